package io.salestiers.kpi.analysis.trend;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * How a trend is read. With a steady share of 0.02, revenue of 100 a month on average is rising if the slope is above 2 a
 * month, falling if it is below −2, else steady. Immutable.
 *
 * @param averageOf how many periods a moving average takes, 2 to 60
 * @param leastPoints the fewest known values for a slope and a direction, 3 or more: two points always lie on a line
 * @param steadyShare the part of the mean's size, 0 or more, up to which a slope counts as steady
 */
public record TrendRule(int averageOf, int leastPoints, Ratio steadyShare) {
    /** Refuses numbers out of range. */
    public TrendRule {
        requireNonNull(steadyShare, "steadyShare");
        if (averageOf < 2 || averageOf > 60) {
            throw new IllegalArgumentException("averageOf must be 2 to 60, but was " + averageOf);
        }
        if (leastPoints < 3) {
            throw new IllegalArgumentException("leastPoints must be 3 or more, but was " + leastPoints);
        }
        if (steadyShare.signum() < 0) {
            throw new IllegalArgumentException("steadyShare must be 0 or more, but was " + steadyShare);
        }
    }
}
