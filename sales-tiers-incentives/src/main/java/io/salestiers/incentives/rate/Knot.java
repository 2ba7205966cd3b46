package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * A point of a payout curve: at an attainment of 0.7 half of the target amount is paid.
 *
 * @param at the attainment: 1 is 100 %
 * @param pays the share of the target amount: 1 is 100 %
 */
public record Knot(Ratio at, Ratio pays) {
    /** Refuses absent parts; what a knot may be beside others is checked by the curve. */
    public Knot {
        requireNonNull(at, "at");
        requireNonNull(pays, "pays");
    }

    /**
     * A knot.
     *
     * @param at the attainment, for example {@code 0.7}
     * @param pays the share of the target amount, for example {@code 0.5}
     * @return the knot
     */
    public static Knot of(String at, String pays) {
        return new Knot(Ratio.parse(at), Ratio.parse(pays));
    }
}
