package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * An edge of a numeric axis. Published matrices have columns such as "100" and "&gt;100" side by side: the first is reached
 * at exactly 1.00 ({@link TieRule#EDGE_IN_UPPER_BAND}), the second only above it ({@link TieRule#EDGE_IN_LOWER_BAND}).
 *
 * @param at where it lies
 * @param ties whether a number that lies exactly on it has reached it
 */
public record AxisEdge(Ratio at, TieRule ties) {
    /** Refuses absent parts; the order of edges is checked by the matrix. */
    public AxisEdge {
        requireNonNull(at, "at");
        requireNonNull(ties, "ties");
    }

    /**
     * An edge that is reached at exactly this number.
     *
     * @param number for example {@code 1.2}
     * @return the edge
     */
    public static AxisEdge from(String number) {
        return new AxisEdge(Ratio.parse(number), TieRule.EDGE_IN_UPPER_BAND);
    }

    /**
     * An edge that is reached above this number only.
     *
     * @param number for example {@code 1.2}
     * @return the edge
     */
    public static AxisEdge above(String number) {
        return new AxisEdge(Ratio.parse(number), TieRule.EDGE_IN_LOWER_BAND);
    }

    boolean reachedBy(Ratio number) {
        int order = number.compareTo(at);
        return order > 0 || (order == 0 && ties == TieRule.EDGE_IN_UPPER_BAND);
    }

    /** Its name among the coordinates of cells: {@code 1} or {@code >1}. */
    String label() {
        return (ties == TieRule.EDGE_IN_UPPER_BAND ? "" : ">") + at;
    }
}
