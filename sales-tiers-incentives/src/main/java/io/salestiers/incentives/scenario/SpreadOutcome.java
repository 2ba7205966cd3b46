package io.salestiers.incentives.scenario;

import io.salestiers.core.money.Ratio;

/**
 * How sales may come out against the assumed growth: × 0.8 with a probability of 1/4. Bands and caps make pay bend, so that the
 * pay of the mean is not the mean of the pay; a spread of outcomes shows it.
 *
 * <p>All sales come out alike. For pay that depends on the payee's own sales only, the expected cost is the same if each payee's
 * sales come out by themselves.
 *
 * @param factor the factor on all sales, zero or more
 * @param probability the probability, above zero and at most 1
 */
public record SpreadOutcome(Ratio factor, Ratio probability) {
    /** Refuses numbers outside their range. */
    public SpreadOutcome {
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("factor must be zero or positive, but was " + factor);
        }
        if (probability.signum() <= 0 || probability.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("probability must be above 0 and at most 1, but was " + probability);
        }
    }
}
