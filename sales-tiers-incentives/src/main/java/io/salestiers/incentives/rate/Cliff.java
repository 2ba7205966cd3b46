package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * An amount at which the least unit more costs pay: with 7 % on the whole amount up to 1,000 and 5 % above, pay drops at
 * 1,000 from 70 to 50.
 *
 * @param at the amount
 * @param from the pay before the drop
 * @param to the pay after it
 */
public record Cliff(Ratio at, Ratio from, Ratio to) {
    /** Refuses absent parts. */
    public Cliff {
        requireNonNull(at, "at");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /**
     * How much is lost.
     *
     * @return from − to
     */
    public Ratio drop() {
        return from.minus(to);
    }
}
