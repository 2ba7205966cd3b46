package io.salestiers.examples.benchmarks.commission;

import java.util.List;

/** What the plan says of everyone; what it says of a level is in {@link Level}. */
public final class CommissionPlan {
    /** The last day that counts; the first is 0. */
    public static final int LAST_DAY = 90;

    /** A team's pool in percent of what its representatives earn. */
    public static final int POOL_PERCENT = 2;

    /** From which attainment of its quota on, in percent, a team's pool is funded. */
    public static final int POOL_THRESHOLD = 90;

    private static final List<Integer> WEIGHTS = List.of(100, 100, 120, 80, 150, 100, 50, 110);
    private static final List<Integer> EDGES = List.of(0, 50, 80, 100, 120);

    private CommissionPlan() {}

    /**
     * How much of an amount is credited, by category.
     *
     * @return percent; 120 credits 1.20 for 1.00 sold
     */
    public static List<Integer> weights() {
        return WEIGHTS;
    }

    /**
     * Where the bands begin, in percent of the quota, rounded down to whole cents.
     *
     * @return the edges, ascending from 0
     */
    public static List<Integer> edges() {
        return EDGES;
    }
}
