package io.salestiers.kpi.analysis.warning;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a period has come, as names for the conditions of warning rules. On 14 February 2025 of the first quarter, {@code
 * elapsed_days} is 45 and {@code period_days} 90.
 */
public final class PeriodFigures {
    /** Days from the first of the period to the day of the warning, that day included. */
    public static final Measure ELAPSED_DAYS = figure("elapsed_days", "Days so far", "已过天数");
    /** Days of the whole period. */
    public static final Measure PERIOD_DAYS = figure("period_days", "Days of the period", "期间天数");
    /** Working days so far, by the calendar that the evaluation is given. */
    public static final Measure ELAPSED_WORKING_DAYS = figure("elapsed_working_days", "Working days so far", "已过工作日");
    /** Working days of the whole period. */
    public static final Measure PERIOD_WORKING_DAYS =
            figure("period_working_days", "Working days of the period", "期间工作日");

    private PeriodFigures() {}

    /* They belong to the period and not to anybody, so a roll-up of them is refused when the condition is compiled. */
    private static Measure figure(String id, String en, String zh) {
        return new Measure(MeasureId.of(id), LocalizedText.of(en, zh), Unit.DAYS, AggregationClass.NON_ADDITIVE);
    }

    /**
     * All of them.
     *
     * @return in the order in which they are described here
     */
    public static List<Measure> all() {
        return List.of(ELAPSED_DAYS, PERIOD_DAYS, ELAPSED_WORKING_DAYS, PERIOD_WORKING_DAYS);
    }

    static Map<MeasureId, Quantity> on(Period period, LocalDate day, BusinessCalendar calendar) {
        DateRange over = DateRange.of(period.range().from(), day.plusDays(1));
        Map<MeasureId, Quantity> figures = new TreeMap<>();
        figures.put(ELAPSED_DAYS.id(), days(over.lengthInDays()));
        figures.put(PERIOD_DAYS.id(), days(period.range().lengthInDays()));
        figures.put(ELAPSED_WORKING_DAYS.id(), days(calendar.workingDaysIn(over)));
        figures.put(PERIOD_WORKING_DAYS.id(), days(calendar.workingDaysIn(period.range())));
        return figures;
    }

    private static Quantity days(long days) {
        return Quantity.of(Ratio.of(days), Unit.DAYS);
    }
}
