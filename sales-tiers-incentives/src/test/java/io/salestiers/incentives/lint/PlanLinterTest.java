package io.salestiers.incentives.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.BonusMeasure;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.TargetBonus;
import io.salestiers.incentives.quota.TargetPayDays;
import io.salestiers.incentives.quota.TargetPayRule;
import io.salestiers.incentives.quota.WithoutTargetPay;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BeyondLast;
import io.salestiers.incentives.rate.CurveForm;
import io.salestiers.incentives.rate.Knot;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanLinterTest {
    private static IncentivePlan plan(Application application, String cap, RateBand... bands) {
        var reference = SmallCompany.commission(RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(application)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addBands(bands)
                .build());
        return SmallCompany.plan(Commissions.of(reference.rates())
                .modifiers(Modifier.capOfQuota(cap))
                .build());
    }

    /** Above 1.2 quotas 7 % are 8.4 % of the quota already, and the cap is 8 %. */
    @Test
    void inTheWholeAmountPlanTheCapMakesTheLastBandIneffective() {
        List<Finding> findings = PlanLinter.lint(SmallCompany.plan(SmallCompany.rates(Application.WHOLE_AMOUNT)));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(PlanFinding.BAND_WITHOUT_EFFECT);
            assertThat(finding.place()).isEqualTo(Place.document("incentive-plan", "/components/0/rates/bands/3"));
            assertThat(finding.message(Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue())))
                    .isEqualTo("band 4 (from 1.2, rate 0.09) has no effect: where it begins, pay is 0.084 of the quota"
                            + " already and the cap is 0.08 (component commission)");
        });
    }

    /** 1.5 % + 2.5 % + 1.4 % = 5.4 % of the quota at 1.2: the cap is not reached. */
    @Test
    void inTheMarginalPlanEveryBandHasAnEffect() {
        assertThat(PlanLinter.lint(SmallCompany.plan(SmallCompany.rates(Application.MARGINAL))))
                .isEmpty();
    }

    /** Their pay follows no straight lines: the linter says nothing, and does not fail either. */
    @Test
    void interpolatedRates() {
        assertThat(PlanLinter.lint(SmallCompany.plan(SmallCompany.rates(Application.INTERPOLATED))))
                .isEmpty();
    }

    /** Marginally, 2 % + 4 % = 6 % at 1.0; a cap of exactly that leaves nothing to the band above. */
    @Test
    void capReachedExactlyAtTheEdge() {
        assertThat(PlanLinter.lint(plan(
                        Application.MARGINAL,
                        "0.06",
                        RateBand.of("0", "0.5", "0.04"),
                        RateBand.of("0.5", "1", "0.08"),
                        RateBand.above("1", "0.1"))))
                .extracting(Finding::code)
                .containsExactly(PlanFinding.BAND_WITHOUT_EFFECT);
    }

    /** 6 % at the edge from below, capped 8 % above: the band lifts pay, so it has an effect. */
    @Test
    void bandThatLiftsPayToTheCapHasAnEffect() {
        assertThat(PlanLinter.lint(plan(
                        Application.WHOLE_AMOUNT,
                        "0.08",
                        RateBand.of("0", "1.2", "0.05"),
                        RateBand.above("1.2", "0.09"))))
                .isEmpty();
    }

    @Test
    void payThatFalls() {
        assertThat(PlanLinter.lint(plan(
                        Application.WHOLE_AMOUNT,
                        "0.5",
                        RateBand.of("0", "1.5", "0.05"),
                        RateBand.above("1.5", "0.04"))))
                .extracting(Finding::code)
                .containsExactly(PlanFinding.PAY_FALLS);
    }

    /** 4 % at the quota, capped at 3 %. */
    @Test
    void capBelowTarget() {
        assertThat(PlanLinter.lint(plan(Application.MARGINAL, "0.03", RateBand.above("0", "0.04"))))
                .extracting(Finding::code)
                .containsExactly(PlanFinding.CAP_BELOW_TARGET);
    }

    @Nested
    class Modifiers {
        private static final Condition MET = new Condition(
                new FigureSource.Stated(MeasureId.of("win_rate"), Whose.PAYEE),
                Condition.Relation.AT_LEAST,
                Ratio.parse("0.5"),
                Condition.IfMissing.MET);

        private List<Finding> lint(Modifier... modifiers) {
            return PlanLinter.lint(SmallCompany.plan(Commissions.of(SmallCompany.rates(Application.MARGINAL))
                    .modifiers(modifiers)
                    .build()));
        }

        private static Modifier.Accelerator accelerator(String first, String second) {
            return new Modifier.Accelerator(
                    List.of(
                            new Modifier.Accelerator.Step(Ratio.ONE, Ratio.parse(first)),
                            new Modifier.Accelerator.Step(Ratio.parse("1.5"), Ratio.parse(second))),
                    Modifier.Accelerator.Scope.ALL,
                    TieRule.EDGE_IN_UPPER_BAND);
        }

        private static Modifier cap(PayLimit limit) {
            return new Modifier.Cap(limit, LimitScope.COMPONENT, CapExcess.LOST);
        }

        /**
         * At 1.5 of the quota the bands pay 1.5 % + 2.5 % + 1.4 % + 0.3 × 9 % = 8.1 % of it: twice 16.2 %, 1.8 times 14.58 %.
         */
        @Test
        void acceleratorThatSlowsDownAgain() {
            assertThat(lint(accelerator("2", "1.8"))).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(PlanFinding.CLIFF);
                assertThat(finding.message(Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue())))
                        .isEqualTo("pay falls from 0.162 to 0.1458 at 1.5: one unit more costs pay (component"
                                + " commission)");
            });
            assertThat(lint(accelerator("1.8", "2"))).isEmpty();
        }

        /**
         * A third of the 8.1 % at 1.5 is for the excess: 5.4 % + 2 × 2.7 % = 10.8 % just below it, 5.4 % + 1 × 2.7 % from there
         * on. A cap behind it can hide the fall.
         */
        @Test
        void acceleratorOfTheExcessThatSlowsDownAgain() {
            assertThat(lint(ofTheExcess("2", "1"))).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(PlanFinding.CLIFF);
                assertThat(finding.message(Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue())))
                        .isEqualTo("pay falls from 0.108 to 0.081 at 1.5: one unit more costs pay (component"
                                + " commission)");
            });
            assertThat(lint(ofTheExcess("1", "2"))).isEmpty();
            assertThat(lint(ofTheExcess("2", "2"))).isEmpty();
            assertThat(lint(ofTheExcess("2", "1"), Modifier.capOfQuota("0.05")))
                    .extracting(Finding::code)
                    .doesNotContain(PlanFinding.CLIFF);
        }

        private static Modifier.Accelerator ofTheExcess(String first, String second) {
            return new Modifier.Accelerator(
                    accelerator(first, second).steps(),
                    Modifier.Accelerator.Scope.WHOLE_EXCESS,
                    TieRule.EDGE_IN_UPPER_BAND);
        }

        /** A threshold and a decelerator lift pay where they are reached; they are no cliffs. */
        @Test
        void jumpsUpwards() {
            assertThat(lint(new Modifier.Threshold(Ratio.parse("0.5")))).isEmpty();
            assertThat(lint(new Modifier.Decelerator(Ratio.parse("0.8"), Ratio.parse("0.5"))))
                    .isEmpty();
        }

        /** min(pay, 8 %) × 1.1 is 8.8 % of the quota at most, min(1.1 × pay, 8 %) is 8 %. */
        @Test
        void capBesideAMultiplier() {
            Modifier factor = new Modifier.Multiplier(MET, Ratio.parse("1.1"));
            assertThat(lint(Modifier.capOfQuota("0.08"), factor))
                    .extracting(Finding::code)
                    .contains(PlanFinding.ORDER_MATTERS);
            assertThat(lint(factor, Modifier.capOfQuota("0.08")))
                    .extracting(Finding::code)
                    .contains(PlanFinding.ORDER_MATTERS);
            assertThat(lint(new Modifier.Multiplier(MET, Ratio.ONE), Modifier.capOfQuota("0.08")))
                    .extracting(Finding::code)
                    .doesNotContain(PlanFinding.ORDER_MATTERS, PlanFinding.ORDER_MAY_MATTER);
        }

        /** Below the threshold the floor pays 1 % of the quota, or nothing, as they come. */
        @Test
        void floorBesideAThreshold() {
            Modifier floor = new Modifier.Floor(new PayLimit.ShareOfQuota(Ratio.parse("0.01")), LimitScope.COMPONENT);
            List<Finding> findings = lint(new Modifier.Threshold(Ratio.parse("0.5")), floor);
            assertThat(findings).extracting(Finding::code).containsExactly(PlanFinding.ORDER_MATTERS);
            assertThat(findings.get(0).place())
                    .isEqualTo(Place.document("incentive-plan", "/components/0/modifiers/1"));
        }

        /** Factors and thresholds can change places. */
        @Test
        void orderThatMakesNoDifference() {
            assertThat(lint(
                            new Modifier.Multiplier(MET, Ratio.parse("1.1")),
                            new Modifier.Threshold(Ratio.parse("0.5")),
                            new Modifier.Decelerator(Ratio.parse("0.8"), Ratio.parse("0.5"))))
                    .isEmpty();
        }

        /** How much of a quota 50 dollars are is not known before there is one. */
        @Test
        void amountsBesideShares() {
            assertThat(lint(
                            cap(new PayLimit.Amount(SmallCompany.usd("50.00"))),
                            new Modifier.Multiplier(MET, Ratio.parse("1.1"))))
                    .extracting(Finding::code)
                    .containsExactly(PlanFinding.ORDER_MAY_MATTER);
        }

        /** The rates pay 4 % at the quota; the second cap takes half of it. */
        @Test
        void secondCapBelowTarget() {
            assertThat(lint(Modifier.capOfQuota("0.5"), Modifier.capOfQuota("0.02")))
                    .filteredOn(finding -> finding.code() == PlanFinding.CAP_BELOW_TARGET)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.place())
                            .isEqualTo(Place.document("incentive-plan", "/components/0/modifiers/1")));
        }
    }

    @Nested
    class Bonuses {
        private List<Finding> lint(BonusMeasure measure, Modifier... modifiers) {
            return PlanLinter.lint(SmallCompany.plan(new TargetBonus(
                    ComponentId.of("bonus"),
                    LocalizedText.of("Bonus", "奖金"),
                    Eligibility.EVERYONE,
                    new TargetPayRule(WithoutTargetPay.PAYS_NOTHING, new TargetPayDays.AsStated()),
                    measure,
                    List.of(modifiers),
                    AmountRounding.HALF_EVEN)));
        }

        private static BonusMeasure curve(Knot... knots) {
            return new BonusMeasure.Weighted(
                    List.of(new WeightedFigure(
                            Ratio.ONE,
                            new FigureSource.Stated(MeasureId.of("win_rate"), Whose.PAYEE),
                            PayoutCurve.builder()
                                    .form(CurveForm.LINES)
                                    .below(Ratio.ZERO)
                                    .addKnots(knots)
                                    .ties(TieRule.EDGE_IN_UPPER_BAND)
                                    .beyond(BeyondLast.FLAT)
                                    .build())),
                    new MissingPart.PaysNothing());
        }

        @Test
        void curveThatFalls() {
            assertThat(lint(curve(Knot.of("0.7", "0.5"), Knot.of("1", "1"), Knot.of("1.5", "0.9"))))
                    .singleElement()
                    .satisfies(finding -> assertThat(
                                    finding.message(Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue())))
                            .isEqualTo("pay falls with every unit from 1 on (component bonus)"));
            assertThat(lint(curve(Knot.of("0.7", "0.5"), Knot.of("1", "1"), Knot.of("1.5", "1.5"))))
                    .isEmpty();
        }

        @Test
        void capBelowTheTargetBonus() {
            assertThat(lint(
                            curve(Knot.of("0.7", "0.5"), Knot.of("1", "1")),
                            new Modifier.Cap(
                                    new PayLimit.ShareOfTargetPay(Ratio.parse("0.9")),
                                    LimitScope.COMPONENT,
                                    CapExcess.LOST)))
                    .extracting(Finding::code)
                    .containsExactly(PlanFinding.CAP_BELOW_TARGET);
        }
    }
}
