package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.result.Finding;
import java.util.List;
import java.util.Optional;

/** Looks whether an improvement plan of somebody is open on the day. */
final class ImprovementPlanGate {
    private ImprovementPlanGate() {}

    static GateResult result(PromotionGate.NoOpenImprovementPlan gate, Candidacy candidacy) {
        Optional<List<String>> open = candidacy
                .facts()
                .improvementPlans()
                .map(known -> known.all().stream()
                        .filter(plan -> plan.days().contains(candidacy.day()))
                        .map(plan -> plan.plan().value())
                        .sorted()
                        .toList());
        GateOutcome outcome = open.map(plans -> GateOutcome.of(plans.isEmpty())).orElse(GateOutcome.NOT_KNOWN);
        List<Finding> missing = outcome == GateOutcome.MET
                ? List.of()
                : List.of(
                        open.isPresent()
                                ? candidacy
                                        .finding(PromotionFinding.IMPROVEMENT_PLAN_OPEN)
                                        .with("plans", GateSteps.list(open.get()))
                                : candidacy.finding(PromotionFinding.IMPROVEMENT_PLANS_NOT_KNOWN));
        return new GateResult(
                gate,
                outcome,
                missing,
                GateSteps.evidence("no-open-improvement-plan")
                        .with("plans", open.map(GateSteps::texts).orElse(JsonValue.text("unknown"))),
                GateSteps.step("no-open-improvement-plan", outcome, List.of()));
    }
}
