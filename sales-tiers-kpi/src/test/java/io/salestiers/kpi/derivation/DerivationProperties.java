package io.salestiers.kpi.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Subject;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.testkit.derivation.RecordArbitraries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The derivations against loops over the raw records. */
class DerivationProperties {
    @Provide
    Arbitrary<List<Deal>> deals() {
        return RecordArbitraries.deals();
    }

    @Provide
    Arbitrary<List<CustomerOrder>> orders() {
        return RecordArbitraries.orders();
    }

    @Provide
    Arbitrary<Map<String, String>> parents() {
        return RecordArbitraries.parents();
    }

    @Provide
    Arbitrary<List<CustomerRevenue>> revenues() {
        return RecordArbitraries.revenues();
    }

    @Provide
    Arbitrary<List<SurveyAnswer>> satisfaction() {
        return RecordArbitraries.answers(1, 5);
    }

    @Provide
    Arbitrary<List<SurveyAnswer>> recommendation() {
        return RecordArbitraries.answers(0, 10);
    }

    @Provide
    Arbitrary<List<FrozenForecast>> forecasts() {
        return RecordArbitraries.forecasts();
    }

    @Provide
    Arbitrary<List<FollowUp>> followUps() {
        return RecordArbitraries.followUps();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return RecordArbitraries.days();
    }

    @Provide
    Arbitrary<List<SalesActivity>> activities() {
        return RecordArbitraries.activities();
    }

    private static Ratio sum(Derived derived, Measure measure, Predicate<Observation> which) {
        return Ratio.sum(derived.observations().stream()
                .filter(each -> each.measure().equals(measure.id()))
                .filter(which)
                .map(each -> each.value().value())
                .toList());
    }

    private static Ratio sum(Derived derived, Measure measure) {
        return sum(derived, measure, each -> true);
    }

    private static Predicate<Observation> of(Subject subject) {
        return each -> each.subject().equals(subject);
    }

    private static Ratio cents(long minor) {
        return Ratio.of(minor, 100);
    }

    private static <T> void anyOrder(List<T> records, Function<List<T>, Derived> derive, long seed) {
        List<T> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(derive.apply(shuffled)).isEqualTo(derive.apply(records));
    }

    @Property(tries = 300)
    void dealsByBruteForce(@ForAll("deals") List<Deal> deals, @ForAll ZeroDeals zero, @ForAll long seed) {
        anyOrder(deals, list -> DealDerivation.of(list, zero), seed);
        Derived derived = DealDerivation.of(deals, zero);
        for (Subject person : RecordArbitraries.PEOPLE) {
            long won = 0;
            long wonMinor = 0;
            long lost = 0;
            long timed = 0;
            long days = 0;
            long cohort = 0;
            long pipeline = 0;
            Set<Deal> seen = new HashSet<>();
            for (Deal deal : deals) {
                boolean contradicted = false;
                for (Deal other : deals) {
                    contradicted |= other.id().equals(deal.id()) && !other.equals(deal);
                }
                long minor = deal.amount().map(amount -> amount.minorUnits()).orElse(1L);
                if (!seen.add(deal)
                        || contradicted
                        || !deal.owner().equals(person)
                        || minor < 0
                        || (minor == 0 && zero == ZeroDeals.LEFT_OUT)
                        || deal.day().isEmpty()) {
                    continue;
                }
                boolean known = deal.amount().isPresent();
                long cycle = deal.created()
                        .map(created ->
                                ChronoUnit.DAYS.between(created, deal.day().get()))
                        .orElse(-1L);
                if (deal.outcome() == DealOutcome.WON && known) {
                    won++;
                    wonMinor += minor;
                    if (cycle >= 0) {
                        timed++;
                        days += cycle;
                        cohort++;
                    }
                }
                if (deal.outcome() == DealOutcome.LOST) {
                    lost++;
                    cohort += cycle >= 0 ? 1 : 0;
                }
                pipeline += deal.outcome() == DealOutcome.OPEN ? 1 : 0;
            }
            assertThat(sum(derived, StandardMeasures.WON_DEALS, of(person))).isEqualTo(Ratio.of(won));
            assertThat(sum(derived, StandardMeasures.WON_AMOUNT, of(person))).isEqualTo(cents(wonMinor));
            assertThat(sum(derived, StandardMeasures.REVENUE, of(person))).isEqualTo(cents(wonMinor));
            assertThat(sum(derived, StandardMeasures.LOST_DEALS, of(person))).isEqualTo(Ratio.of(lost));
            assertThat(sum(derived, StandardMeasures.TIMED_DEALS, of(person))).isEqualTo(Ratio.of(timed));
            assertThat(sum(derived, StandardMeasures.WON_DAYS, of(person))).isEqualTo(Ratio.of(days));
            assertThat(sum(derived, StandardMeasures.PIPELINE_DEALS, of(person)))
                    .isEqualTo(Ratio.of(pipeline));
            assertThat(sum(derived, StandardMeasures.COHORT_WON_DEALS, of(person))
                            .plus(sum(derived, StandardMeasures.COHORT_LOST_DEALS, of(person))))
                    .isEqualTo(Ratio.of(cohort));
        }
    }

