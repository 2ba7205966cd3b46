package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Looks whether one of several ways is open, each with gates of its own. */
final class AnyOfGate {
    private AnyOfGate() {}

    static GateResult result(PromotionGate.AnyOf gate, Candidacy candidacy, Function<PromotionGate, GateResult> each) {
        List<GateOutcome> outcomes = new ArrayList<>();
        List<Explanation> steps = new ArrayList<>();
        List<JsonValue> values = new ArrayList<>();
        List<Finding> below = new ArrayList<>();
        for (PromotionGate.AnyOf.Way way : gate.ways()) {
            List<GateResult> results = way.gates().stream().map(each).toList();
            GateOutcome outcome =
                    GateOutcome.all(results.stream().map(GateResult::outcome).toList());
            outcomes.add(outcome);
            steps.add(GateSteps.step(
                            "way",
                            outcome,
                            results.stream().map(GateResult::explanation).toList())
                    .with("way", Argument.name(way.name())));
            values.add(JsonValue.list(results.stream()
                    .map(result ->
                            result.evidence().with("outcome", result.outcome().name()))
                    .toList()));
            results.forEach(result -> below.addAll(result.missing()));
        }
        GateOutcome outcome = GateOutcome.any(outcomes);
        List<Finding> missing = new ArrayList<>();
        if (outcome != GateOutcome.MET) {
            missing.add(candidacy
                    .finding(
                            outcome == GateOutcome.NOT_MET
                                    ? PromotionFinding.NO_WAY_OPEN
                                    : PromotionFinding.WAYS_NOT_KNOWN)
                    .with(
                            "ways",
                            new Argument.Many(gate.ways().stream()
                                    .map(way -> Argument.name(way.name()))
                                    .toList())));
            missing.addAll(below);
        }
        return new GateResult(
                gate,
                outcome,
                missing,
                GateSteps.evidence("any-of").with("ways", JsonValue.list(values)),
                GateSteps.step("any-of", outcome, steps));
    }
}
