package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.canonical.JsonValue.Fields;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The score of a person on a day.
 *
 * @param outcome whether it is enough
 * @param points the exact score; empty if it is not known
 * @param missing what the person still needs, or what is not known; empty if it is enough
 * @param evidence the values on which it rests, for the digest of a decision
 * @param explanation how it was calculated, down to the number of each period
 */
public record ScoreResult(
        GateOutcome outcome,
        Optional<Ratio> points,
        List<Finding> missing,
        Fields evidence,
        Explanation explanation) {
    /** Refuses points that are there and not known, or the other way round. */
    public ScoreResult {
        requireNonNull(outcome, "outcome");
        requireNonNull(points, "points");
        missing = List.copyOf(missing);
        requireNonNull(evidence, "evidence");
        requireNonNull(explanation, "explanation");
        if (points.isEmpty() != (outcome == GateOutcome.NOT_KNOWN)
                || missing.isEmpty() != (outcome == GateOutcome.MET)) {
            throw new IllegalArgumentException(
                    "a score has points if it is known and lacks something unless it is enough, but it was " + outcome
                            + " with " + points + " and lacked " + missing);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ScoreResult fromJson(ScoreForm form) {
        return form.result();
    }

    @JsonValue
    private ScoreForm json() {
        return ScoreForm.of(this);
    }
}
