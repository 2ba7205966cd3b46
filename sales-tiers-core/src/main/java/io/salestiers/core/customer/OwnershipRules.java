package io.salestiers.core.customer;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules by which a customer comes to an owner or into a pool. */
final class OwnershipRules {
    private final CustomerDeed deed;
    private final OwnershipPolicy policy;
    private final GainRules gains;

    OwnershipRules(CustomerDeed deed, List<OwnerLoad> loads) {
        this.deed = deed;
        this.policy = deed.policy();
        this.gains = new GainRules(deed, loads);
    }

    void register(CustomerCommand.Register command, List<Customer> others) {
        if (deed.state().registered()) {
            deed.refuse(deed.finding(CustomerFinding.ALREADY_REGISTERED));
        }
        deed.possible(command.owner());
        if (command.owner().pooled()) {
            deed.permitted(Capabilities.CUSTOMER_ASSIGN, command.owner());
        } else {
            deed.ownOrAssigned(command.owner());
            gains.held(command.owner(), deed.own(command.owner()));
        }
        others.stream()
                .filter(other ->
                        other.active() && !other.id().equals(deed.state().id()))
                .filter(other ->
                        command.identity().isPresent() && other.identity().equals(command.identity()))
                .forEach(this::sameAs);
        if (deed.refused()) {
            return;
        }
        CustomerEdit edit = new CustomerEdit(deed.state())
                .identity(command.identity())
                .tenure(deed.tenure(command.owner(), OwnershipCause.REGISTERED));
        if (!command.owner().pooled()) {
            edit.protection(protection(policy.registrationProtectionDays()));
        }
        deed.become(edit, CustomerEventType.REGISTERED);
    }

    private void sameAs(Customer other) {
        CustomerFinding why = other.last().owner().pooled()
                ? CustomerFinding.IDENTITY_POOLED
                : other.protectedOn(deed.today()) ? CustomerFinding.IDENTITY_PROTECTED : CustomerFinding.IDENTITY_OWNED;
        var finding = deed.finding(why).with("other", other.id().value());
        deed.refuse(
                why == CustomerFinding.IDENTITY_PROTECTED
                        ? finding.with(
                                "until",
                                other.protection().orElseThrow().days().to().orElseThrow())
                        : finding);
    }

    private Optional<Protection> protection(int days) {
        LocalDate from = deed.effective();
        return days == 0 ? Optional.empty() : Optional.of(new Protection(DateRange.of(from, from.plusDays(days)), 0));
    }

    void claim(CustomerCommand.Claim command) {
        CustomerOwner owner = command.owner();
        if (deed.active()) {
            deed.forward();
            if (deed.state().last().owner() instanceof CustomerOwner.InPool pool) {
                gains.access(owner, pool.id());
                gains.notReclaimed(owner);
            } else {
                deed.refuse(deed.finding(CustomerFinding.NOT_POOLED)
                        .with("owner", deed.state().last().owner().key()));
            }
        }
        if (owner.pooled()) {
            deed.refuse(deed.finding(CustomerFinding.WRONG_OWNER_KIND)
                    .with("owner", owner.key())
                    .with("allowed", Argument.term(policy.ownedBy().key())));
            return;
        }
        deed.possible(owner);
        if (!deed.own(owner)) {
            deed.refuse(deed.finding(CustomerFinding.NOT_OWN)
                    .with("actor", deed.who().value())
                    .with("owner", owner.key()));
        }
        gains.held(owner, true);
        gains.claimed(owner);
        if (!deed.refused()) {
            deed.become(
                    new CustomerEdit(deed.state())
                            .tenure(deed.tenure(owner, OwnershipCause.CLAIMED))
                            .protection(protection(policy.claimProtectionDays())),
                    CustomerEventType.CLAIMED);
        }
    }

    void release(CustomerCommand.Release command) {
        if (policy.pool(command.into()).isEmpty()) {
            deed.unknownPool(command.into());
        }
        if (owned()) {
            deed.forward();
            deed.ownOrAssigned(deed.state().last().owner());
        }
        toPool(command.into(), OwnershipCause.RELEASED, CustomerEventType.RELEASED);
    }

