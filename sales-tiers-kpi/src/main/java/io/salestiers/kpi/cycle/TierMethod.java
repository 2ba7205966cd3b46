package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.List;

/**
 * Which ratings the scorecard of a tier gives.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param tier the tier
 * @param ratings its ratings from the lowest to the highest
 */
public record TierMethod(TierId tier, List<RatingId> ratings) {
    /** Copies the list. */
    public TierMethod {
        requireNonNull(tier, "tier");
        ratings = List.copyOf(ratings);
    }
}
