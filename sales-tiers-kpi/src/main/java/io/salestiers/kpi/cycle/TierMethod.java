package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBands;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import java.util.List;
import java.util.Optional;

/**
 * Which ratings the scorecard of a tier gives, and for which scores: what people may decide on in a calibration or an appeal.
 *
 * <p>With B from 60 to 80 points, a B with 60 points fits and a B with 85 does not. Immutable and safe for use by several
 * threads.
 *
 * @param tier the tier
 * @param bands its ratings from the lowest to the highest, each with its scores
 * @param rounding how a score is rounded before it is looked up; empty: the exact score is
 */
public record TierMethod(TierId tier, List<RatingBand> bands, Optional<Rounding> rounding) {
    /** Copies the list. */
    public TierMethod {
        requireNonNull(tier, "tier");
        bands = List.copyOf(bands);
        requireNonNull(rounding, "rounding");
    }

    static TierMethod of(TierId tier, ScorecardTemplate template) {
        return new TierMethod(
                tier,
                template.ratings(),
                template.ratingBasis() == RatingBasis.EXACT
                        ? Optional.empty()
                        : Optional.of(template.rounding().published()));
    }

    /**
     * The ratings.
     *
     * @return from the lowest to the highest
     */
    public List<RatingId> ratings() {
        return bands.stream().map(RatingBand::rating).toList();
    }

    /**
     * The rating of a score, before vetoes.
     *
     * @param score the score in points
     * @return the rating in whose band it lies; empty for a score that the scorecard can't give
     */
    public Optional<RatingId> rating(Ratio score) {
        return RatingBands.find(
                        bands, rounding.map(to -> Ratio.of(score.rounded(to))).orElse(score))
                .map(RatingBand::rating);
    }
}
