package io.salestiers.kpi.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class ForecastAccuracyTest {
    private static final MeasureId REVENUE = StandardMeasures.REVENUE.id();
    private static final Period Q1 = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q1");
    private static final Currency CNY = Currency.of("CNY");
    private static final Subject ANNA = Subject.of(PersonId.of("p0"));
    private static final Subject BEN = Subject.of(PersonId.of("p1"));
    private static final Subject CARL = Subject.of(PersonId.of("p2"));
    private static final LocalDate AFTER = LocalDate.of(2025, 4, 1);

    private static final Organization ORGANIZATION = organization();

    private static Organization organization() {
        OrganizationBuilder builder = Organization.builder(MeasureArbitraries.ladder(), LocalDate.of(2025, 1, 1))
                .unit("east", LocalizedText.same("East"));
        for (int i = 0; i < 6; i++) {
            builder.position("r" + i, "representative", "east").holder("p" + i, "r" + i);
        }
        return builder.build();
    }

    private static Quantity cny(long amount) {
        return Quantity.money(Money.ofMinor(amount * 100, CNY));
    }

    private static MeasureValues values(Map<Subject, Long> sold) {
        List<Observation> observations = new ArrayList<>();
        sold.forEach((who, amount) -> observations.add(
                new Observation(REVENUE, who, LocalDate.of(2025, 3, 1), cny(amount), Optional.empty(), who.key())));
        return MeasureValues.of(
                StandardMeasures.all(),
                List.of(REVENUE),
                observations,
                ORGANIZATION,
                DateRange.parse("2025-01-01/2025-04-01"),
                CurrencyPolicy.converting(CNY, io.salestiers.kpi.measure.ExchangeRates.of(List.of())));
    }

    private static ForecastSnapshot snapshot(Map<Subject, Long> expected) {
        TreeMap<Subject, Quantity> values = new TreeMap<>();
        expected.forEach((who, amount) -> values.put(who, cny(amount)));
        return new ForecastSnapshot(SnapshotId.of("2025-Q1"), REVENUE, Q1, LocalDate.of(2025, 2, 1), values);
    }

    private static Reading ratio(String value) {
        return Reading.known(Quantity.ratio(Ratio.parse(value)));
    }

    @Test
    void snapshot() {
        // sample: snapshot
        ForecastSnapshot open = ForecastSnapshot.open(SnapshotId.of("2025-Q1"), REVENUE, Q1, LocalDate.of(2025, 2, 1));
        Outcome<ForecastSnapshot> entered = open.with(ANNA, cny(100), LocalDate.of(2025, 1, 31)); // done
        Outcome<ForecastSnapshot> late = open.with(ANNA, cny(90), LocalDate.of(2025, 2, 1)); // refused
        // end
        assertThat(entered).isEqualTo(Outcome.done(snapshot(Map.of(ANNA, 100L))));
        assertThat(open.values()).isEmpty();
        assertThat(late).isInstanceOf(Outcome.Refused.class);
        assertThat(late.toString()).contains("kpi.analysis.snapshot-locked");
    }

    /** Errors 20 and −20 of 120 and 80 expected, 100 each sold: 1 − 40 ÷ 200 = 0.8, and no bias. */
    @Test
    void measure() {
        ForecastSnapshot snapshot = snapshot(Map.of(ANNA, 120L, BEN, 80L));
        MeasureValues values = values(Map.of(ANNA, 100L, BEN, 100L));
        // sample: measure
        ForecastAccuracy result = ForecastAccuracyCalculator.DEFAULT.measure(
                snapshot, values, List.of(ANNA, BEN), UnforecastRule.AS_ZERO, LocalDate.of(2025, 4, 1));
        Reading accuracy = result.accuracy(); // 0.8: off by 20 and 20 of 200
        Reading bias = result.bias(); // 0: once too much, once too little
        // end
        assertThat(accuracy).isEqualTo(ratio("0.8"));
        assertThat(bias).isEqualTo(ratio("0"));
        Explained.verify(result.accuracyExplanation());
        Explained.verify(result.biasExplanation());
        assertThat(result.table(Rounding.halfEven(4)).rows()).hasSize(3);
    }

    /** Carl sold 50 without a forecast: 1 − 90 ÷ 250 and (−50) ÷ 250, or as if he were not there. */
    @Test
    void whatHappensToThoseWithoutAForecastIsStated() {
        ForecastSnapshot snapshot = snapshot(Map.of(ANNA, 120L, BEN, 80L));
        MeasureValues values = values(Map.of(ANNA, 100L, BEN, 100L, CARL, 50L));
        List<Subject> all = List.of(ANNA, BEN, CARL);
        ForecastAccuracy zero =
                ForecastAccuracyCalculator.DEFAULT.measure(snapshot, values, all, UnforecastRule.AS_ZERO, AFTER);
        assertThat(zero.accuracy()).isEqualTo(ratio("0.64"));
        assertThat(zero.bias()).isEqualTo(ratio("-0.2"));
        ForecastAccuracy left =
                ForecastAccuracyCalculator.DEFAULT.measure(snapshot, values, all, UnforecastRule.LEFT_OUT, AFTER);
        assertThat(left.accuracy()).isEqualTo(ratio("0.8"));
        assertThat(left.withoutForecast()).containsExactly(CARL);
    }

    @Test
    void withoutSalesThereIsNoAccuracyAndWithNetReturnsNoBias() {
        ForecastAccuracy nothing = ForecastAccuracyCalculator.DEFAULT.measure(
                snapshot(Map.of(ANNA, 5L)), values(Map.of()), List.of(), UnforecastRule.AS_ZERO, AFTER);
        assertThat(nothing.accuracy()).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        assertThat(nothing.bias()).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        ForecastAccuracy returns = ForecastAccuracyCalculator.DEFAULT.measure(
                snapshot(Map.of(ANNA, 5L)), values(Map.of(ANNA, -10L)), List.of(), UnforecastRule.AS_ZERO, AFTER);
        assertThat(returns.accuracy()).isEqualTo(ratio("-0.5"));
        assertThat(returns.bias()).isEqualTo(Reading.notMeaningful(Reason.NEGATIVE_BASE));
    }

    @Test
    void openSnapshotsAndMixedLevelsAreRefused() {
        ForecastSnapshot snapshot = snapshot(Map.of(ANNA, 5L));
        assertThatThrownBy(() -> ForecastAccuracyCalculator.DEFAULT.measure(
                        snapshot, values(Map.of()), List.of(), UnforecastRule.AS_ZERO, LocalDate.of(2025, 1, 31)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused ->
                                assertThat(refused.findings().get(0).code()).isEqualTo(AnalysisFinding.SNAPSHOT_OPEN));
        assertThatThrownBy(() -> snapshot(Map.of(ANNA, 5L, Subject.of(UnitId.of("east")), 5L)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused ->
                                assertThat(refused.findings().get(0).code()).isEqualTo(AnalysisFinding.MIXED_LEVELS));
    }

    @Provide
    Arbitrary<Map<Integer, Tuple.Tuple2<Integer, Integer>>> people() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 5),
                        net.jqwik.api.Combinators.combine(
                                        Arbitraries.integers().between(-50, 500),
                                        Arbitraries.integers().between(0, 500))
                                .as(Tuple::of))
                .ofMinSize(1);
    }

    /** Pooling two halves is measuring them together; both equal the formulas in plain fractions. */
    @Property(tries = 100)
    void poolingEqualsMeasuringTogether(
            @ForAll("people") Map<Integer, Tuple.Tuple2<Integer, Integer>> people, @ForAll int split) {
        Map<Subject, Long> sold = new TreeMap<>();
        List<Map<Subject, Long>> expected = List.of(new TreeMap<>(), new TreeMap<>());
        Map<Subject, Long> together = new TreeMap<>();
        BigRational errors = BigRational.ZERO;
        BigRational sizes = BigRational.ZERO;
        BigRational signed = BigRational.ZERO;
        BigRational total = BigRational.ZERO;
        for (Map.Entry<Integer, Tuple.Tuple2<Integer, Integer>> each : people.entrySet()) {
            Subject who = Subject.of(PersonId.of("p" + each.getKey()));
            long actual = each.getValue().get1();
            long forecast = each.getValue().get2();
            sold.put(who, actual);
            expected.get((split >> each.getKey()) & 1).put(who, forecast);
            together.put(who, forecast);
            errors = errors.plus(BigRational.of(Math.abs(actual - forecast)));
            sizes = sizes.plus(BigRational.of(Math.abs(actual)));
            signed = signed.plus(BigRational.of(forecast - actual));
            total = total.plus(BigRational.of(actual));
        }
        MeasureValues values = values(sold);
        ForecastAccuracy whole = ForecastAccuracyCalculator.DEFAULT.measure(
                snapshot(together), values, List.of(), UnforecastRule.AS_ZERO, AFTER);
        ForecastAccuracy pooled = ForecastAccuracyCalculator.DEFAULT.pool(expected.stream()
                .map(half -> ForecastAccuracyCalculator.DEFAULT.measure(
                        snapshot(half), values, List.of(), UnforecastRule.AS_ZERO, AFTER))
                .toList());
        assertThat(pooled).isEqualTo(whole);
        if (sizes.equals(BigRational.ZERO)) {
            assertThat(whole.accuracy().quantity()).isEmpty();
        } else {
            assertThat(BigRational.of(whole.accuracy().quantity().orElseThrow().value()))
                    .isEqualTo(
                            BigRational.of(1).plus(errors.times(sizes.inverse()).negated()));
        }
        if (total.compareTo(BigRational.ZERO) > 0) {
            assertThat(BigRational.of(whole.bias().quantity().orElseThrow().value()))
                    .isEqualTo(signed.times(total.inverse()));
        } else {
            assertThat(whole.bias().quantity()).isEmpty();
        }
    }
}
