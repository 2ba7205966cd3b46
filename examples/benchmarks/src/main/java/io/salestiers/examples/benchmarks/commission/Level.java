package io.salestiers.examples.benchmarks.commission;

import java.util.List;

/** A level of the sales force with what the plan says of it. */
public enum Level {
    /** The head of the country. */
    COUNTRY(0, 8, 2, 3, 4, 6, 9),
    /** The head of a region. */
    REGION(1, 40, 10, 15, 20, 30, 45),
    /** The supervisor of a team. */
    SUPERVISOR(2, 160, 40, 60, 80, 120, 180),
    /** A representative. */
    REPRESENTATIVE(3, 800, 200, 300, 400, 600, 900);

    private final int depth;
    private final int cap;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> rates;

    Level(int depth, int cap, Integer... rates) {
        this.depth = depth;
        this.cap = cap;
        this.rates = List.of(rates);
    }

    /**
     * How many levels are above.
     *
     * @return 0 for the country to 3 for representatives
     */
    public int depth() {
        return depth;
    }

    /**
     * The most that is paid, in basis points of the quota; 800 is 8 % of it.
     *
     * @return the cap
     */
    public int cap() {
        return cap;
    }

    /**
     * The rate of each band, in basis points of the credit inside it; {@link CommissionPlan#edges()} says where they begin.
     *
     * @return the rates
     */
    public List<Integer> rates() {
        return rates;
    }
}
