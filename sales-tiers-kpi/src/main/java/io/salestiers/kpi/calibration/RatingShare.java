package io.salestiers.kpi.calibration;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.scorecard.RatingId;

/**
 * Which share of people is expected to have a rating: 20 % an A.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param rating the rating
 * @param share above 0 and at most 1: 0.2 is 20 %
 */
public record RatingShare(RatingId rating, Ratio share) {
    /** Refuses a share that is none. */
    public RatingShare {
        requireNonNull(rating, "rating");
        requireNonNull(share, "share");
        if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException(
                    "share of rating " + rating + " must be above 0 and at most 1, but was " + share);
        }
    }
}
