package io.salestiers.core.customer;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Target;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.time.LocalDate;
import java.util.Optional;

/** One command on one customer: what all its rules ask and say. */
final class CustomerDeed {
    private final TransitionDraft<Customer> draft;
    private final Authority authority;
    private final OwnershipPolicy policy;
    private final LocalDate today;
    private final OwnerPlace place;

    CustomerDeed(TransitionDraft<Customer> draft, Authority authority, OwnershipPolicy policy) {
        this.draft = draft;
        this.authority = authority;
        this.policy = policy;
        this.today = authority.organization().dayOf(draft.instant());
        this.place = new OwnerPlace(authority.organization(), today);
    }

    Customer state() {
        return draft.state();
    }

    OwnershipPolicy policy() {
        return policy;
    }

    OwnerPlace place() {
        return place;
    }

    PersonId who() {
        return draft.actor().person();
    }

    LocalDate today() {
        return today;
    }

    /** The first day of what is changed now. */
    LocalDate effective() {
        return policy.changeDay() == ChangeDay.SAME_DAY ? today : today.plusDays(1);
    }

    io.salestiers.core.audit.AuditCode reason() {
        return draft.header().reason();
    }

    boolean refused() {
        return draft.refused();
    }

    Finding finding(CustomerFinding code) {
        return Finding.of(code, Place.about(state().key().toString()))
                .with("customer", state().id().value());
    }

    void refuse(Finding finding) {
        draft.refuse(finding);
    }

    void reasonStated() {
        if (!draft.header().reasonStated()) {
            refuse(finding(CustomerFinding.REASON_MISSING));
        }
    }

    /** Whether the customer stands for itself; refused if not. */
    boolean active() {
        if (!state().registered()) {
            refuse(finding(CustomerFinding.NOT_REGISTERED));
        }
        state().mergedInto()
                .ifPresent(merged -> refuse(finding(CustomerFinding.MERGED_AWAY)
                        .with("survivor", merged.survivor().value())
                        .with("day", merged.on())));
        return state().active();
    }

    /** What changes where the customer is goes forward only. */
    void forward() {
        if (state().registered() && state().last().from().isAfter(effective())) {
            refuse(finding(CustomerFinding.BACKDATED)
                    .with("day", effective())
                    .with("last", state().last().from()));
        }
    }

    /** Whether the actor acts for themself as an owner, which takes no grant. */
    boolean own(CustomerOwner owner) {
        return draft.actor().onBehalfOf().isEmpty() && draft.actor().speaksFor().isEmpty() && place.holds(who(), owner);
    }

    /** The capability over an owner, or that of pools over the unit of a pool; refused without it. */
    void permitted(Capability capability, CustomerOwner owner) {
        Capability asked = owner.pooled() ? Capabilities.CUSTOMER_POOL_MANAGE : capability;
        subject(owner)
                .ifPresent(subject ->
                        draft.permitted(authority.decide(draft.actor(), asked, Target.of(subject), draft.instant())));
    }

    /** That owners do it themselves, or somebody who may assign customers does. */
    void ownOrAssigned(CustomerOwner owner) {
        if (!own(owner)) {
            permitted(Capabilities.CUSTOMER_ASSIGN, owner);
        }
    }

    private Optional<Subject> subject(CustomerOwner owner) {
        if (owner instanceof CustomerOwner.InPool pool) {
            Optional<Subject> unit = policy.pool(pool.id()).map(each -> Subject.of(each.unit()));
            if (unit.isEmpty()) {
                unknownPool(pool.id());
            }
            return unit;
        }
        Optional<Subject> subject = place.subject(owner);
        if (subject.isEmpty()) {
            refuse(finding(CustomerFinding.OWNER_NOT_THERE)
                    .with("owner", owner.key())
                    .with("day", today));
        } else if (!subject.equals(owner.subject())) {
            refuse(finding(CustomerFinding.BY_FORMER_PLACE)
                    .with("owner", owner.key())
                    .with("place", subject.get().key())
                    .with("day", today));
        }
        return subject;
    }

    void unknownPool(PoolId pool) {
        refuse(finding(CustomerFinding.UNKNOWN_POOL).with("pool", pool.value()).with("allowed", policy.poolNames()));
    }

    /** Who shall own the customer: of the kind of the policy, and there. */
    void possible(CustomerOwner owner) {
        if (owner instanceof CustomerOwner.InPool pool) {
            if (policy.pool(pool.id()).isEmpty()) {
                unknownPool(pool.id());
            }
        } else if (!policy.ownedBy().fits(owner)) {
            refuse(finding(CustomerFinding.WRONG_OWNER_KIND)
                    .with("owner", owner.key())
                    .with("allowed", Argument.term(policy.ownedBy().key())));
        } else if (!place.there(owner)) {
            refuse(finding(CustomerFinding.OWNER_NOT_THERE)
                    .with("owner", owner.key())
                    .with("day", today));
        }
    }

    void become(CustomerEdit edit, CustomerEventType type) {
        draft.become(edit.done());
        draft.happened(type, state().key());
    }

    Tenure tenure(CustomerOwner owner, OwnershipCause cause) {
        return new Tenure(owner, effective(), cause, who());
    }
}
