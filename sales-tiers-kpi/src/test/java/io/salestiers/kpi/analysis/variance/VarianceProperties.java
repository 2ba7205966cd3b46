package io.salestiers.kpi.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.analysis.AnalysisArbitraries;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class VarianceProperties {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period Q1 = CALENDAR.parse("2025-Q1");
    private static final Period Q2 = CALENDAR.parse("2025-Q2");

    @Provide
    Arbitrary<List<ItemSales>> items() {
        return AnalysisArbitraries.items();
    }

    @Provide
    Arbitrary<Organization> organizations() {
        return MeasureArbitraries.organizations();
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        return MeasureArbitraries.observations();
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("company", "a", "b", "a1", "b2");
    }

    private static BigRational of(Ratio ratio) {
        return BigRational.of(ratio);
    }

    private static BigRational minus(BigRational a, BigRational b) {
        return a.plus(b.negated());
    }

    /** Each effect by the formula of its driver, in the plain fractions of the test-kit; and nothing is left over. */
    @Property(tries = 500)
    void driversAddUpToTheDifferenceAndEachFollowsItsFormula(
            @ForAll("items") List<ItemSales> before, @ForAll("items") List<ItemSales> now) {
        Assume.that(!before.isEmpty() || !now.isEmpty());
        Variance variance = VarianceCalculator.DEFAULT.priceVolumeMix(
                VarianceQuestion.against(MeasureArbitraries.REVENUE.id(), Subject.of(UnitId.of("company")), Q2, Q1),
                before,
                now);
        Map<String, ItemSales> old = new TreeMap<>();
        before.forEach(item -> old.put(item.item(), item));
        Map<String, ItemSales> current = new TreeMap<>();
        now.forEach(item -> current.put(item.item(), item));
        BigRational allBefore = BigRational.ZERO;
        BigRational allNow = BigRational.ZERO;
        BigRational difference = BigRational.ZERO;
        for (ItemSales item : before) {
            difference = minus(difference, of(item.amount().value()));
            ItemSales then = current.get(item.item());
            if (then != null && item.priced() && then.priced()) {
                allBefore = allBefore.plus(of(item.quantity().value()));
                allNow = allNow.plus(of(then.quantity().value()));
            }
        }
        for (ItemSales item : now) {
            difference = difference.plus(of(item.amount().value()));
        }
        BigRational sum = BigRational.ZERO;
        for (DriverEffect effect : variance.effects()) {
            BigRational value = of(effect.effect().value());
            sum = sum.plus(value);
            String item = effect.part().orElseThrow();
            BigRational a0 = amount(old.get(item));
            BigRational a1 = amount(current.get(item));
            BigRational q0 = quantity(old.get(item));
            BigRational q1 = quantity(current.get(item));
            switch (effect.driver()) {
                case PRICE ->
                    assertThat(value)
                            .isEqualTo(minus(a1.times(q1.inverse()), a0.times(q0.inverse()))
                                    .times(q1));
                case VOLUME ->
                    assertThat(value)
                            .isEqualTo(minus(allNow, allBefore)
                                    .times(allBefore.inverse())
                                    .times(a0));
                case MIX ->
                    assertThat(value)
                            .isEqualTo(minus(q1, allNow.times(q0).times(allBefore.inverse()))
                                    .times(a0)
                                    .times(q0.inverse()));
                case NEW_ITEMS -> {
                    assertThat(a0).isEqualTo(BigRational.ZERO);
                    assertThat(q0).isEqualTo(BigRational.ZERO);
                    assertThat(value).isEqualTo(a1);
                }
                case ENDED_ITEMS -> {
                    assertThat(a1).isEqualTo(BigRational.ZERO);
                    assertThat(q1).isEqualTo(BigRational.ZERO);
                    assertThat(value).isEqualTo(a0.negated());
                }
                case UNPRICED -> {
                    assertThat(q0.compareTo(BigRational.ZERO) > 0 && q1.compareTo(BigRational.ZERO) > 0)
                            .isFalse();
                    assertThat(value).isEqualTo(minus(a1, a0));
                }
                default -> throw new AssertionError(effect);
            }
            Statistics.label("driver").collect(effect.driver());
        }
        Statistics.label("driver").coverage(checker -> {
            for (Driver driver :
                    List.of(Driver.PRICE, Driver.MIX, Driver.NEW_ITEMS, Driver.ENDED_ITEMS, Driver.UNPRICED)) {
                checker.check(driver).percentage(p -> p > 3);
            }
        });
        assertThat(sum).isEqualTo(difference);
        assertThat(of(variance.difference().quantity().orElseThrow().value())).isEqualTo(difference);
        Explained.verify(variance.explanation());
    }

    private static BigRational amount(@org.jspecify.annotations.Nullable ItemSales item) {
        return item == null ? BigRational.ZERO : of(item.amount().value());
    }

    private static BigRational quantity(@org.jspecify.annotations.Nullable ItemSales item) {
        return item == null ? BigRational.ZERO : of(item.quantity().value());
    }

    private static Optional<Variance> byUnit(Organization organization, List<Observation> observations, String unit) {
        MeasureValues values = MeasureValues.of(
                List.of(MeasureArbitraries.REVENUE, MeasureArbitraries.CUSTOMERS),
                observations,
                organization,
                MeasureArbitraries.YEAR,
                CurrencyPolicy.none());
        Variance variance = VarianceCalculator.DEFAULT.byUnit(
                VarianceQuestion.against(MeasureArbitraries.REVENUE.id(), Subject.of(UnitId.of(unit)), Q2, Q1),
                new EvaluationInputs(values, Targets.none(), CALENDAR, PlacementDay.AT_START));
        return variance.difference().quantity().isPresent() ? Optional.of(variance) : Optional.empty();
    }

    /** The oracle asks the organization of each single day anew. */
    @Property(tries = 60)
    void partsEqualBruteForceOverDays(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("units") String unit) {
        Optional<Variance> variance = byUnit(organization, observations, unit);
        Assume.that(variance.isPresent());
        Map<String, BigRational> expected = new TreeMap<>();
        for (Observation observation : observations) {
            boolean now = Q2.range().contains(observation.day());
            if (!observation.measure().equals(MeasureArbitraries.REVENUE.id())
                    || (!now && !Q1.range().contains(observation.day()))) {
                continue;
            }
            PersonId person = ((Subject.OfPerson) observation.subject()).id();
            String where = where(organization.on(observation.day()), person, unit);
            if (where.equals("outside")) {
                continue;
            }
            Set<String> places = new HashSet<>();
            for (DateRange range : List.of(Q1.range(), Q2.range())) {
                for (LocalDate day = range.from(); range.contains(day); day = day.plusDays(1)) {
                    places.add(where(organization.on(day), person, unit));
                }
            }
            String driver = places.size() > 1 ? "PERIMETER" : where.startsWith("unit:") ? "UNIT" : "MEMBER";
            BigRational value = of(observation.value().value());
            expected.merge(driver + " " + where, now ? value : value.negated(), BigRational::plus);
            Statistics.label("driver").collect(driver);
        }
        Map<String, BigRational> actual = new TreeMap<>();
        variance.get()
                .effects()
                .forEach(effect -> actual.put(
                        effect.driver() + " " + effect.part().orElseThrow(),
                        of(effect.effect().value())));
        assertThat(actual).isEqualTo(expected);
        Explained.verify(variance.get().explanation());
    }

    private static String where(OrganizationDay day, PersonId person, String unit) {
        UnitId own = day.positionOf(person).flatMap(day::unitOf).orElseThrow();
        if (own.value().equals(unit)) {
            return "person:" + person;
        }
        while (true) {
            Optional<UnitId> above = day.parent(own);
            if (above.isEmpty()) {
                return "outside";
            }
            if (above.get().value().equals(unit)) {
                return "unit:" + own;
            }
            own = above.get();
        }
    }

    @Property(tries = 40)
    void orderOfObservationsDoesNotMatter(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("units") String unit,
            @ForAll long seed) {
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(byUnit(organization, shuffled, unit)).isEqualTo(byUnit(organization, observations, unit));
    }
}
