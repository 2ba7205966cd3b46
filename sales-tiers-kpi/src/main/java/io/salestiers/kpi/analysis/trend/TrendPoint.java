package io.salestiers.kpi.analysis.trend;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.Period;
import io.salestiers.kpi.measure.Reading;

/**
 * A period of a trend. A change between two ratios is in percentage points: from a win rate of 0.60 to 0.63 it is 0.03, and
 * the growth 0.05. Immutable.
 *
 * @param period the period
 * @param value the value; missing if none was given for the period
 * @param change the value minus that of the period before
 * @param growth the change ÷ the value before; not meaningful from zero or a negative number
 * @param changeFromYearAgo the value minus that of the same period of the year before
 * @param growthFromYearAgo that change ÷ the value of the year before
 * @param movingAverage the mean of the last periods, this one included; a gap if one of them is, or lies before the first
 */
public record TrendPoint(
        Period period,
        Reading value,
        Reading change,
        Reading growth,
        Reading changeFromYearAgo,
        Reading growthFromYearAgo,
        Reading movingAverage) {
    /** Refuses absent parts. */
    public TrendPoint {
        requireNonNull(period, "period");
        requireNonNull(value, "value");
        requireNonNull(change, "change");
        requireNonNull(growth, "growth");
        requireNonNull(changeFromYearAgo, "changeFromYearAgo");
        requireNonNull(growthFromYearAgo, "growthFromYearAgo");
        requireNonNull(movingAverage, "movingAverage");
    }
}
