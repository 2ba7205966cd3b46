package io.salestiers.kpi.calibration;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.Optional;

/**
 * A person with the rating that counts, for a {@link DistributionReport}.
 *
 * @param person who
 * @param rating the rating
 * @param score the exact score in points; empty for a rating that somebody gave without one
 */
public record RatedPerson(PersonId person, RatingId rating, Optional<Ratio> score) {
    /** Refuses absent parts. */
    public RatedPerson {
        requireNonNull(person, "person");
        requireNonNull(rating, "rating");
        requireNonNull(score, "score");
    }
}
