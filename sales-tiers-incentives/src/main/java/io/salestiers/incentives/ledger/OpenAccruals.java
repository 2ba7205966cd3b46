package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.Period;

/**
 * How much is still accrued for a period: the number of sources of payees, each in a currency, whose accruals and their
 * reversals do not add up to zero.
 *
 * @param earnedIn the period for which pay is expected
 * @param count 1 or more
 */
public record OpenAccruals(Period earnedIn, int count) implements Comparable<OpenAccruals> {
    /** Refuses a count below 1. */
    public OpenAccruals {
        requireNonNull(earnedIn, "earnedIn");
        if (count < 1) {
            throw new IllegalArgumentException("count of open accruals must be 1 or more, but was " + count);
        }
    }

    /** By period. */
    @Override
    public int compareTo(OpenAccruals other) {
        int byPeriod = earnedIn.compareTo(other.earnedIn);
        return byPeriod != 0 ? byPeriod : Integer.compare(count, other.count);
    }
}
