package io.salestiers.incentives.credit;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a crediting plan on its own. */
final class PlanChecks {
    private PlanChecks() {}

    static List<Finding> of(CreditingPlan plan) {
        List<Finding> findings = new ArrayList<>();
        if (plan.rules().isEmpty()) {
            findings.add(Finding.of(CreditFinding.NO_RULE, at("/rules")));
        }
        if (plan.days().keySet().stream().allMatch(TransactionKind::followsAnother)) {
            findings.add(Finding.of(CreditFinding.NO_SALE, at("/days")));
        }
        Set<CreditRuleId> ids = new HashSet<>();
        Set<CreditType> credited = new HashSet<>();
        for (CreditRule rule : plan.rules()) {
            if (!(rule instanceof CreditRule.Overlay)) {
                rule.findTerms().map(CreditTerms::type).ifPresent(credited::add);
            }
        }
        for (int i = 0; i < plan.rules().size(); i++) {
            CreditRule rule = plan.rules().get(i);
            String pointer = "/rules/" + i;
            if (!ids.add(rule.id())) {
                findings.add(Finding.of(CreditFinding.DUPLICATE_RULE, at(pointer + "/id"))
                        .with("rule", rule.id().value()));
            }
            Optional<CreditTerms> terms = rule.findTerms();
            if (terms.isPresent() && terms.get().release() == CreditRelease.WITH_THE_MONEY) {
                withTheMoney(plan, rule, pointer + "/terms/release", findings);
            }
            if (rule instanceof CreditRule.RollUp rollUp && !credited.contains(rollUp.credits())) {
                findings.add(Finding.of(CreditFinding.ROLL_UP_OF_NOTHING, at(pointer + "/credits"))
                        .with("rule", rule.id().value())
                        .with("type", rollUp.credits().value()));
            }
        }
        return findings;
    }

    private static void withTheMoney(CreditingPlan plan, CreditRule rule, String pointer, List<Finding> findings) {
        if (!plan.days().containsKey(TransactionKind.RECEIPT)) {
            findings.add(Finding.of(CreditFinding.NO_RECEIPTS, at(pointer))
                    .with("rule", rule.id().value()));
        }
        if (plan.returns() == ReturnCrediting.BY_ITS_OWN_DAY) {
            findings.add(Finding.of(CreditFinding.RETURN_WITHOUT_MONEY, at(pointer))
                    .with("rule", rule.id().value()));
        }
    }

    private static Place at(String pointer) {
        return Place.document("crediting-plan", pointer);
    }
}
