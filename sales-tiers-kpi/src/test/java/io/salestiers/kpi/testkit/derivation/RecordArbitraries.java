package io.salestiers.kpi.testkit.derivation;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.kpi.derivation.ActivityKind;
import io.salestiers.kpi.derivation.CustomerOrder;
import io.salestiers.kpi.derivation.CustomerRevenue;
import io.salestiers.kpi.derivation.Deal;
import io.salestiers.kpi.derivation.DealOutcome;
import io.salestiers.kpi.derivation.FollowUp;
import io.salestiers.kpi.derivation.FrozenForecast;
import io.salestiers.kpi.derivation.SalesActivity;
import io.salestiers.kpi.derivation.SurveyAnswer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Records of a few people and customers in 2024 and 2025, such that everything happens: parts that were not recorded, days
 * in the wrong order, amounts of zero and below, repeated records and different ones with one id. Amounts are in CNY.
 */
public final class RecordArbitraries {
    /** The people: p1 to p3. */
    public static final List<Subject> PEOPLE =
            Stream.of("p1", "p2", "p3").map(id -> Subject.of(PersonId.of(id))).toList();

    /** The customers: c1 to c5. */
    public static final List<String> CUSTOMERS = List.of("c1", "c2", "c3", "c4", "c5");

    private static final Currency CNY = Currency.of("CNY");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private RecordArbitraries() {}

    /**
     * Days of two years, the ends of months more often than others.
     *
     * @return days of 2024 and 2025
     */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 730).map(FIRST::plusDays)),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(1, 24)
                                .map(month -> FIRST.plusMonths(month).minusDays(1))));
    }

    /**
     * Amounts from below zero, zero more often than others.
     *
     * @return amounts in CNY
     */
    public static Arbitrary<Money> amounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(1, 100_000).map(minor -> Money.ofMinor(minor, CNY))),
                Tuple.of(2, Arbitraries.just(Money.zero(CNY))),
                Tuple.of(1, Arbitraries.longs().between(-1_000, -1).map(minor -> Money.ofMinor(minor, CNY))));
    }

    private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> arbitrary) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, arbitrary.map(Optional::of)), Tuple.of(1, Arbitraries.create(Optional::<T>empty)));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.integers().between(1, 40).map(number -> "r" + number);
    }

    /**
     * Deals of all outcomes, of which parts may be absent or in the wrong order, and ids may come twice.
     *
     * @return lists of up to 30
     */
    public static Arbitrary<List<Deal>> deals() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(PEOPLE),
                        maybe(days()),
                        Arbitraries.of(DealOutcome.values()),
                        maybe(days()),
                        maybe(amounts()),
                        maybe(Arbitraries.of(CUSTOMERS)))
                .as((id, owner, created, outcome, day, amount, customer) ->
                        new Deal(id, owner, created, outcome, day, amount, customer, Collections.emptySortedMap()))
                .list()
                .ofMaxSize(30)
                .flatMap(RecordArbitraries::withRepetition);
    }

    private static <T> Arbitrary<List<T>> withRepetition(List<T> records) {
        return records.isEmpty()
                ? Arbitraries.just(records)
                : Arbitraries.integers()
                        .between(0, 3 * records.size())
                        .map(index -> index < records.size()
                                ? Stream.concat(records.stream(), Stream.of(records.get(index)))
                                        .toList()
                                : records);
    }

    /**
     * Orders with different ids, returns among them.
     *
     * @return lists of up to 30
     */
    public static Arbitrary<List<CustomerOrder>> orders() {
        return Combinators.combine(Arbitraries.of(PEOPLE), days(), Arbitraries.of(CUSTOMERS), amounts())
                .as((owner, day, customer, amount) -> new CustomerOrder("?", owner, day, customer, amount))
                .list()
                .ofMaxSize(30)
                .map(orders -> IntStream.range(0, orders.size())
                        .mapToObj(i -> new CustomerOrder(
                                "o" + i,
                                orders.get(i).owner(),
                                orders.get(i).day(),
                                orders.get(i).customer(),
                                orders.get(i).amount()))
                        .toList());
    }

    /**
     * Parents of customers, without circles: a parent has a smaller number.
     *
     * @return some of the customers with the parent of each
     */
    public static Arbitrary<Map<String, String>> parents() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, CUSTOMERS.size() - 1),
                        Arbitraries.integers().between(0, 3))
                .ofMaxSize(3)
                .map(pairs -> {
                    Map<String, String> parents = new TreeMap<>();
                    pairs.forEach((child, back) ->
                            parents.put(CUSTOMERS.get(child), CUSTOMERS.get(Math.max(0, child - 1 - back))));
                    return parents;
                });
    }

    /**
     * Customers with their revenue at start and end, each once.
     *
     * @return lists of up to 20
     */
    public static Arbitrary<List<CustomerRevenue>> revenues() {
        return Combinators.combine(ids(), Arbitraries.of(PEOPLE), amounts(), amounts())
                .as(CustomerRevenue::new)
                .list()
                .uniqueElements(CustomerRevenue::customer)
                .ofMaxSize(20);
    }

    /**
     * Answers around a scale: on it, and next to both of its ends.
     *
     * @param least the lowest answer
     * @param most the highest answer
     * @return lists of up to 30, about units u1 and u2
     */
    public static Arbitrary<List<SurveyAnswer>> answers(int least, int most) {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of("u1", "u2"),
                        days(),
                        Arbitraries.integers().between(least - 1, most + 1))
                .as((id, unit, day, answer) -> new SurveyAnswer(id, Subject.of(UnitId.of(unit)), day, answer))
                .list()
                .uniqueElements(SurveyAnswer::id)
                .ofMaxSize(30);
    }

    /**
     * Forecasts, some frozen too late, some twice for one day.
     *
     * @return lists of up to 15
     */
    public static Arbitrary<List<FrozenForecast>> forecasts() {
        return Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers()
                                .between(1, 8)
                                .map(quarter -> FIRST.plusMonths(3L * quarter).minusDays(1)),
                        Arbitraries.integers().between(-80, 3),
                        amounts(),
                        amounts())
                .as((person, day, frozen, forecast, actual) ->
                        new FrozenForecast(person, day, day.plusDays(frozen), forecast, actual))
                .list()
                .ofMaxSize(15);
    }

    /**
     * Follow-ups made in time, late, and not at all.
     *
     * @return lists of up to 20, with different ids
     */
    public static Arbitrary<List<FollowUp>> followUps() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(PEOPLE),
                        days(),
                        maybe(Arbitraries.integers().between(-5, 8)))
                .as((id, owner, due, delay) -> new FollowUp(id, owner, due, delay.map(due::plusDays)))
                .list()
                .uniqueElements(FollowUp::id)
                .ofMaxSize(20);
    }

    /**
     * Activities of a few days, so that one customer is met several times on one.
     *
     * @return lists of up to 30, with different ids
     */
    public static Arbitrary<List<SalesActivity>> activities() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 2).map(FIRST::plusDays),
                        Arbitraries.of(ActivityKind.values()),
                        maybe(Arbitraries.of("c1", "c2")),
                        Arbitraries.of(0, 4, 5, 30),
                        Arbitraries.of(true, false))
                .as(SalesActivity::new)
                .list()
                .uniqueElements(SalesActivity::id)
                .ofMaxSize(30);
    }
}
