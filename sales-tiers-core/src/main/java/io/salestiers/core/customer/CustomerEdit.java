package io.salestiers.core.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A customer in the making. */
final class CustomerEdit {
    private final Customer before;
    private Optional<IdentityKey> identity;
    private final List<Tenure> tenures;
    private Optional<Protection> protection;
    private CustomerFacts facts;
    private final List<ClassOverride> overrides;
    private final List<AbsorbedCustomer> absorbed;
    private Optional<MergedInto> mergedInto;
    private Optional<LocalDate> anonymizedOn;

    CustomerEdit(Customer before) {
        this.before = before;
        this.identity = before.identity();
        this.tenures = new ArrayList<>(before.tenures());
        this.protection = before.protection();
        this.facts = before.facts();
        this.overrides = new ArrayList<>(before.overrides());
        this.absorbed = new ArrayList<>(before.absorbed());
        this.mergedInto = before.mergedInto();
        this.anonymizedOn = before.anonymizedOn();
    }

    CustomerEdit identity(Optional<IdentityKey> key) {
        identity = key;
        return this;
    }

    CustomerEdit tenure(Tenure next) {
        tenures.add(next);
        return this;
    }

    CustomerEdit protection(Optional<Protection> next) {
        protection = next;
        return this;
    }

    /** What corrects a fact of a duplicate goes where that fact is; everything else is the customer's own. */
    CustomerEdit recorded(CustomerFacts newer) {
        CustomerFacts rest = newer;
        for (int i = 0; i < absorbed.size(); i++) {
            AbsorbedCustomer other = absorbed.get(i);
            CustomerFacts theirs = rest.among(other.facts()).except(facts);
            absorbed.set(
                    i,
                    new AbsorbedCustomer(
                            other.id(), other.tenures(), other.facts().updatedBy(theirs), other.merged()));
            rest = rest.except(theirs);
        }
        facts = facts.updatedBy(rest);
        return this;
    }

    CustomerEdit override(ClassOverride next) {
        overrides.add(next);
        return this;
    }

    /** The other one with all that it has absorbed before. */
    CustomerEdit absorb(Customer other, LocalDate on) {
        absorbed.add(new AbsorbedCustomer(other.id(), other.tenures(), other.facts(), new MergedInto(before.id(), on)));
        absorbed.addAll(other.absorbed());
        if (identity.isEmpty()) {
            identity = other.identity();
        }
        return this;
    }

    CustomerEdit mergedInto(MergedInto survivor) {
        mergedInto = Optional.of(survivor);
        protection = Optional.empty();
        return this;
    }

    CustomerEdit anonymizedOn(LocalDate day) {
        anonymizedOn = Optional.of(day);
        identity = Optional.empty();
        return this;
    }

    Customer done() {
        return new Customer(
                before.id(),
                identity,
                tenures,
                protection,
                facts,
                overrides,
                absorbed,
                mergedInto,
                anonymizedOn,
                before.applied());
    }
}
