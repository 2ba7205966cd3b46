package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * How a stored case has a score.
 *
 * @param outcome whether it is enough
 * @param points the exact score in points, of as many digits as there are; empty if it is not known
 * @param missing what the person still needs
 * @param evidence the values on which it rests
 * @param explanation how it was calculated
 */
record ScoreForm(
        GateOutcome outcome,
        Optional<Quantity> points,
        List<FindingForm> missing,
        JsonValue.Fields evidence,
        Explanation explanation) {
    static ScoreForm of(ScoreResult result) {
        return new ScoreForm(
                result.outcome(),
                result.points().map(each -> Quantity.of(each, Unit.POINTS)),
                FindingForm.of(result.missing()),
                result.evidence(),
                result.explanation());
    }

    ScoreResult result() {
        return new ScoreResult(
                outcome, points.map(Quantity::value), FindingForm.findings(missing), evidence, explanation);
    }
}
