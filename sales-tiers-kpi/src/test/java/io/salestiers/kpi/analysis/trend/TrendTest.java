package io.salestiers.kpi.analysis.trend;

import static io.salestiers.kpi.testkit.analysis.AnalysisArbitraries.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.table.Cell;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final TrendRule RULE = new TrendRule(3, 3, Ratio.parse("0.02"));

    private static Reading known(String number) {
        return Reading.known(Quantity.ratio(Ratio.parse(number)));
    }

    private static Trend of(KpiValue... values) {
        return TrendCalculator.DEFAULT.trend(FiscalCalendar.CALENDAR_YEAR, RULE, List.of(values));
    }

    /** Distances −1, 0, 1: (−10 + 17) ÷ (1 + 1) = 3.5. Mean 13, steady up to 0.26. */
    @Test
    void trend() {
        List<KpiValue> values =
                List.of(value("p", "2025-M03", "17"), value("p", "2025-M01", "10"), value("p", "2025-M02", "12"));
        // sample: trend
        TrendRule rule = new TrendRule(3, 3, Ratio.parse("0.02"));
        Trend trend = TrendCalculator.DEFAULT.trend(FiscalCalendar.CALENDAR_YEAR, rule, values); // 10, 12, 17
        Reading slope = trend.slope(); // 3.5 a month
        TrendDirection direction = trend.direction(); // RISING
        // end
        assertThat(slope).isEqualTo(known("3.5"));
        assertThat(direction).isEqualTo(TrendDirection.RISING);
        assertThat(direction.improving(Direction.HIGHER_IS_BETTER)).isTrue();
        assertThat(direction.worsening(Direction.LOWER_IS_BETTER)).isTrue();
        TrendPoint march = trend.points().get(2);
        assertThat(march.change()).isEqualTo(known("5"));
        assertThat(march.growth()).isEqualTo(known("5/12"));
        assertThat(march.movingAverage()).isEqualTo(known("13"));
        assertThat(trend.points().get(1).movingAverage()).isInstanceOf(Reading.Missing.class);
        Explained.verify(trend.explanation());
    }

    @Test
    void gapStaysAGap() {
        Trend trend = of(value("p", "2025-M01", "10"), value("p", "2025-M03", "14"), value("p", "2025-M04", "16"));
        assertThat(trend.points()).hasSize(4);
        TrendPoint february = trend.points().get(1);
        assertThat(february.value()).isEqualTo(Reading.missing("win_rate 2025-M02"));
        assertThat(trend.points().get(2).change()).isEqualTo(Reading.missing("win_rate 2025-M02"));
        assertThat(trend.points().get(3).movingAverage()).isEqualTo(Reading.missing("win_rate 2025-M02"));
        // The places of the months count, not their number: exactly 2 a month.
        assertThat(trend.slope()).isEqualTo(known("2"));
    }

    @Test
    void sameMonthOfTheYearBeforeIsTwelveMonthsBack() {
        Trend trend = of(value("p", "2024-M02", "-4"), value("p", "2025-M02", "2"));
        TrendPoint last = trend.points().get(12);
        assertThat(last.changeFromYearAgo()).isEqualTo(known("6"));
        assertThat(last.growthFromYearAgo()).isEqualTo(Reading.notMeaningful(Reason.NEGATIVE_BASE));
        assertThat(trend.slope()).isEqualTo(Reading.notMeaningful(Reason.TOO_FEW));
        assertThat(trend.direction()).isEqualTo(TrendDirection.UNKNOWN);
    }

    /** Mean 100, slopes of 2 and 2.5 around a band of 2. */
    @Test
    void slopeOnTheEdgeOfTheBandIsSteady() {
        assertThat(of(value("p", "2025-M01", "98"), value("p", "2025-M02", "100"), value("p", "2025-M03", "102"))
                        .direction())
                .isEqualTo(TrendDirection.STEADY);
        assertThat(of(value("p", "2025-M01", "102.5"), value("p", "2025-M02", "100"), value("p", "2025-M03", "97.5"))
                        .direction())
                .isEqualTo(TrendDirection.FALLING);
    }

    @Test
    void tableShowsGapsWithReasons() {
        List<List<Cell>> rows = of(value("p", "2025-M01", "0"), value("p", "2025-M02", "3"))
                .table(Rounding.halfEven(2))
                .rows();
        assertThat(rows.get(1).get(7)).isEqualTo(new Cell.Absent("kpi.reason.zero-base"));
        assertThat(rows.get(0).get(6)).isEqualTo(new Cell.Absent("kpi.analysis.absent.missing"));
    }

    @Test
    void valuesOfSeveralPersonsAreRefused() {
        assertThatThrownBy(() -> of(value("p", "2025-M01", "1"), value("q", "2025-M02", "1")))
                .isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> of(value("p", "2025-M01", "1"), value("p", "2025-Q2", "1")))
                .isInstanceOf(InvalidDefinitionException.class);
    }
}
