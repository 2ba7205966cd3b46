package io.salestiers.kpi.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.testkit.analysis.AnalysisArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class TrendProperties {
    @Provide
    Arbitrary<List<KpiValue>> values() {
        return AnalysisArbitraries.overMonths();
    }

    /** The oracle is (n·Σxy − Σx·Σy) ÷ (n·Σx² − (Σx)²), with x counted in months since year 0. */
    @Property(tries = 300)
    void slopeEqualsTheTextbook(@ForAll("values") List<KpiValue> values) {
        Trend trend =
                TrendCalculator.DEFAULT.trend(FiscalCalendar.CALENDAR_YEAR, new TrendRule(2, 3, Ratio.ZERO), values);
        BigRational n = BigRational.ZERO;
        BigRational x = BigRational.ZERO;
        BigRational y = BigRational.ZERO;
        BigRational xy = BigRational.ZERO;
        BigRational xx = BigRational.ZERO;
        int known = 0;
        for (KpiValue value : values) {
            if (value.reading() instanceof Reading.Known reading) {
                BigRational px = BigRational.of(
                        12L * value.period().fiscalYear() + value.period().index());
                BigRational py = BigRational.of(reading.value().value());
                n = n.plus(BigRational.of(1));
                x = x.plus(px);
                y = y.plus(py);
                xy = xy.plus(px.times(py));
                xx = xx.plus(px.times(px));
                known++;
            }
        }
        Statistics.label("known").collect(known < 3 ? "too few" : "enough").coverage(checker -> {
            checker.check("too few").percentage(p -> p > 2);
            checker.check("enough").percentage(p -> p > 30);
        });
        if (known < 3) {
            assertThat(trend.slope().quantity()).isEmpty();
            return;
        }
        BigRational slope = n.times(xy)
                .plus(x.times(y).negated())
                .times(n.times(xx).plus(x.times(x).negated()).inverse());
        assertThat(BigRational.of(trend.slope().quantity().orElseThrow().value()))
                .isEqualTo(slope);
        assertThat(trend.direction())
                .isEqualTo(
                        slope.equals(BigRational.ZERO)
                                ? TrendDirection.STEADY
                                : slope.compareTo(BigRational.ZERO) > 0
                                        ? TrendDirection.RISING
                                        : TrendDirection.FALLING);
        Explained.verify(trend.explanation());
    }

    @Property(tries = 200)
    void everyGivenValueIsAPointAndNothingElseHasAValue(@ForAll("values") List<KpiValue> values) {
        Trend trend =
                TrendCalculator.DEFAULT.trend(FiscalCalendar.CALENDAR_YEAR, new TrendRule(2, 3, Ratio.ZERO), values);
        for (TrendPoint point : trend.points()) {
            List<KpiValue> given = values.stream()
                    .filter(value -> value.period().equals(point.period()))
                    .toList();
            assertThat(point.value())
                    .isEqualTo(
                            given.isEmpty()
                                    ? Reading.missing("win_rate " + point.period())
                                    : given.get(0).reading());
        }
        assertThat(trend.points().stream()
                        .filter(point ->
                                values.stream().anyMatch(value -> value.period().equals(point.period()))))
                .hasSize(values.size());
    }
}
