package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.command.CommandedState;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A customer (客户) as far as it may be remembered: whose it was on every day, what it bought, how it was followed up, what it
 * thought. Names and words are not in it; they are its {@link PersonalData}, which can be erased without changing a figure.
 *
 * <p>It changes by {@link CustomerCommand}s alone, which {@link CustomerProcess} applies, and is kept in a
 * {@link CustomerStore}. From the day of its registration on it has exactly one owner or pool every day; if it is merged into
 * another customer, until the day before. Immutable and safe for use by several threads.
 *
 * @param id which
 * @param identity what makes it the same customer in the real world, if the host says so
 * @param tenures where it was, in the order in which it came there; empty for one that is not registered
 * @param protection the days on which its owner is protected, if any
 * @param facts what is known of it
 * @param overrides classes that were decided on by hand, in the order of their decision
 * @param absorbed duplicates that were merged into it
 * @param mergedInto of which customer it was a duplicate, if it was
 * @param anonymizedOn the day on which its personal data were erased, if they were
 * @param applied the commands that led to it
 */
public record Customer(
        CustomerId id,
        Optional<IdentityKey> identity,
        List<Tenure> tenures,
        Optional<Protection> protection,
        CustomerFacts facts,
        List<ClassOverride> overrides,
        List<AbsorbedCustomer> absorbed,
        Optional<MergedInto> mergedInto,
        Optional<LocalDate> anonymizedOn,
        List<AppliedChange> applied)
        implements CommandedState<Customer> {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a tenure begins before the one before it, or the customer is merged into itself
     */
    public Customer {
        requireNonNull(id, "id");
        requireNonNull(identity, "identity");
        requireNonNull(protection, "protection");
        requireNonNull(facts, "facts");
        requireNonNull(mergedInto, "mergedInto");
        requireNonNull(anonymizedOn, "anonymizedOn");
        tenures = List.copyOf(tenures);
        overrides = List.copyOf(overrides);
        absorbed = List.copyOf(absorbed);
        applied = List.copyOf(new TreeSet<>(applied));
        for (int i = 1; i < tenures.size(); i++) {
            if (tenures.get(i).from().isBefore(tenures.get(i - 1).from())) {
                throw new IllegalArgumentException("tenures of customer " + id + " must be in order, but "
                        + tenures.get(i).from() + " follows "
                        + tenures.get(i - 1).from());
            }
        }
        if (mergedInto.isPresent() && mergedInto.get().survivor().equals(id)) {
            throw new IllegalArgumentException("customer " + id + " must not be merged into itself");
        }
    }

    /**
     * A customer of whom nothing is known yet, to be registered.
     *
     * @param id its id
     * @return a customer without an owner on any day
     */
    public static Customer unregistered(CustomerId id) {
        return new Customer(
                id,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                CustomerFacts.none(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Whether it has been registered.
     *
     * @return false for one that has no owner on any day
     */
    public boolean registered() {
        return !tenures.isEmpty();
    }

    /**
     * Whether it stands for itself.
     *
     * @return true if it is registered and not merged into another one
     */
    public boolean active() {
        return registered() && mergedInto.isEmpty();
    }

    /**
     * Whose it was on every day.
     *
     * @return the owner or pool from the registration on, for ever or until the day before a merge; without a gap
     */
    public Timeline<CustomerOwner> ownership() {
        return Ownerships.of(tenures, mergedInto.map(MergedInto::on));
    }

    /**
     * Whose it is on a day.
     *
     * @param day a day
     * @return the owner or pool; empty before the registration and after a merge
     */
    public Optional<CustomerOwner> owner(LocalDate day) {
        return ownership().on(day);
    }

    /** Where it is or, by {@link ChangeDay#NEXT_DAY}, will be tomorrow. */
    Tenure last() {
        return tenures.get(tenures.size() - 1);
    }

    /**
     * Its visits with those of duplicates merged into it.
     *
     * @return by day, then key
     */
    public List<Visit> visits() {
        List<Visit> all = new ArrayList<>(facts.visits());
        absorbed.forEach(other -> all.addAll(other.facts().visits()));
        all.sort(Comparator.comparing(Visit::day).thenComparing(Visit::key));
        return List.copyOf(all);
    }

    /**
     * Its purchases with those of duplicates merged into it, each with whose customer it was.
     *
     * @return by day, then key; nothing of one that was merged into another, which has them all
     */
    public List<CreditedPurchase> purchases() {
        if (mergedInto.isPresent()) {
            return List.of();
        }
        List<CreditedPurchase> all = new ArrayList<>();
        facts.purchases().forEach(each -> all.add(new CreditedPurchase(each, id, ownerAs(id, each.day()))));
        for (AbsorbedCustomer other : absorbed) {
            other.facts()
                    .purchases()
                    .forEach(each -> all.add(new CreditedPurchase(each, other.id(), ownerAs(other.id(), each.day()))));
        }
        all.sort(Comparator.comparing((CreditedPurchase each) -> each.purchase().day())
                .thenComparing(each -> each.purchase().key())
                .thenComparing(CreditedPurchase::customer));
        return List.copyOf(all);
    }

    /**
     * Whose it was on a day, as this customer or as a duplicate that was merged into it.
     *
     * @param as this customer, or one of {@link #absorbed()}
     * @param day a day
     * @return whose the duplicate was until the day before its merge, from then on whose the other one was; empty before its
     *     registration, and for a customer that is none of them
     */
    public Optional<CustomerOwner> ownerAs(CustomerId as, LocalDate day) {
        if (as.equals(id)) {
            return owner(day);
        }
        for (AbsorbedCustomer other : absorbed) {
            if (other.id().equals(as)) {
                return day.isBefore(other.merged().on())
                        ? Ownerships.of(other.tenures(), Optional.empty()).on(day)
                        : ownerAs(other.merged().survivor(), day);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether facts are known already.
     *
     * @param some facts about it or a duplicate merged into it
     * @return true if recording them changes nothing
     */
    public boolean knows(CustomerFacts some) {
        Customer after = new CustomerEdit(this).recorded(some).done();
        return after.facts.equals(facts) && after.absorbed.equals(absorbed);
    }

    /**
     * The class that was decided on by hand for a day.
     *
     * @param day a day
     * @return of several the one decided on last; empty if the rule decides
     */
    public Optional<ClassOverride> override(LocalDate day) {
        Optional<ClassOverride> found = Optional.empty();
        for (ClassOverride each : overrides) {
            found = each.days().contains(day) ? Optional.of(each) : found;
        }
        return found;
    }

    /**
     * Whether its owner is protected on a day.
     *
     * @param day a day
     * @return true within the protection period
     */
    public boolean protectedOn(LocalDate day) {
        return protection.filter(each -> each.days().contains(day)).isPresent();
    }

    /**
     * The customer in events, audit and findings.
     *
     * @return for example {@code customer:C-17}
     */
    public AuditKey key() {
        return AuditKey.of("customer", id.value());
    }

    @Override
    public Customer withApplied(AppliedChange change) {
        List<AppliedChange> more = new ArrayList<>(applied);
        more.add(change);
        return new Customer(
                id, identity, tenures, protection, facts, overrides, absorbed, mergedInto, anonymizedOn, more);
    }
}
