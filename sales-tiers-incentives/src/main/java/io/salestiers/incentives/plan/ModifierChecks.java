package io.salestiers.incentives.plan;

import io.salestiers.core.money.Money;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.GateOtherwise;
import io.salestiers.incentives.modifier.KickerExtra;
import io.salestiers.incentives.modifier.PayLimit;
import java.util.ArrayList;
import java.util.List;

/** What makes modifiers meaningless, on their own and beside each other. */
final class ModifierChecks {
    private ModifierChecks() {}

    static List<Finding> steps(List<Modifier.Accelerator.Step> steps) {
        List<Finding> findings = new ArrayList<>();
        if (steps.isEmpty()) {
            findings.add(Finding.of(PlanFinding.NO_STEP, Place.document("modifier", "/steps")));
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().compareTo(steps.get(i - 1).from()) <= 0) {
                findings.add(Finding.of(PlanFinding.STEPS_NOT_RISING, Place.document("modifier", "/steps/" + i))
                        .with("step", i + 1)
                        .with("from", steps.get(i).from().toArgument())
                        .with("previous", steps.get(i - 1).from().toArgument()));
            }
        }
        return findings;
    }

    /** What is wrong with the list of a component, at pointers inside it. */
    static List<Finding> list(PlanComponent component, String pointer) {
        List<Finding> findings = new ArrayList<>();
        List<Modifier> modifiers = component.modifiers();
        boolean sumBefore = false;
        for (int i = 0; i < modifiers.size(); i++) {
            Modifier modifier = modifiers.get(i);
            Place place = Place.document("incentive-plan", pointer + "/modifiers/" + i);
            if (modifier.ofTransactions() && !component.paysByTransaction()) {
                findings.add(of(PlanFinding.NOT_BY_TRANSACTION, place, component, i));
            } else if (modifier.ofTransactions() && sumBefore) {
                findings.add(of(PlanFinding.TRANSACTION_LIMIT_LATE, place, component, i));
            }
            sumBefore |= !modifier.ofTransactions();
            if (readsQuota(modifier) && !component.hasQuota()) {
                findings.add(of(PlanFinding.MODIFIER_WITHOUT_QUOTA, place, component, i));
            }
            if (readsTargetPay(modifier) && !component.hasTargetPay()) {
                findings.add(of(PlanFinding.MODIFIER_WITHOUT_TARGET_PAY, place, component, i));
            }
            if (readsCredits(modifier) && !component.hasCredits()) {
                findings.add(of(PlanFinding.MODIFIER_WITHOUT_CREDITS, place, component, i));
            }
            if (modifier instanceof Modifier.Cap cap
                    && cap.excess() != CapExcess.LOST
                    && (i < modifiers.size() - 1 || cap.ofTransactions())) {
                findings.add(of(PlanFinding.EXCESS_NOT_LAST, place, component, i));
            }
        }
        return findings;
    }

    private static Finding of(PlanFinding code, Place place, PlanComponent component, int index) {
        return Finding.of(code, place).with("component", component.id().value()).with("modifier", index + 1);
    }

    private static boolean readsQuota(Modifier modifier) {
        return modifier instanceof Modifier.Threshold
                || modifier instanceof Modifier.Accelerator
                || modifier instanceof Modifier.Decelerator
                || limits(modifier).stream().anyMatch(PayLimit.ShareOfQuota.class::isInstance);
    }

    private static boolean readsTargetPay(Modifier modifier) {
        return limits(modifier).stream().anyMatch(PayLimit.ShareOfTargetPay.class::isInstance);
    }

    private static boolean readsCredits(Modifier modifier) {
        return modifier instanceof Modifier.Accelerator
                || modifier instanceof Modifier.DealKicker
                || (modifier instanceof Modifier.Kicker kicker && kicker.extra() instanceof KickerExtra.RateOnCredits)
                || (modifier instanceof Modifier.Gate gate && gate.otherwise() instanceof GateOtherwise.FlatRate);
    }

    /** Whether no modifier looks at single deals. */
    static boolean sumsSuffice(List<Modifier> modifiers) {
        return modifiers.stream().noneMatch(each -> each.ofTransactions() || each instanceof Modifier.DealKicker);
    }

    /** The amounts of money that a modifier states. */
    static List<Money> amounts(Modifier modifier) {
        List<Money> amounts = new ArrayList<>();
        for (PayLimit limit : limits(modifier)) {
            if (limit instanceof PayLimit.Amount amount) {
                amounts.add(amount.amount());
            }
        }
        if (modifier instanceof Modifier.Kicker kicker && kicker.extra() instanceof KickerExtra.Amount extra) {
            amounts.add(extra.amount());
        }
        if (modifier instanceof Modifier.DealKicker kicker && kicker.extra() instanceof KickerExtra.Amount extra) {
            amounts.add(extra.amount());
        }
        return amounts;
    }

    private static List<PayLimit> limits(Modifier modifier) {
        if (modifier instanceof Modifier.Cap cap) {
            return List.of(cap.limit());
        }
        if (modifier instanceof Modifier.Floor floor) {
            return List.of(floor.limit());
        }
        if (modifier instanceof Modifier.Gate gate && gate.otherwise() instanceof GateOtherwise.AtMost most) {
            return List.of(most.limit());
        }
        return List.of();
    }
}
