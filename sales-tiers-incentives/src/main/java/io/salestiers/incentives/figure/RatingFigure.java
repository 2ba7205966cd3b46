package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.List;
import java.util.Optional;

/**
 * A rating (等级) on which pay depends, with where it comes from.
 *
 * @param rating the rating; empty if there is none
 * @param explanation how it was found; a step about another person must name that person
 */
public record RatingFigure(Optional<RatingId> rating, Explanation explanation) {
    /** Refuses absent parts. */
    public RatingFigure {
        requireNonNull(rating, "rating");
        requireNonNull(explanation, "explanation");
    }

    /**
     * A rating that was stated, not calculated.
     *
     * @param rating the rating
     * @return it, with an explanation of one step
     */
    public static RatingFigure stated(RatingId rating) {
        return new RatingFigure(
                Optional.of(rating),
                Explanation.none("incentives.explain.stated-rating", List.of()).with("rating", rating.value()));
    }

    /**
     * A rating that is not there.
     *
     * @return the missing rating
     */
    public static RatingFigure missing() {
        return new RatingFigure(Optional.empty(), Explanation.none("incentives.explain.missing-rating", List.of()));
    }
}
