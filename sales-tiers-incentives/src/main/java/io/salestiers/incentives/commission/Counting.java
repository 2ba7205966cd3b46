package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.figure.AttainmentBasis;

/**
 * How credits meet a rate table over time.
 *
 * @param unit to what the table is applied
 * @param basis over which periods credits and quotas are added up
 * @param trueUp what a period pays when they are added up over several; with {@link AttainmentBasis#OF_PERIOD} always
 *     {@link TrueUp#EACH_PERIOD_BY_ITSELF}
 * @param returns what a return takes back
 * @param negative what becomes of a period in which returns exceed sales
 */
public record Counting(
        ApplicationUnit unit, AttainmentBasis basis, TrueUp trueUp, ReturnRule returns, NegativePeriod negative) {
    /** Refuses absent parts. */
    public Counting {
        requireNonNull(unit, "unit");
        requireNonNull(basis, "basis");
        requireNonNull(trueUp, "trueUp");
        requireNonNull(returns, "returns");
        requireNonNull(negative, "negative");
    }

    /**
     * Whether credits of earlier periods take part.
     *
     * @return false for the period alone
     */
    public boolean addsUp() {
        return !basis.equals(AttainmentBasis.OF_PERIOD);
    }
}
