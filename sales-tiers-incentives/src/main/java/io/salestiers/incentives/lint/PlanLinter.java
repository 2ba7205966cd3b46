package io.salestiers.incentives.lint;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.plan.BonusMeasure;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.ScoreMeasure;
import io.salestiers.incentives.plan.ScorecardBonus;
import io.salestiers.incentives.plan.TargetBonus;
import io.salestiers.incentives.plan.TeamOverride;
import io.salestiers.incentives.rate.PayProfile;
import io.salestiers.incentives.team.OverridePay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warns of what a plan says that its author may not have meant. */
public final class PlanLinter {
    private static final Ratio POINTS_ON_TARGET = Ratio.of(100);

    private PlanLinter() {}

    /**
     * Looks at a plan.
     *
     * <p>With a cap of 8 % of the quota, 7 % between 1.0 and 1.2 and 9 % above, on the whole amount, the cap is reached at
     * 1.2 already (1.2 × 7 % = 8.4 %), so the band of 9 % is without effect. The same bands applied marginally pay 5.4 %
     * at 1.2, and the band has an effect.
     *
     * <p>Of rates that are interpolated, whose pay follows no straight lines, nothing is said but about the order of modifiers.
     *
     * @param plan the plan
     * @return warnings, each at the pointer of what it is about; empty if there is nothing to say
     */
    public static List<Finding> lint(IncentivePlan plan) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < plan.components().size(); i++) {
            findings.addAll(lint(plan.components().get(i), "/components/" + i));
        }
        return List.copyOf(findings);
    }

    private static List<Finding> lint(PlanComponent component, String pointer) {
        if (component instanceof RateCommission commission && PayProfile.linear(commission.rates())) {
            return TableLint.of(commission, commission.rates(), pointer, "/rates");
        }
        if (component instanceof TeamOverride override
                && override.pay() instanceof OverridePay.OnTotal total
                && PayProfile.linear(total.rates())) {
            return TableLint.of(override, total.rates(), pointer, "/pay/rates");
        }
        if (component instanceof TargetBonus bonus) {
            return lint(bonus, pointer);
        }
        if (component instanceof ScorecardBonus bonus && bonus.measure() instanceof ScoreMeasure.ByScore score) {
            return TableLint.of(bonus, PayProfile.of(score.curve()), POINTS_ON_TARGET, pointer);
        }
        return ModifierOrder.lint(component, Optional.empty(), ModifiedProfile.Scale.MONEY, pointer);
    }

    private static List<Finding> lint(TargetBonus bonus, String pointer) {
        if (bonus.measure() instanceof BonusMeasure.Matrix matrix) {
            List<Finding> findings =
                    new ArrayList<>(MatrixLint.of(bonus, matrix.matrix(), pointer + "/measure/matrix"));
            findings.addAll(ModifierOrder.lint(bonus, Optional.empty(), ModifiedProfile.Scale.TARGET_PAY, pointer));
            return findings;
        }
        List<WeightedFigure> figures = ((BonusMeasure.Weighted) bonus.measure()).figures();
        if (figures.size() == 1) {
            return TableLint.of(bonus, PayProfile.of(figures.get(0).curve()), Ratio.ONE, pointer);
        }
        // all figures at the same attainment: a fall of one curve that another one makes up for costs nobody pay
        PayProfile together = PayProfile.proportional(Ratio.ZERO);
        for (WeightedFigure figure : figures) {
            together = together.plus(PayProfile.of(figure.curve()).times(figure.weight()));
        }
        List<Finding> findings = new ArrayList<>(TableLint.of(bonus, together, Ratio.ONE, pointer));
        for (int i = 0; i < figures.size(); i++) {
            if (!PayProfile.of(figures.get(i).curve()).neverFalls()) {
                findings.add(Finding.of(
                                PlanFinding.CURVE_FALLS,
                                Place.document("incentive-plan", pointer + "/measure/figures/" + i + "/curve"))
                        .with("component", bonus.id().value())
                        .with("figure", figures.get(i).figure().key()));
            }
        }
        return findings;
    }
}
