package io.salestiers.incentives.plan;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.Counting;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.PayCurrency;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.rate.BandBounds;
import java.util.ArrayList;
import java.util.List;

/** Which choices of a commission do not go together. */
final class CommissionChecks {
    private final RateCommission component;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    private CommissionChecks(RateCommission component, String pointer) {
        this.component = component;
        this.pointer = pointer;
    }

    static List<Finding> list(PlanComponent component, String pointer) {
        if (!(component instanceof RateCommission commission)) {
            return List.of();
        }
        CommissionChecks checks = new CommissionChecks(commission, pointer);
        checks.quota();
        checks.counting();
        checks.modifiers();
        return checks.findings;
    }

    private void quota() {
        if (component.rates().bounds() == BandBounds.SHARE_OF_QUOTA) {
            refuse(component.quota().isEmpty(), PlanFinding.SHARES_WITHOUT_QUOTA, "/rates/bounds");
        }
        boolean quotaInMoney = component.quota().isPresent() && component.base().measured() == Measured.AMOUNT;
        refuse(
                component.base().currency() instanceof PayCurrency.OfQuota && !quotaInMoney,
                PlanFinding.CURRENCY_NOT_STATED,
                "/base/currency");
    }

    private void counting() {
        Counting counting = component.counting();
        boolean each = counting.unit() == ApplicationUnit.EACH_TRANSACTION;
        boolean trueUp = counting.trueUp() == TrueUp.EARNED_LESS_PAID;
        refuse(each && counting.addsUp(), PlanFinding.TRANSACTIONS_DO_NOT_ADD_UP, "/counting/basis");
        refuse(
                trueUp
                        && !(counting.basis() instanceof AttainmentBasis.ToDate)
                        && !(counting.basis() instanceof AttainmentBasis.ToDateOfWhole),
                PlanFinding.TRUE_UP_WITHOUT_TO_DATE,
                "/counting/trueUp");
        refuse(
                counting.returns() == ReturnRule.REVERSES_WHAT_IT_EARNED
                        && (counting.unit() == ApplicationUnit.PERIOD_TOTAL || trueUp),
                PlanFinding.RETURNS_NEED_TRANSACTIONS,
                "/counting/returns");
        boolean segmented = component.pieces().joining() == PieceJoining.SEGMENTED;
        refuse(segmented && counting.addsUp(), PlanFinding.SEGMENTS_DO_NOT_ADD_UP, "/pieces/joining");
        refuse(
                counting.negative() == NegativePeriod.ZERO_AND_CARRIES && (each || segmented),
                PlanFinding.CARRY_NEEDS_ONE_TOTAL,
                "/counting/negative");
        refuse(
                counting.negative() == NegativePeriod.ZERO && trueUp,
                PlanFinding.TRUE_UP_RECOVERS,
                "/counting/negative");
    }

    /* They look at the credits of the period beside its quota, so they say nothing about part of a longer total. */
    private void modifiers() {
        boolean part = component.counting().addsUp() && component.counting().trueUp() == TrueUp.EACH_PERIOD_BY_ITSELF;
        boolean trueUp = component.counting().trueUp() == TrueUp.EARNED_LESS_PAID;
        for (int i = 0; i < component.modifiers().size(); i++) {
            refuse(
                    trueUp
                            && component.modifiers().get(i) instanceof Modifier.Cap cap
                            && cap.excess() != CapExcess.LOST,
                    PlanFinding.TRUE_UP_KEEPS_NO_EXCESS,
                    "/modifiers/" + i);
            refuse(
                    part && component.modifiers().get(i) instanceof Modifier.Accelerator,
                    PlanFinding.ACCELERATOR_NEEDS_ALL_CREDITS,
                    "/modifiers/" + i);
        }
    }

    private void refuse(boolean wrong, PlanFinding code, String at) {
        if (wrong) {
            findings.add(Finding.of(code, Place.document("incentive-plan", pointer + at))
                    .with("component", component.id().value()));
        }
    }
}
