package io.salestiers.core.testkit.customer;

import io.salestiers.core.customer.ChangeDay;
import io.salestiers.core.customer.ClaimLimit;
import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerFacts;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.HoldingLimit;
import io.salestiers.core.customer.LimitReach;
import io.salestiers.core.customer.OwnerKind;
import io.salestiers.core.customer.OwnershipCause;
import io.salestiers.core.customer.OwnershipPolicy;
import io.salestiers.core.customer.ReleaseRule;
import io.salestiers.core.customer.ReleaseWhen;
import io.salestiers.core.customer.Tenure;
import io.salestiers.core.customer.Visit;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.customer.care.ClassChange;
import io.salestiers.core.customer.care.CountedOn;
import io.salestiers.core.customer.care.CountedVisits;
import io.salestiers.core.customer.care.DueBasis;
import io.salestiers.core.customer.care.FirstPeriod;
import io.salestiers.core.customer.care.FollowUpPolicy;
import io.salestiers.core.customer.care.FollowUpRule;
import io.salestiers.core.customer.care.NewOwner;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Arbitrary customers and policies, in the company of {@link CustomerCompany}. */
public final class CustomerArbitraries {
    /** The classes that occur, A being the most important one. */
    public static final List<CustomerClassId> CLASSES =
            List.of(CustomerClassId.of("A"), CustomerClassId.of("B"), CustomerClassId.of("C"));

    private static final List<PersonId> PEOPLE =
            List.of(CustomerCompany.ZHANG, CustomerCompany.SUN, CustomerCompany.ZHOU, CustomerCompany.LI);
    private static final List<CustomerOwner> OWNERS = List.of(
            CustomerCompany.SUZHOU_1,
            CustomerCompany.SUZHOU_1,
            CustomerCompany.SUZHOU_2,
            CustomerCompany.CHENGDU_1,
            CustomerOwner.of(CustomerCompany.EAST));

    private CustomerArbitraries() {}

    /**
     * Policies by which customers are divided: with and without limits, protection, release by rule.
     *
     * @return policies with the pools of the company
     */
    public static Arbitrary<OwnershipPolicy> ownershipPolicies() {
        Arbitrary<ReleaseRule> release = Combinators.combine(
                        Arbitraries.of(1, 10, 60).optional(0.8),
                        Arbitraries.of(1, 30, 180).optional(0.5),
                        Arbitraries.of(ReleaseWhen.values()),
                        Arbitraries.of(0, 7, 3660))
                .filter((followUp, deal, when, warn) -> followUp.isPresent() || deal.isPresent())
                .as((followUp, deal, when, warn) -> new ReleaseRule(followUp, deal, when, warn, CustomerCompany.EAST));
        Arbitrary<HoldingLimit> holding = Combinators.combine(
                        Arbitraries.of(1, 2, 50), Arbitraries.of(LimitReach.values()))
                .as(HoldingLimit::new);
        Arbitrary<List<ClaimLimit>> claims = Combinators.combine(Arbitraries.of(1, 2, 3), Arbitraries.of(1, 7, 30))
                .as(ClaimLimit::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(OwnerKind.values()),
                        Arbitraries.of(ChangeDay.values()),
                        Arbitraries.of(0, 1, 30),
                        Arbitraries.of(0, 7),
                        holding.optional(0.5),
                        claims,
                        Arbitraries.of(0, 1, 30),
                        release.optional(0.7))
                .as((kind, day, protection, claimProtection, limit, claimLimits, reclaim, rule) -> new OwnershipPolicy(
                        kind,
                        day,
                        protection,
                        claimProtection,
                        1,
                        limit,
                        claimLimits,
                        reclaim,
                        rule,
                        CustomerCompany.policy().pools()));
    }

