package io.salestiers.core.customer;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.text.Argument;

/** The rules by which a duplicate is merged into a customer. */
final class MergeRules {
    private final CustomerDeed deed;

    MergeRules(CustomerDeed deed) {
        this.deed = deed;
    }

    /** The customer that stays. All rules are asked here, so that a refusal stands in one place. */
    void absorb(Customer duplicate) {
        Customer survivor = deed.state();
        if (survivor.id().equals(duplicate.id())) {
            deed.refuse(deed.finding(CustomerFinding.SELF_MERGE));
            return;
        }
        boolean active = deed.active();
        if (!duplicate.registered()) {
            deed.refuse(deed.finding(CustomerFinding.NOT_REGISTERED)
                    .with("customer", duplicate.id().value()));
        }
        duplicate
                .mergedInto()
                .ifPresent(merged -> deed.refuse(deed.finding(CustomerFinding.MERGED_AWAY)
                        .with("customer", duplicate.id().value())
                        .with("survivor", merged.survivor().value())
                        .with("day", merged.on())));
        if (!active || !duplicate.active()) {
            return;
        }
        if (survivor.identity().isPresent()
                && duplicate.identity().isPresent()
                && !survivor.identity().equals(duplicate.identity())) {
            deed.refuse(deed.finding(CustomerFinding.DIFFERENT_IDENTITY)
                    .with("other", duplicate.id().value()));
        }
        deed.forward();
        if (duplicate.last().from().isAfter(deed.effective())) {
            deed.refuse(deed.finding(CustomerFinding.BACKDATED)
                    .with("customer", Argument.text(duplicate.id().value()))
                    .with("day", deed.effective())
                    .with("last", duplicate.last().from()));
        }
        CustomerOwner kept = survivor.last().owner();
        CustomerOwner gone = duplicate.last().owner();
        deed.permitted(Capabilities.CUSTOMER_ADMINISTER, kept);
        deed.permitted(Capabilities.CUSTOMER_ADMINISTER, gone);
        if (!kept.equals(gone)) {
            deed.permitted(Capabilities.CUSTOMER_ASSIGN, kept);
            deed.permitted(Capabilities.CUSTOMER_ASSIGN, gone);
        }
        if (!deed.refused()) {
            deed.become(
                    new CustomerEdit(survivor).absorb(duplicate, deed.effective()),
                    CustomerEventType.DUPLICATE_ABSORBED);
        }
    }

    /** The customer that goes, after the other one has taken it in. */
    void become(Customer survivor) {
        deed.become(
                new CustomerEdit(deed.state()).mergedInto(new MergedInto(survivor.id(), deed.effective())),
                CustomerEventType.MERGED);
    }
}
