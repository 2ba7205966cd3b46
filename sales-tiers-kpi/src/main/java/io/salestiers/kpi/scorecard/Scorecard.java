package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.measure.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A scorecard (计分卡) of a person or unit for a period, in points of the scale of its template.
 *
 * @param subject whose
 * @param period when
 * @param scale the scale of the points
 * @param lines the lines in the order of the template
 * @param adjustments what the items outside the weights gave, in the order of the template
 * @param parts what the score is made of; empty if there is none
 * @param score the exact score in points; or what is missing
 * @param published the score rounded as the template says; empty if there is none
 * @param ratingByScore the rating of the score before vetoes; empty if there is no score
 * @param vetoes the vetoes that took effect, in the order of the template
 * @param rating the rating after vetoes; without a score there is one only if a veto sets it
 * @param findings why there is no score, which numbers are missing or carried over, which statements are refused
 * @param explanation the score from its lines down to floors and caps
 */
public record Scorecard(
        Subject subject,
        Period period,
        ScoreScale scale,
        List<LineResult> lines,
        List<AdjustmentResult> adjustments,
        Optional<ScoreParts> parts,
        Reading score,
        Optional<BigDecimal> published,
        Optional<RatingBand> ratingByScore,
        List<VetoResult> vetoes,
        Optional<RatingBand> rating,
        List<Finding> findings,
        Explanation explanation) {
    /** Copies the lists; refuses a published score or parts beside a reading without one. */
    public Scorecard {
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(scale, "scale");
        requireNonNull(parts, "parts");
        requireNonNull(ratingByScore, "ratingByScore");
        requireNonNull(rating, "rating");
        requireNonNull(explanation, "explanation");
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        vetoes = List.copyOf(vetoes);
        findings = List.copyOf(findings);
        boolean known = score.quantity().isPresent();
        if (published.isPresent() != known || parts.isPresent() != known || ratingByScore.isPresent() != known) {
            throw new IllegalArgumentException(
                    "a score is published, taken apart and rated exactly when it is known: " + score);
        }
    }
}
