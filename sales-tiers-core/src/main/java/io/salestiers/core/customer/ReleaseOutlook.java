package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a customer falls back into its pool if nothing happens until then (回收预警), seen from a day.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param customer which
 * @param owner whose it is
 * @param asOf seen from which day; later visits and purchases are not looked at
 * @param ownedFrom from which day on it has been that of its owner
 * @param lastFollowUp the last follow-up in this time, by whomever
 * @param lastDeal the last purchase in this time; returns do not count
 * @param protectedUntil the day from which on it is no longer protected, if it is
 * @param releaseOn from which day on the rule holds
 */
public record ReleaseOutlook(
        CustomerId customer,
        CustomerOwner owner,
        LocalDate asOf,
        LocalDate ownedFrom,
        Optional<LocalDate> lastFollowUp,
        Optional<LocalDate> lastDeal,
        Optional<LocalDate> protectedUntil,
        LocalDate releaseOn) {
    /** Refuses absent parts. */
    public ReleaseOutlook {
        requireNonNull(customer, "customer");
        requireNonNull(owner, "owner");
        requireNonNull(asOf, "asOf");
        requireNonNull(ownedFrom, "ownedFrom");
        requireNonNull(lastFollowUp, "lastFollowUp");
        requireNonNull(lastDeal, "lastDeal");
        requireNonNull(protectedUntil, "protectedUntil");
        requireNonNull(releaseOn, "releaseOn");
    }

    /**
     * When a customer falls back.
     *
     * @param customer which
     * @param policy the policy
     * @param asOf seen from which day
     * @return the outlook; empty without a rule, and for a customer that nobody owns on that day
     */
    public static Optional<ReleaseOutlook> of(Customer customer, OwnershipPolicy policy, LocalDate asOf) {
        Optional<CustomerOwner> owner = customer.owner(asOf).filter(each -> !each.pooled());
        if (policy.release().isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        ReleaseRule rule = policy.release().get();
        LocalDate from = customer.ownership().entries().stream()
                .filter(entry -> entry.range().contains(asOf))
                .map(entry -> entry.range().from())
                .findFirst()
                .orElseThrow();
        DateRange seen = DateRange.closed(from, asOf);
        Optional<LocalDate> visit = customer.visits().stream()
                .map(Visit::day)
                .filter(seen::contains)
                .max(Comparator.naturalOrder());
        Optional<LocalDate> deal = customer.purchases().stream()
                .map(CreditedPurchase::purchase)
                .filter(purchase -> purchase.amount().minorUnits() > 0)
                .map(Purchase::day)
                .filter(seen::contains)
                .max(Comparator.naturalOrder());
        Optional<LocalDate> byVisit =
                rule.daysWithoutFollowUp().map(days -> visit.orElse(from).plusDays(days));
        Optional<LocalDate> byDeal =
                rule.daysWithoutDeal().map(days -> deal.orElse(from).plusDays(days));
        Optional<LocalDate> protectedUntil =
                customer.protection().map(each -> each.days().to().orElseThrow());
        LocalDate due = byVisit.isPresent() && byDeal.isPresent()
                ? chosen(rule.when(), byVisit.get(), byDeal.get())
                : byVisit.or(() -> byDeal).orElseThrow();
        LocalDate release = protectedUntil.filter(due::isBefore).orElse(due);
        return Optional.of(
                new ReleaseOutlook(customer.id(), owner.get(), asOf, from, visit, deal, protectedUntil, release));
    }

    private static LocalDate chosen(ReleaseWhen when, LocalDate a, LocalDate b) {
        return (when == ReleaseWhen.EITHER) == a.isBefore(b) ? a : b;
    }

    /**
     * How many days are left.
     *
     * @return days from {@link #asOf()} to {@link #releaseOn()}; 0 or less if the rule holds already
     */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(asOf, releaseOn);
    }

    /**
     * The warnings of a day: what the rule holds for already, and what it will hold for within the days of the policy.
     *
     * @param customers the customers, such as those of one owner
     * @param policy the policy
     * @param asOf the day
     * @return warnings, the most urgent first, then by id; empty without a rule
     */
    public static List<Finding> warnings(Collection<Customer> customers, OwnershipPolicy policy, LocalDate asOf) {
        List<ReleaseOutlook> near = new ArrayList<>();
        for (Customer customer : customers) {
            of(customer, policy, asOf)
                    .filter(outlook ->
                            outlook.daysLeft() <= policy.release().orElseThrow().warnDays())
                    .ifPresent(near::add);
        }
        near.sort(Comparator.comparing(ReleaseOutlook::releaseOn).thenComparing(ReleaseOutlook::customer));
        return near.stream().map(ReleaseOutlook::finding).toList();
    }

    private Finding finding() {
        CustomerFinding code = daysLeft() <= 0 ? CustomerFinding.RELEASE_DUE : CustomerFinding.RELEASE_NEAR;
        return Finding.of(code, Place.about("customer:" + customer))
                .with("customer", customer.value())
                .with("owner", owner.key())
                .with("day", releaseOn)
                .with("days", daysLeft());
    }

    /**
     * Why it is that day.
     *
     * @return the days left, from the days that were looked at
     */
    public Explanation explanation() {
        List<Explanation> steps = new ArrayList<>();
        steps.add(Explanation.none("core.customer.outlook.owned", List.of())
                .with("owner", owner.key())
                .with("day", Argument.day(ownedFrom)));
        lastFollowUp.ifPresent(day -> steps.add(
                Explanation.none("core.customer.outlook.follow-up", List.of()).with("day", Argument.day(day))));
        lastDeal.ifPresent(day -> steps.add(
                Explanation.none("core.customer.outlook.deal", List.of()).with("day", Argument.day(day))));
        protectedUntil.ifPresent(day -> steps.add(
                Explanation.none("core.customer.outlook.protected", List.of()).with("day", Argument.day(day))));
        return new Explanation(
                        "core.customer.outlook",
                        java.util.Map.of(),
                        Operation.GIVEN,
                        Optional.of(Quantity.of(Ratio.of(daysLeft()), Unit.DAYS)),
                        Optional.empty(),
                        steps)
                .with("customer", customer.value())
                .with("day", Argument.day(releaseOn));
    }
}
