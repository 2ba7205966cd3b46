package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;

/**
 * A rating (等级) and the scores that get it: from {@code from}, included, up to {@code to}, excluded. Only in the top band
 * of a template {@code to} is included. With B from 80 to 100 and A from 100 to 120, a score of 100 is an A.
 *
 * @param rating its id
 * @param name what readers see
 * @param from the least score in points
 * @param to the score in points at which the next band begins
 */
public record RatingBand(RatingId rating, LocalizedText name, Ratio from, Ratio to) {
    /** Refuses an empty band. */
    public RatingBand {
        requireNonNull(rating, "rating");
        requireNonNull(name, "name");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (to.compareTo(from) <= 0) {
            throw new IllegalArgumentException(
                    "rating " + rating + " must end above its start " + from + ", but ends at " + to);
        }
    }
}
