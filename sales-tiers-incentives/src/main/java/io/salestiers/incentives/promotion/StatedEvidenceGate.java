package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at the last that a host has stated about somebody up to the day. */
final class StatedEvidenceGate {
    private StatedEvidenceGate() {}

    static GateResult result(PromotionGate.StatedEvidence gate, Candidacy candidacy) {
        Optional<StatedFact> fact = candidacy.facts().evidence().stream()
                .filter(each ->
                        each.evidence().equals(gate.evidence()) && !each.day().isAfter(candidacy.day()))
                .max(Comparator.comparing(StatedFact::day).thenComparing(each -> !each.met()));
        boolean holds = fact.filter(each -> each.met()
                        && gate.validMonths()
                                .map(months ->
                                        candidacy.day().isBefore(each.day().plusMonths(months)))
                                .orElse(true))
                .isPresent();
        GateOutcome outcome = fact.isPresent() ? GateOutcome.of(holds) : GateOutcome.NOT_KNOWN;
        Finding lacking = candidacy
                .finding(fact.isPresent() ? PromotionFinding.EVIDENCE_SHORT : PromotionFinding.EVIDENCE_NOT_KNOWN)
                .with("evidence", Argument.name(gate.name()));
        Explanation explanation = GateSteps.step(
                        fact.isPresent() ? "stated-evidence" : "evidence-unknown", outcome, List.of())
                .with("evidence", Argument.name(gate.name()));
        JsonValue.Fields evidence = GateSteps.evidence("stated-evidence")
                .with("evidence", gate.evidence().value());
        return new GateResult(
                gate,
                outcome,
                outcome == GateOutcome.MET
                        ? List.of()
                        : List.of(fact.map(each -> lacking.with("day", each.day())
                                        .with("reference", each.reference().value()))
                                .orElse(lacking)),
                fact.map(each -> evidence.with("met", new JsonValue.Flag(each.met()))
                                .with("day", each.day().toString())
                                .with("reference", each.reference().value()))
                        .orElse(evidence),
                fact.map(each -> explanation
                                .with("day", Argument.day(each.day()))
                                .with("reference", each.reference().value()))
                        .orElse(explanation));
    }
}
