package io.salestiers.incentives.promotion;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks whether the title of somebody is high enough on the day. */
final class LeastLevelGate {
    private LeastLevelGate() {}

    static GateResult result(PromotionGate.LeastLevel gate, Candidacy candidacy) {
        // A case goes on by its own track under rules that may have lost the ladder since.
        Optional<CareerLadder> known = candidacy
                .rules()
                .find(gate.ladder())
                .filter(ladder -> ladder.rank(gate.level()).isPresent());
        Optional<LevelId> title = known.flatMap(ladder -> candidacy.facts().titles().stream()
                .filter(each ->
                        each.ladder().equals(gate.ladder()) && each.days().contains(candidacy.day()))
                .map(HeldTitle::level)
                .filter(level -> ladder.rank(level).isPresent())
                .max(Comparator.comparing(level -> rank(ladder, level))));
        GateOutcome outcome = title.map(level ->
                        GateOutcome.of(rank(known.orElseThrow(), level) >= rank(known.orElseThrow(), gate.level())))
                .orElse(GateOutcome.NOT_KNOWN);
        Finding lacking = candidacy
                .finding(title.isPresent() ? PromotionFinding.LEVEL_SHORT : PromotionFinding.LEVEL_NOT_KNOWN)
                .with("ladder", gate.ladder().value())
                .with("level", gate.level().value());
        Explanation explanation = GateSteps.step(
                        title.isPresent() ? "least-level" : "least-level-unknown", outcome, List.of())
                .with("ladder", gate.ladder().value())
                .with("level", gate.level().value());
        return new GateResult(
                gate,
                outcome,
                outcome == GateOutcome.MET
                        ? List.of()
                        : List.of(title.map(level -> lacking.with("title", level.value()))
                                .orElse(lacking)),
                GateSteps.evidence("least-level")
                        .with("title", title.map(LevelId::value).orElse("unknown")),
                title.map(level -> explanation.with("title", level.value())).orElse(explanation));
    }

    private static int rank(CareerLadder ladder, LevelId level) {
        return ladder.rank(level).orElseThrow();
    }
}
