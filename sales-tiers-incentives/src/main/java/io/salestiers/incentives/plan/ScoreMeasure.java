package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a scorecard a bonus looks at. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ScoreMeasure.ByScore.class, name = "by-score"),
    @JsonSubTypes.Type(value = ScoreMeasure.ByRating.class, name = "by-rating")
})
public sealed interface ScoreMeasure {
    /**
     * The score: 80 points and more pay 0.8, 100 pay 1, 120 pay 1.5 of the target pay.
     *
     * @param whose of whom
     * @param curve which share is paid at how many points; its knots are points, and may lie above 100
     */
    record ByScore(Whose whose, PayoutCurve curve) implements ScoreMeasure {
        /** Refuses absent parts. */
        public ByScore {
            requireNonNull(whose, "whose");
            requireNonNull(curve, "curve");
        }
    }

    /**
     * The rating: an A pays 1.2, a B 1, a C 0.6, a D nothing. A rating that is not in the table keeps the plan from being
     * calculated.
     *
     * @param whose of whom
     * @param shares the share for each rating, one or more
     */
    record ByRating(Whose whose, List<RatingShare> shares) implements ScoreMeasure {
        /** Refuses no share, a negative one, and ratings that are there twice, with all that is wrong at once. */
        public ByRating {
            requireNonNull(whose, "whose");
            shares = List.copyOf(shares);
            List<Finding> findings = new ArrayList<>();
            if (shares.isEmpty()) {
                findings.add(Finding.of(PlanFinding.NO_RATING, Place.document("score-measure", "/shares")));
            }
            Set<RatingId> seen = new HashSet<>();
            for (int i = 0; i < shares.size(); i++) {
                Place place = Place.document("score-measure", "/shares/" + i);
                RatingShare each = shares.get(i);
                if (!seen.add(each.rating())) {
                    findings.add(Finding.of(PlanFinding.DUPLICATE_RATING, place)
                            .with("rating", each.rating().value()));
                }
                if (each.share().signum() < 0) {
                    findings.add(Finding.of(PlanFinding.NEGATIVE_RATING_SHARE, place)
                            .with("rating", each.rating().value())
                            .with("share", each.share().toArgument()));
                }
            }
            if (!findings.isEmpty()) {
                throw new InvalidDefinitionException(findings);
            }
        }

        /**
         * The share of a rating.
         *
         * @param rating the rating
         * @return empty if the table does not have it
         */
        public Optional<Ratio> share(RatingId rating) {
            return shares.stream()
                    .filter(each -> each.rating().equals(rating))
                    .map(RatingShare::share)
                    .findFirst();
        }
    }

    /**
     * What a rating deserves.
     *
     * @param rating the rating
     * @param share the share of the target pay, zero or more
     */
    record RatingShare(RatingId rating, Ratio share) {
        /** Refuses absent parts; the table checks the rest. */
        public RatingShare {
            requireNonNull(rating, "rating");
            requireNonNull(share, "share");
        }
    }

    /**
     * Of whom the scorecard is.
     *
     * @return the payee, the payee's unit, or the company
     */
    Whose whose();
}
