package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the average of a number over the last periods before the day. */
final class RollingAverageGate {
    private RollingAverageGate() {}

    static GateResult result(PromotionGate.RollingAverage gate, Candidacy candidacy) {
        PeriodWindow window = candidacy.window(gate.kind(), gate.periods(), gate.scope(), gate.leave());
        PeriodFigures.Average average = candidacy.figures().average(gate.figure(), window.counted());
        List<Explanation> steps = new ArrayList<>(List.of(average.explanation()));
        Map<String, JsonValue> values = new TreeMap<>(average.values());
        window.addSkipped(steps, values);
        int more = gate.periods() - window.counted().size();
        GateOutcome outcome = more > 0
                ? GateOutcome.NOT_MET
                : average.value()
                        .map(value -> GateOutcome.of(gate.relation().holds(value.value(), gate.value())))
                        .orElse(GateOutcome.NOT_KNOWN);
        List<Finding> missing = new ArrayList<>();
        Map<String, Argument> asked = PeriodStandard.of(gate.figure(), gate.relation(), gate.value());
        if (more > 0) {
            missing.add(PeriodStandard.with(candidacy.finding(PromotionFinding.PERIODS_TOO_FEW), asked)
                    .with("more", more)
                    .with("of", gate.periods())
                    .with("kind", Argument.term(gate.kind().key())));
        } else if (outcome == GateOutcome.NOT_KNOWN) {
            missing.add(PeriodStandard.with(candidacy.finding(PromotionFinding.PERIODS_NOT_KNOWN), asked)
                    .with("periods", GateSteps.list(average.unknown())));
        } else if (outcome == GateOutcome.NOT_MET) {
            missing.add(PeriodStandard.with(candidacy.finding(PromotionFinding.AVERAGE_SHORT), asked)
                    .with("of", gate.periods())
                    .with("kind", Argument.term(gate.kind().key()))
                    .with("average", average.value().orElseThrow().toArgument()));
        }
        return new GateResult(
                gate,
                outcome,
                missing,
                GateSteps.evidence("rolling-average").with("periods", new JsonValue.Fields(values)),
                PeriodStandard.with(GateSteps.step("rolling-average", outcome, steps), asked)
                        .with("of", Argument.number(gate.periods()))
                        .with("kind", Argument.term(gate.kind().key()))
                        .with("skipped", Argument.number(window.skipped().size())));
    }
}
