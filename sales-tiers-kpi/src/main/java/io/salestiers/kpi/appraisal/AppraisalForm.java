package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.ScoreRounding;
import io.salestiers.kpi.scorecard.ScoreScale;
import java.util.ArrayList;
import java.util.List;

/**
 * How people are appraised as a whole (综合考评): dimensions with weights that add up to exactly 1, each fed by a scorecard or by
 * the answers of raters.
 *
 * <p>Performance 0.6 with 90 points, professional skill 0.2 with 80 and attitude 0.2 with 100: 54 + 16 + 20 = 90 points. The
 * order is: points of each dimension, times weight, rounded if {@link ScoreRounding.PerLine} says so; the sum, limited to the
 * scale; rounded for publishing; rated; vetoes. Immutable and safe for use by several threads.
 *
 * @param name what readers see
 * @param scale the scale of the points of all dimensions and of the whole
 * @param dimensions the dimensions in the order in which they are shown
 * @param vetoes what vetoes of scorecards do here
 * @param rounding where is rounded, and how
 * @param ratingBasis which score is rated
 * @param ratings the bands from the lowest to the highest, without gap or overlap, over the scale
 */
public record AppraisalForm(
        LocalizedText name,
        ScoreScale scale,
        List<AppraisalDimension> dimensions,
        ScorecardVetoes vetoes,
        ScoreRounding rounding,
        RatingBasis ratingBasis,
        List<RatingBand> ratings) {
    /**
     * Refuses parts that mean nothing, with everything that is wrong with them.
     *
     * @throws InvalidDefinitionException with all findings
     */
    public AppraisalForm {
        requireNonNull(name, "name");
        requireNonNull(scale, "scale");
        requireNonNull(vetoes, "vetoes");
        requireNonNull(rounding, "rounding");
        requireNonNull(ratingBasis, "ratingBasis");
        dimensions = List.copyOf(dimensions);
        ratings = List.copyOf(ratings);
        List<Finding> findings = new FormChecks(scale, dimensions, rounding, ratingBasis, ratings).findings();
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * What is allowed and yet unusual: that the answers of people about themselves count.
     *
     * @param document the name of the document for the places
     * @param pointer where the form lies in it
     * @return findings in the order of the form, none an error
     */
    public List<Finding> check(String document, String pointer) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).source() instanceof DimensionSource.FromAnswers source) {
                for (int j = 0; j < source.groups().size(); j++) {
                    GroupRule rule = source.groups().get(j);
                    if (rule.group() == RaterGroup.SELF && rule.weight().signum() > 0) {
                        findings.add(Finding.of(
                                        AppraisalFinding.SELF_COUNTS,
                                        Place.document(
                                                document,
                                                pointer + "/dimensions/" + i + "/source/groups/" + j + "/weight"))
                                .with("weight", rule.weight().toArgument()));
                    }
                }
            }
        }
        return List.copyOf(findings);
    }
}
