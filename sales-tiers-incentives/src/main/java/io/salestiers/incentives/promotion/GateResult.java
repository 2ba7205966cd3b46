package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.canonical.JsonValue.Fields;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import java.util.List;

/**
 * What came of a gate for a person on a day. Its findings are of {@link PromotionFinding} and about the person; others could not
 * be stored with a case.
 *
 * @param gate the gate
 * @param outcome whether it is met
 * @param missing what the person still needs, or what is not known: "2 more of 4 quarters"; empty if it is met
 * @param evidence the values on which it rests, for the digest of a decision
 * @param explanation how it was found
 */
public record GateResult(
        PromotionGate gate, GateOutcome outcome, List<Finding> missing, Fields evidence, Explanation explanation) {
    /** Refuses a gate that is met and lacks something, or the other way round. */
    public GateResult {
        requireNonNull(gate, "gate");
        requireNonNull(outcome, "outcome");
        missing = List.copyOf(missing);
        requireNonNull(evidence, "evidence");
        requireNonNull(explanation, "explanation");
        if (missing.isEmpty() != (outcome == GateOutcome.MET)) {
            throw new IllegalArgumentException("a gate lacks something exactly if it is not met, but it was " + outcome
                    + " and lacked " + missing);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static GateResult fromJson(GateForm form) {
        return form.result();
    }

    @JsonValue
    private GateForm json() {
        return GateForm.of(this);
    }
}
