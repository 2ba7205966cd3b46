package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import java.util.List;

/**
 * How a stored case has what came of a gate.
 *
 * @param gate the gate
 * @param outcome whether it is met
 * @param missing what the person still needs
 * @param evidence the values on which it rests
 * @param explanation how it was found
 */
record GateForm(
        PromotionGate gate,
        GateOutcome outcome,
        List<FindingForm> missing,
        JsonValue.Fields evidence,
        Explanation explanation) {
    static GateForm of(GateResult result) {
        return new GateForm(
                result.gate(),
                result.outcome(),
                FindingForm.of(result.missing()),
                result.evidence(),
                result.explanation());
    }

    GateResult result() {
        return new GateResult(gate, outcome, FindingForm.findings(missing), evidence, explanation);
    }
}
