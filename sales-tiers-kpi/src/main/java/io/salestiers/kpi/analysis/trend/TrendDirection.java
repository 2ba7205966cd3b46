package io.salestiers.kpi.analysis.trend;

import io.salestiers.kpi.catalog.Direction;
import java.util.Locale;

/** Which way the values go. */
public enum TrendDirection {
    /** The slope is above the steady band. */
    RISING,
    /** The slope is within the steady band, its ends included. */
    STEADY,
    /** The slope is below the steady band. */
    FALLING,
    /** There are too few known values to say. */
    UNKNOWN;

    /**
     * Whether that is good.
     *
     * @param direction which way the KPI gets better
     * @return true if rising and higher is better, or falling and lower is better
     */
    public boolean improving(Direction direction) {
        return this == (direction == Direction.HIGHER_IS_BETTER ? RISING : FALLING);
    }

    /**
     * Whether that is bad.
     *
     * @param direction which way the KPI gets better
     * @return true if falling and higher is better, or rising and lower is better
     */
    public boolean worsening(Direction direction) {
        return this == (direction == Direction.HIGHER_IS_BETTER ? FALLING : RISING);
    }

    /**
     * The key of the word for it in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.trend.rising}
     */
    public String key() {
        return "kpi.trend." + name().toLowerCase(Locale.ROOT);
    }
}