    void releaseByRule() {
        if (policy.release().isEmpty()) {
            deed.refuse(deed.finding(CustomerFinding.NO_RELEASE_RULE));
            owned();
            return;
        }
        if (owned()) {
            deed.forward();
            CustomerOwner owner = deed.state().last().owner();
            deed.permitted(Capabilities.CUSTOMER_ADMINISTER, owner);
            // A new owner who has the customer from tomorrow on is not idle today.
            LocalDate from = deed.state().last().from();
            ReleaseOutlook outlook = ReleaseOutlook.of(
                            deed.state(), policy, from.isAfter(deed.today()) ? from : deed.today())
                    .orElseThrow();
            if (outlook.releaseOn().isAfter(deed.today())) {
                deed.refuse(deed.finding(CustomerFinding.RELEASE_NOT_DUE)
                        .with("due", outlook.releaseOn())
                        .with("day", deed.today()));
            }
        }
        toPool(policy.release().get().into(), OwnershipCause.RELEASED_BY_RULE, CustomerEventType.RELEASED_BY_RULE);
    }

    private boolean owned() {
        if (!deed.active()) {
            return false;
        }
        boolean pooled = deed.state().last().owner().pooled();
        if (pooled) {
            deed.refuse(deed.finding(CustomerFinding.ALREADY_POOLED)
                    .with("pool", deed.state().last().owner().key()));
        }
        return !pooled;
    }

    private void toPool(PoolId pool, OwnershipCause cause, CustomerEventType type) {
        if (!deed.refused()) {
            deed.become(
                    new CustomerEdit(deed.state())
                            .tenure(deed.tenure(CustomerOwner.of(pool), cause))
                            .protection(Optional.empty()),
                    type);
        }
    }

    void handOver(CustomerCommand.HandOver command) {
        boolean active = deed.active();
        if (active) {
            deed.forward();
            deed.permitted(Capabilities.CUSTOMER_ASSIGN, deed.state().last().owner());
        }
        if (command.to().size() > 1) {
            deed.refuse(deed.finding(CustomerFinding.SPLIT)
                    .with(
                            "owners",
                            Argument.texts(command.to().stream()
                                    .map(CustomerOwner::key)
                                    .toList())));
        }
        for (CustomerOwner to : command.to()) {
            deed.possible(to);
            deed.permitted(Capabilities.CUSTOMER_ASSIGN, to);
            if (!to.pooled()) {
                gains.held(to, false);
            }
            if (active && to.equals(deed.state().last().owner())) {
                deed.refuse(deed.finding(CustomerFinding.NOTHING_CHANGED).with("owner", to.key()));
            }
        }
        if (!deed.refused()) {
            CustomerOwner to = command.to().get(0);
            CustomerEdit edit = new CustomerEdit(deed.state()).tenure(deed.tenure(to, OwnershipCause.HANDED_OVER));
            // The protection of a customer goes with it to the new owner, but not into a pool.
            if (to.pooled()) {
                edit.protection(Optional.empty());
            }
            deed.become(edit, CustomerEventType.HANDED_OVER);
        }
    }

    void extend(CustomerCommand.ExtendProtection command) {
        deed.reasonStated();
        if (!deed.active()) {
            return;
        }
        deed.permitted(Capabilities.CUSTOMER_ASSIGN, deed.state().last().owner());
        Optional<Protection> protection = deed.state()
                .protection()
                .filter(each -> each.days().to().orElseThrow().isAfter(deed.today()));
        if (protection.isEmpty()) {
            deed.refuse(deed.finding(CustomerFinding.NOT_PROTECTED).with("day", deed.today()));
            return;
        }
        Protection now = protection.get();
        LocalDate end = now.days().to().orElseThrow();
        if (!command.until().isAfter(end)) {
            deed.refuse(deed.finding(CustomerFinding.NOT_LONGER)
                    .with("until", command.until())
                    .with("end", end));
        }
        if (now.extended() >= policy.extensions()) {
            deed.refuse(deed.finding(CustomerFinding.EXTENSIONS_USED).with("most", policy.extensions()));
        }
        if (!deed.refused()) {
            Protection longer = new Protection(DateRange.of(now.days().from(), command.until()), now.extended() + 1);
            deed.become(
                    new CustomerEdit(deed.state()).protection(Optional.of(longer)),
                    CustomerEventType.PROTECTION_EXTENDED);
        }
    }
}
