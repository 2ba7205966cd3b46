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
 * A scorecard (计分卡) of a person for a period. The score is in points: 100 is everything exactly on target.
 *
 * @param subject whose
 * @param period when
 * @param lines the lines in the order of the template
 * @param score the exact score in points; or what is missing
 * @param published the score rounded as the template says; empty if there is none
 * @param rating the rating of the score; empty if there is no score
 * @param findings why there is no score, and which numbers are missing
 * @param explanation the score from its lines down to floors and caps
 */
public record Scorecard(
        Subject subject,
        Period period,
        List<LineResult> lines,
        Reading score,
        Optional<BigDecimal> published,
        Optional<RatingBand> rating,
        List<Finding> findings,
        Explanation explanation) {
    /** Copies the lists; refuses a published score beside a reading without one. */
    public Scorecard {
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(rating, "rating");
        requireNonNull(explanation, "explanation");
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        if (published.isPresent() != score.quantity().isPresent()) {
            throw new IllegalArgumentException("a score is published exactly when it is known: " + score);
        }
    }
}
