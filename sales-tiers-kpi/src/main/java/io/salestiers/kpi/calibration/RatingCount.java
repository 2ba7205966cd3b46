package io.salestiers.kpi.calibration;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.scorecard.RatingId;
import java.util.Optional;

/**
 * How many people have a rating, and how many were expected to.
 *
 * @param rating the rating
 * @param actual how many have it
 * @param expected how many were expected; empty if nothing was
 */
public record RatingCount(RatingId rating, long actual, Optional<Long> expected) {
    /** Refuses negative numbers. */
    public RatingCount {
        requireNonNull(rating, "rating");
        requireNonNull(expected, "expected");
        if (actual < 0 || expected.filter(count -> count < 0).isPresent()) {
            throw new IllegalArgumentException("counts must not be negative, but were " + actual + ", " + expected);
        }
    }

    /**
     * Whether it is as expected.
     *
     * @return true also if nothing was expected
     */
    public boolean asExpected() {
        return expected.filter(count -> count != actual).isEmpty();
    }
}
