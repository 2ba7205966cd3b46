package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;

/**
 * A rating (等级) and the scores that get it: from {@code from}, included, up to {@code to}, excluded. Only in the top band
 * of a definition {@code to} is included. With B from 80 to 100 and A from 100 to 120, a score of 100 is an A. Checked by the
 * definition it stands in.
 *
 * @param rating its id
 * @param name what readers see
 * @param from the least score in points
 * @param to the score in points at which the next band begins, above {@code from}
 */
public record RatingBand(RatingId rating, LocalizedText name, Ratio from, Ratio to) {
    /** Refuses absent parts. */
    public RatingBand {
        requireNonNull(rating, "rating");
        requireNonNull(name, "name");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }
}