    @Property(tries = 300)
    void customersByBruteForce(
            @ForAll("orders") List<CustomerOrder> orders,
            @ForAll("parents") Map<String, String> parents,
            @ForAll @IntRange(min = 1, max = 14) int months,
            @ForAll long seed) {
        anyOrder(orders, list -> CustomerDerivation.of(list, months, parents), seed);
        Set<String> expected = new TreeSet<>();
        for (CustomerOrder order : orders) {
            if (order.amount().signum() <= 0) {
                continue;
            }
            boolean earlier = false;
            boolean recent = false;
            for (CustomerOrder other : orders) {
                boolean before = other.day().isBefore(order.day())
                        || (other.day().equals(order.day()) && other.id().compareTo(order.id()) < 0);
                if (before
                        && other.amount().signum() > 0
                        && top(other.customer(), parents).equals(top(order.customer(), parents))) {
                    earlier = true;
                    recent |= !order.day().isAfter(other.day().plusMonths(months));
                }
            }
            if (!earlier || !recent) {
                expected.add((earlier ? "reactivated_customers " : "new_customers ") + order.id());
            }
        }
        Set<String> found = new TreeSet<>();
        CustomerDerivation.of(orders, months, parents)
                .observations()
                .forEach(each -> found.add(each.measure() + " " + each.source()));
        assertThat(found).isEqualTo(expected);
        Statistics.label("reactivated")
                .collect(found.stream().anyMatch(each -> each.startsWith("re")))
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 5));
    }

    private static String top(String customer, Map<String, String> parents) {
        String parent = parents.get(customer);
        return parent == null ? customer : top(parent, parents);
    }

    /** Start + expansion − contraction − churn is what the cohort pays at the end. */
    @Property(tries = 300)
    void retentionAddsUp(@ForAll("revenues") List<CustomerRevenue> revenues, @ForAll long seed) {
        LocalDate day = LocalDate.of(2025, 1, 1);
        anyOrder(revenues, list -> RetentionDerivation.of(list, day), seed);
        Derived derived = RetentionDerivation.of(revenues, day);
        long start = 0;
        long end = 0;
        long customers = 0;
        long kept = 0;
        long churn = 0;
        for (CustomerRevenue each : revenues) {
            if (each.start().minorUnits() > 0 && each.end().minorUnits() >= 0) {
                start += each.start().minorUnits();
                end += each.end().minorUnits();
                customers++;
                kept += each.end().minorUnits() > 0 ? 1 : 0;
                churn += each.end().minorUnits() == 0 ? each.start().minorUnits() : 0;
            }
        }
        assertThat(sum(derived, StandardMeasures.COHORT_CUSTOMERS)).isEqualTo(Ratio.of(customers));
        assertThat(sum(derived, StandardMeasures.KEPT_CUSTOMERS)).isEqualTo(Ratio.of(kept));
        assertThat(sum(derived, StandardMeasures.COHORT_REVENUE)).isEqualTo(cents(start));
        assertThat(sum(derived, StandardMeasures.CHURNED_REVENUE)).isEqualTo(cents(churn));
        assertThat(sum(derived, StandardMeasures.COHORT_REVENUE)
                        .plus(sum(derived, StandardMeasures.EXPANSION_REVENUE))
                        .minus(sum(derived, StandardMeasures.CONTRACTION_REVENUE))
                        .minus(sum(derived, StandardMeasures.CHURNED_REVENUE)))
                .isEqualTo(cents(end));
        assertThat(derived.observations()).allMatch(each -> each.value().value().signum() > 0);
    }

    @Property(tries = 200)
    void satisfactionByBruteForce(@ForAll("satisfaction") List<SurveyAnswer> answers, @ForAll long seed) {
        anyOrder(answers, SurveyDerivation::satisfaction, seed);
        Derived result = SurveyDerivation.satisfaction(answers);
        int[] counts = new int[7];
        answers.forEach(each -> counts[each.answer()]++);
        int all = counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
        assertThat(sum(result, StandardMeasures.SURVEY_ANSWERS)).isEqualTo(Ratio.of(all));
        assertThat(sum(result, StandardMeasures.SURVEY_SATISFIED)).isEqualTo(Ratio.of(counts[4] + counts[5]));
        assertThat(sum(result, StandardMeasures.SURVEY_POINTS))
                .isEqualTo(Ratio.of(counts[1] + 2 * counts[2] + 3 * counts[3] + 4 * counts[4] + 5 * counts[5]));
        assertThat(result.findings()).hasSize(counts[0] + counts[6]);
    }

    /** Percentage of promoters less percentage of detractors. */
    @Property(tries = 200)
    void recommendationByBruteForce(@ForAll("recommendation") List<SurveyAnswer> answers, @ForAll long seed) {
        anyOrder(answers, list -> SurveyDerivation.recommendationByEmployees(list, 0, 10), seed);
        Derived derived = SurveyDerivation.recommendation(answers, 0, 10);
        long promoters = answers.stream()
                .filter(a -> a.answer() == 9 || a.answer() == 10)
                .count();
        long detractors =
                answers.stream().filter(a -> a.answer() >= 0 && a.answer() < 7).count();
        long passives =
                answers.stream().filter(a -> a.answer() == 7 || a.answer() == 8).count();
        long all = promoters + passives + detractors;
        assertThat(sum(derived, StandardMeasures.NPS_ANSWERS)).isEqualTo(Ratio.of(all));
        if (all > 0) {
            Ratio percent = Ratio.of(100);
            assertThat(sum(derived, StandardMeasures.NPS_POINTS).dividedBy(Ratio.of(all)))
                    .isEqualTo(Ratio.of(promoters, all)
                            .multipliedBy(percent)
                            .minus(Ratio.of(detractors, all).multipliedBy(percent)));
        }
        Derived employees = SurveyDerivation.recommendationByEmployees(answers, 0, 10);
        assertThat(sum(employees, StandardMeasures.ENPS_POINTS)).isEqualTo(sum(derived, StandardMeasures.NPS_POINTS));
    }

    @Property(tries = 200)
    void forecastsByBruteForce(@ForAll("forecasts") List<FrozenForecast> forecasts, @ForAll long seed) {
        anyOrder(forecasts, ForecastDerivation::of, seed);
        Derived derived = ForecastDerivation.of(forecasts);
        long error = 0;
        long size = 0;
        long surplus = 0;
        long actual = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            FrozenForecast one = forecasts.get(i);
            boolean alone = true;
            for (int j = 0; j < forecasts.size(); j++) {
                FrozenForecast other = forecasts.get(j);
                alone &= i == j
                        || !(other.subject().equals(one.subject())
                                && other.day().equals(one.day()));
            }
            if (alone && !one.frozenOn().isAfter(one.day())) {
                long a = one.actual().minorUnits();
                long f = one.forecast().minorUnits();
                error += Math.abs(a - f);
                size += Math.abs(a);
                surplus += f - a;
                actual += a;
            }
        }
        assertThat(sum(derived, StandardMeasures.FORECAST_ERROR)).isEqualTo(cents(error));
        assertThat(sum(derived, StandardMeasures.FORECAST_ACTUAL_SIZE)).isEqualTo(cents(size));
        assertThat(sum(derived, StandardMeasures.FORECAST_SURPLUS)).isEqualTo(cents(surplus));
        assertThat(sum(derived, StandardMeasures.FORECAST_ACTUAL)).isEqualTo(cents(actual));
    }

    @Property(tries = 200)
    void followUpsByBruteForce(
            @ForAll("followUps") List<FollowUp> followUps,
            @ForAll @IntRange(min = 0, max = 5) int grace,
            @ForAll("days") LocalDate asOf,
            @ForAll long seed) {
        anyOrder(followUps, list -> FollowUpDerivation.of(list, grace, asOf), seed);
        Derived derived = FollowUpDerivation.of(followUps, grace, asOf);
        long due = 0;
        long onTime = 0;
        for (FollowUp each : followUps) {
            boolean seen = each.done().isPresent() && each.done().get().compareTo(asOf) <= 0;
            long delay = seen ? ChronoUnit.DAYS.between(each.due(), each.done().get()) : Long.MAX_VALUE;
            boolean over = ChronoUnit.DAYS.between(each.due(), asOf) > grace;
            due += seen || over ? 1 : 0;
            onTime += delay <= grace ? 1 : 0;
        }
        assertThat(sum(derived, StandardMeasures.FOLLOW_UPS_DUE)).isEqualTo(Ratio.of(due));
        assertThat(sum(derived, StandardMeasures.FOLLOW_UPS_ON_TIME)).isEqualTo(Ratio.of(onTime));
    }

    @Property(tries = 200)
    void activitiesByBruteForce(
            @ForAll("activities") List<SalesActivity> activities,
            @ForAll boolean outcome,
            @ForAll boolean once,
            @ForAll long seed) {
        ActivityRule rule = new ActivityRule(5, outcome, once);
        anyOrder(activities, list -> ActivityDerivation.of(list, rule), seed);
        Derived derived = ActivityDerivation.of(activities, rule);
        for (Subject person : RecordArbitraries.PEOPLE) {
            Set<String> all = new HashSet<>();
            Set<String> calls = new HashSet<>();
            for (SalesActivity each : activities) {
                boolean long5 = each.minutes() >= 5;
                if (each.owner().equals(person) && (long5 || (outcome && each.outcome()))) {
                    String key = once && each.customer().isPresent()
                            ? each.kind() + " " + each.customer().get() + " " + each.day()
                            : each.id();
                    all.add(key);
                    if (each.kind() == ActivityKind.CALL) {
                        calls.add(key);
                    }
                }
            }
            assertThat(sum(derived, StandardMeasures.ACTIVITIES, of(person))).isEqualTo(Ratio.of(all.size()));
            assertThat(sum(derived, StandardMeasures.CALLS, of(person))).isEqualTo(Ratio.of(calls.size()));
        }
    }

    /** Else the properties above could hold because nothing ever happens. */
    @Property(tries = 1000)
    void everythingHappensInDeals(@ForAll("deals") List<Deal> deals) {
        for (DerivationFinding code : List.of(
                DerivationFinding.REPEATED,
                DerivationFinding.ID_TWICE,
                DerivationFinding.CLOSE_DAY_ABSENT,
                DerivationFinding.EXPECTED_DAY_ABSENT,
                DerivationFinding.CREATION_DAY_ABSENT,
                DerivationFinding.CLOSED_BEFORE_CREATED,
                DerivationFinding.AMOUNT_ABSENT,
                DerivationFinding.AMOUNT_UNKNOWN,
                DerivationFinding.NEGATIVE_AMOUNT)) {
            boolean found = DealDerivation.of(deals, ZeroDeals.COUNTED).findings().stream()
                    .anyMatch(finding -> finding.code() == code);
            Statistics.label(code.name())
                    .collect(found)
                    .coverage(coverage -> coverage.check(true).percentage(p -> p > 5));
        }
    }
}
