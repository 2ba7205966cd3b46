package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.quota.Quota;
import java.util.List;
import java.util.Optional;

/**
 * Days of a period whose credits meet a rate table together: all of them, or a segment.
 *
 * @param range the days
 * @param quota the quota of these days; empty if the component is measured on none
 * @param credits what counts, in order
 */
public record CommissionPiece(DateRange range, Optional<Quota> quota, List<Credit> credits) {
    /** Copies the credits. */
    public CommissionPiece {
        requireNonNull(range, "range");
        requireNonNull(quota, "quota");
        credits = List.copyOf(credits);
    }
}
