package io.salestiers.incentives.quota;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;

/**
 * What was credited in an earlier period that is added up with the one that is calculated.
 *
 * @param period the earlier period
 * @param total the money or pieces
 */
public record EarlierCredits(Period period, Quantity total) {
    /** Refuses absent parts. */
    public EarlierCredits {
        requireNonNull(period, "period");
        requireNonNull(total, "total");
    }
}
