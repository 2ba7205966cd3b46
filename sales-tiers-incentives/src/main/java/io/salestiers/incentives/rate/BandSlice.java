package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * The part of an amount that one rate of a table pays: of 1,300 on a quota of 1,000, the 200 between 1,000 and 1,200, at
 * 7 %, give 14. The amount is what lies above {@code above}, up to {@code upTo}.
 *
 * @param band the number of the band in its table, the first is 1
 * @param range the band
 * @param above the lower edge, in the unit of the amount; empty if the slice begins at zero
 * @param upTo the upper edge, in the unit of the amount; empty if nothing limits it
 * @param amount the part of the amount
 * @param rate the rate of the band
 */
public record BandSlice(
        int band, RateBand range, Optional<Ratio> above, Optional<Ratio> upTo, Ratio amount, Ratio rate) {
    /** Refuses absent parts. */
    public BandSlice {
        requireNonNull(range, "range");
        requireNonNull(above, "above");
        requireNonNull(upTo, "upTo");
        requireNonNull(amount, "amount");
        requireNonNull(rate, "rate");
    }

    /**
     * What the slice pays.
     *
     * @return amount times rate, exact
     */
    public Ratio pay() {
        return amount.multipliedBy(rate);
    }
}