    /**
     * Policies by which customers are followed up: by the last follow-up and by calendar, with and without grace, with a class
     * that is not followed up.
     *
     * @return policies
     */
    public static Arbitrary<FollowUpPolicy> followUpPolicies() {
        Arbitrary<DueBasis> sinceLast = Combinators.combine(
                        Arbitraries.of(1, 7, 45).optional(0.5), Arbitraries.of(ClassChange.values()))
                .as(DueBasis.SinceLast::new);
        Arbitrary<DueBasis> eachPeriod = Combinators.combine(
                        Arbitraries.of(Month.JANUARY, Month.APRIL), Arbitraries.of(FirstPeriod.values()))
                .as((start, first) -> new DueBasis.EachPeriod(FiscalCalendar.startingIn(start), first));
        Arbitrary<FollowUpRule> rule = Combinators.combine(
                        Arbitraries.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR),
                        Arbitraries.of(VisitChannel.values())
                                .set()
                                .ofMinSize(1)
                                .withSizeDistribution(RandomDistribution.uniform()),
                        Arbitraries.of(0, 0, 5, 40))
                .as((every, channels, grace) ->
                        new FollowUpRule(CLASSES.get(0), every, new TreeSet<>(channels), grace));
        return Combinators.combine(
                        Arbitraries.oneOf(sinceLast, eachPeriod),
                        Arbitraries.of(NewOwner.values()),
                        Arbitraries.of(CountedVisits.values()),
                        Arbitraries.of(CountedOn.values()),
                        Arbitraries.of(1, 2, 3, 3).flatMap(size -> rule.list().ofSize(size)))
                .as((basis, owner, visits, on, rules) -> {
                    List<FollowUpRule> named = new ArrayList<>();
                    for (int i = 0; i < rules.size(); i++) {
                        FollowUpRule each = rules.get(i);
                        named.add(new FollowUpRule(CLASSES.get(i), each.every(), each.channels(), each.graceDays()));
                    }
                    return new FollowUpPolicy(basis, owner, visits, on, named);
                });
    }

    /**
     * Days of about a year and a half from 2025 on, among them the ends of months and quarters.
     *
     * @return days
     */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                offset(550),
                offset(550),
                offset(180),
                Arbitraries.of(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 1, 31),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 6, 30),
                        LocalDate.of(2025, 8, 31)));
    }

    private static Arbitrary<LocalDate> offset(int most) {
        return Arbitraries.integers()
                .between(0, most)
                .withDistribution(RandomDistribution.uniform())
                .map(CustomerCompany.SINCE::plusDays);
    }

    /**
     * Visits by people of the company, with different keys.
     *
     * @return none to a dozen, several on a day now and then
     */
    public static Arbitrary<List<Visit>> visits() {
        return Combinators.combine(days(), Arbitraries.of(VisitChannel.values()), Arbitraries.of(PEOPLE))
                .as((day, channel, by) -> Visit.of("v", day, channel, by, "done"))
                .list()
                .ofMaxSize(12)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(list -> {
                    List<Visit> named = new ArrayList<>();
                    for (int i = 0; i < list.size(); i++) {
                        Visit each = list.get(i);
                        named.add(Visit.of("v-" + i, each.day(), each.channel(), each.by(), "done"));
                    }
                    return named;
                });
    }

    /**
     * Customers that have been with positions and in a pool, and have been visited.
     *
     * @return registered customers with one to five tenures, two on one day now and then
     */
    public static Arbitrary<Customer> customers() {
        // Mostly early, so that there is something to be followed up.
        Arbitrary<List<LocalDate>> starts = Combinators.combine(
                        Arbitraries.oneOf(offset(40), days()), days().list().ofMaxSize(4))
                .as((first, later) -> {
                    List<LocalDate> all = new ArrayList<>(later);
                    all.add(first);
                    return all;
                });
        Arbitrary<List<CustomerOwner>> owners = Arbitraries.of(OWNERS).list().ofSize(5);
        return Combinators.combine(Arbitraries.integers().between(1, 40), starts, owners, visits())
                .as((number, days, who, visits) -> {
                    List<LocalDate> sorted = days.stream().sorted().toList();
                    List<Tenure> tenures = new ArrayList<>();
                    for (int i = 0; i < sorted.size(); i++) {
                        tenures.add(new Tenure(
                                who.get(i),
                                sorted.get(i),
                                i == 0 ? OwnershipCause.REGISTERED : OwnershipCause.HANDED_OVER,
                                CustomerCompany.LI));
                    }
                    return new Customer(
                            CustomerId.of("C-" + number),
                            Optional.empty(),
                            tenures,
                            Optional.empty(),
                            new CustomerFacts(visits, List.of(), List.of(), new TreeMap<>()),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of());
                });
    }

    /**
     * Classes by day: none at first now and then, up to four changes.
     *
     * @return timelines without a gap from their first day on
     */
    public static Arbitrary<Timeline<CustomerClassId>> classes() {
        return Combinators.combine(Arbitraries.oneOf(offset(60), days()), Arbitraries.of(CLASSES))
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(changes -> {
                    Map<LocalDate, CustomerClassId> starts = new TreeMap<>();
                    changes.forEach(change -> starts.put(change.getKey(), change.getValue()));
                    return Timeline.fromStarts(starts);
                });
    }

    /**
     * Ranges of days within the days of {@link #days()}.
     *
     * @return ranges with an end
     */
    public static Arbitrary<DateRange> ranges() {
        return Combinators.combine(days(), Arbitraries.of(1, 31, 90, 181))
                .as((from, length) -> DateRange.of(from, from.plusDays(length)));
    }
}
