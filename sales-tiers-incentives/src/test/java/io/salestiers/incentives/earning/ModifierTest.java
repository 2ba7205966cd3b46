package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credits;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Condition.IfMissing;
import io.salestiers.incentives.figure.Condition.Relation;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.GateOtherwise;
import io.salestiers.incentives.modifier.KickerExtra;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.Modifier.Accelerator;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.TeamOverride;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.DimensionFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Ann sells 2,000 on a quota of 1,000. The marginal table pays 500 × 3 % + 500 × 5 % + 200 × 7 % + 800 × 9 % = 15 + 25 + 14 +
 * 72 = 126 without modifiers; the win rate is stated as 0.62.
 */
class ModifierTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final FigureSource WIN_RATE = new FigureSource.Stated(MeasureId.of("win_rate"), Whose.PAYEE);
    private static final FigureSource NPS = new FigureSource.Stated(MeasureId.of("nps"), Whose.PAYEE);

    private static IncentivePlan plan(Modifier... modifiers) {
        RateCommission reference = SmallCompany.commission(SmallCompany.rates(Application.MARGINAL));
        return SmallCompany.plan(
                Commissions.of(reference.rates()).modifiers(modifiers).build());
    }

    private static PlanInputs.Builder inputs() {
        return inputs(credit("T-1", "Ann", "2017-07-01", "800.00"), credit("T-2", "Ann", "2017-09-30", "1200.00"));
    }

    private static PlanInputs.Builder inputs(Credit... credits) {
        return PlanInputs.builder()
                .organization(SmallCompany.organization())
                .calendar(io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR)
                .credits(credits(credits))
                .quotas(QuotaLookup.of(REVENUE, QUARTER, Map.of(ANN, Quota.stated(usd("1000.00")))))
                .figures((source, subject, period) -> source.equals(WIN_RATE) && subject.equals(Subject.of(ANN))
                        ? Optional.of(Figure.stated(Quantity.ratio(Ratio.parse("0.62"))))
                        : Optional.empty());
    }

    private static EarningRun run(PlanInputs inputs, Modifier... modifiers) {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(
                plan(modifiers).resolve(inputs, QUARTER).orThrow());
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
            run.of(ANN).forEach(earning -> {
                Recalculation.verify(earning.explanation());
                assertThat(earning.explanation().print(texts)).doesNotContain("[");
            });
            run.unpaidOf(ANN)
                    .forEach(none -> assertThat(none.explanation().print(texts)).doesNotContain("["));
        }
        return run;
    }

    private static Money pay(Modifier... modifiers) {
        return run(inputs().build(), modifiers).of(ANN).get(0).amount();
    }

    private static Condition winRate(Relation relation, String value) {
        return new Condition(WIN_RATE, relation, Ratio.parse(value), IfMissing.WAITS);
    }

    private static Accelerator accelerator(Accelerator.Scope scope) {
        return new Accelerator(
                List.of(
                        new Accelerator.Step(Ratio.ONE, Ratio.parse("1.5")),
                        new Accelerator.Step(Ratio.parse("1.5"), Ratio.of(2))),
                scope,
                TieRule.EDGE_IN_UPPER_BAND);
    }

    private static Modifier cap(String amount, CapExcess excess) {
        return new Modifier.Cap(new PayLimit.Amount(usd(amount)), LimitScope.COMPONENT, excess);
    }

    @Test
    void withoutModifiers() {
        assertThat(pay()).isEqualTo(usd("126.00"));
    }

    @Test
    void thresholdIsReachedExactlyAtIt() {
        assertThat(pay(new Modifier.Threshold(Ratio.of(2)))).isEqualTo(usd("126.00"));
        assertThat(pay(new Modifier.Threshold(Ratio.parse("2.0001")))).isEqualTo(usd("0.00"));
    }

    @Test
    void deceleratorHalvesAllOfIt() {
        assertThat(pay(new Modifier.Decelerator(Ratio.parse("2.5"), Ratio.parse("0.5"))))
                .isEqualTo(usd("63.00"));
        assertThat(pay(new Modifier.Decelerator(Ratio.of(2), Ratio.parse("0.5"))))
                .isEqualTo(usd("126.00"));
    }

    @Nested
    class Gates {
        @Test
        void openGateChangesNothing() {
            assertThat(pay(new Modifier.Gate(winRate(Relation.AT_LEAST, "0.62"), new GateOtherwise.Nothing())))
                    .isEqualTo(usd("126.00"));
        }

        @Test
        void closedGate() {
            Condition condition = winRate(Relation.ABOVE, "0.62");
            assertThat(pay(new Modifier.Gate(condition, new GateOtherwise.Nothing())))
                    .isEqualTo(usd("0.00"));
            assertThat(pay(new Modifier.Gate(condition, new GateOtherwise.Share(Ratio.parse("0.5")))))
                    .isEqualTo(usd("63.00"));
            // 5 % of 2,000
            assertThat(pay(new Modifier.Gate(condition, new GateOtherwise.FlatRate(Ratio.parse("0.05")))))
                    .isEqualTo(usd("100.00"));
            assertThat(pay(new Modifier.Gate(
                            condition, new GateOtherwise.AtMost(new PayLimit.ShareOfQuota(Ratio.parse("0.08"))))))
                    .isEqualTo(usd("80.00"));
        }

        @Test
        void missingNumberIsWhatTheConditionSays() {
            assertThat(pay(new Modifier.Gate(
                            new Condition(NPS, Relation.AT_LEAST, Ratio.of(30), IfMissing.MET),
                            new GateOtherwise.Nothing())))
                    .isEqualTo(usd("126.00"));
            assertThat(pay(new Modifier.Gate(
                            new Condition(NPS, Relation.AT_LEAST, Ratio.of(30), IfMissing.NOT_MET),
                            new GateOtherwise.Nothing())))
                    .isEqualTo(usd("0.00"));
            EarningRun waiting = run(
                    inputs().build(),
                    new Modifier.Gate(
                            new Condition(NPS, Relation.AT_LEAST, Ratio.of(30), IfMissing.WAITS),
                            new GateOtherwise.Nothing()));
            assertThat(waiting.of(ANN)).isEmpty();
            assertThat(waiting.unpaidOf(ANN))
                    .singleElement()
                    .satisfies(none -> assertThat(none.explanation()
                                    .print(Texts.of(
                                            Language.EN,
                                            List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()))))
                            .contains("Waiting for nps, which must be at least 30"));
        }
    }

    /** 126 + 50; 126 + 1 % of 2,000; 126 × 1.1. */
    @Test
    void kickersAndMultipliers() {
        Condition met = winRate(Relation.AT_LEAST, "0.5");
        assertThat(pay(new Modifier.Kicker(met, new KickerExtra.Amount(usd("50.00")))))
                .isEqualTo(usd("176.00"));
        assertThat(pay(new Modifier.Kicker(met, new KickerExtra.RateOnCredits(Ratio.parse("0.01")))))
                .isEqualTo(usd("146.00"));
        assertThat(pay(new Modifier.Kicker(
                        winRate(Relation.BELOW, "0.5"), new KickerExtra.RateOnCredits(Ratio.parse("0.01")))))
                .isEqualTo(usd("126.00"));
        assertThat(pay(new Modifier.Multiplier(met, Ratio.parse("1.1")))).isEqualTo(usd("138.60"));
        assertThat(pay(new Modifier.Multiplier(winRate(Relation.AT_MOST, "0.61"), Ratio.parse("1.1"))))
                .isEqualTo(usd("126.00"));
    }

    /** Only T-2 is for several years: 50 on top, or 1 % of its 1,200. Of a half share in it, 25. */
    @Test
    void kickersForDeals() {
        CreditFilter years = CreditFilter.builder()
                .addTypes(CreditType.REVENUE)
                .addKinds(CreditKind.DIRECT)
                .dimensions(DimensionFilter.of(DimensionId.of("term"), "several-years"))
                .build();
        KickerExtra amount = new KickerExtra.Amount(usd("50.00"));
        for (String share : List.of("1", "0.5")) {
            Credit plain = credit("T-2", "Ann", "2017-09-30", "1200.00");
            Credit longTerm = Credit.builder(
                            plain.transaction(), ANN, plain.position(), plain.units(), plain.day(), plain.amount())
                    .share(Ratio.parse(share))
                    .dimensions(new TreeMap<>(Map.of(DimensionId.of("term"), "several-years")))
                    .build();
            PlanInputs inputs = inputs(credit("T-1", "Ann", "2017-07-01", "800.00"), longTerm)
                    .build();
            assertThat(run(inputs, new Modifier.DealKicker(years, amount))
                            .of(ANN)
                            .get(0)
                            .amount())
                    .isEqualTo(share.equals("1") ? usd("176.00") : usd("151.00"));
            assertThat(run(inputs, new Modifier.DealKicker(years, new KickerExtra.RateOnCredits(Ratio.parse("0.01"))))
                            .of(ANN)
                            .get(0)
                            .amount())
                    .isEqualTo(usd("138.00"));
        }
        assertThat(pay(new Modifier.DealKicker(years, amount))).isEqualTo(usd("126.00"));
    }

    /** Half of the credits lie above the quota and got half of 126; the numbers are those of the Javadoc. */
    @Test
    void accelerators() {
        assertThat(pay(accelerator(Accelerator.Scope.SLICE))).isEqualTo(usd("173.25"));
        assertThat(pay(accelerator(Accelerator.Scope.WHOLE_EXCESS))).isEqualTo(usd("189.00"));
        assertThat(pay(accelerator(Accelerator.Scope.ALL))).isEqualTo(usd("252.00"));
    }

    /** Exactly at a step of 2 the tie rule decides: 126 × 3, or the step below, which is none. */
    @Test
    void tieOfAnAccelerator() {
        for (TieRule ties : TieRule.values()) {
            assertThat(pay(new Accelerator(
                            List.of(new Accelerator.Step(Ratio.of(2), Ratio.of(3))), Accelerator.Scope.ALL, ties)))
                    .isEqualTo(ties == TieRule.EDGE_IN_UPPER_BAND ? usd("378.00") : usd("126.00"));
        }
    }

    @Test
    void capsAndFloors() {
        assertThat(pay(Modifier.capOfQuota("0.08"))).isEqualTo(usd("80.00"));
        assertThat(pay(new Modifier.Floor(new PayLimit.Amount(usd("150.00")), LimitScope.COMPONENT)))
                .isEqualTo(usd("150.00"));
        assertThat(pay(new Modifier.Floor(new PayLimit.Amount(usd("126.00")), LimitScope.COMPONENT)))
                .isEqualTo(usd("126.00"));
    }

    /** min(126, 80) × 1.1 = 88, min(126 × 1.1, 80) = 80: the order is the plan's. */
    @Test
    void orderMatters() {
        Modifier cap = cap("80.00", CapExcess.LOST);
        Modifier factor = new Modifier.Multiplier(winRate(Relation.AT_LEAST, "0.5"), Ratio.parse("1.1"));
        assertThat(pay(cap, factor)).isEqualTo(usd("88.00"));
        assertThat(pay(factor, cap)).isEqualTo(usd("80.00"));
    }

    @Nested
    class Excess {
        @Test
        void isWithheldAndTogetherWithThePayIsAllOfIt() {
            for (CapExcess excess : List.of(CapExcess.CARRIED, CapExcess.DEFERRED)) {
                Earning earning =
                        run(inputs().build(), cap("80.00", excess)).of(ANN).get(0);
                assertThat(earning.amount()).isEqualTo(usd("80.00"));
                assertThat(earning.withheld()).hasValueSatisfying(kept -> {
                    Recalculation.verify(kept.explanation());
                    assertThat(kept.amount()).isEqualTo(usd("46.00"));
                    assertThat(kept.excess()).isEqualTo(excess);
                });
            }
            assertThat(run(inputs().build(), cap("80.00", CapExcess.LOST))
                            .of(ANN)
                            .get(0)
                            .withheld())
                    .isEmpty();
        }

        /** In the next period 126 + 46 meet a cap of 150: 22 are left. */
        @Test
        void carriedExcessTakesPartInTheNextCap() {
            EarlierPay earlier = EarlierPay.of(List.of(new EarlierPay.Item(
                    ANN,
                    io.salestiers.incentives.assignment.ComponentId.of("commission"),
                    io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR.parse("2017-Q2"),
                    usd("80.00"),
                    usd("46.00"))));
            Earning earning = run(inputs().earlier(earlier).build(), cap("150.00", CapExcess.CARRIED))
                    .of(ANN)
                    .get(0);
            assertThat(earning.amount()).isEqualTo(usd("150.00"));
            assertThat(earning.withheld().orElseThrow().amount()).isEqualTo(usd("22.00"));
            assertThat(run(inputs().earlier(earlier).build(), cap("150.00", CapExcess.DEFERRED))
                            .of(ANN)
                            .get(0)
                            .amount())
                    .isEqualTo(usd("126.00"));
        }
    }

    @Nested
    class Refused {
        private static List<Finding> findings(Runnable construction) {
            try {
                construction.run();
            } catch (InvalidDefinitionException e) {
                return e.findings();
            }
            return List.of();
        }

        @Test
        void whatTheComponentDoesNotHave() {
            TeamOverride reference = SmallCompany.override(
                    io.salestiers.incentives.team.OwnSales.NOT_IN_TEAM,
                    io.salestiers.incentives.team.VacantPosition.UNPAID);
            assertThat(findings(() -> SmallCompany.plan(new TeamOverride(
                            reference.id(),
                            reference.name(),
                            reference.team(),
                            reference.base(),
                            reference.pay(),
                            List.of(
                                    new Modifier.Threshold(Ratio.ONE),
                                    new Modifier.Cap(
                                            new PayLimit.ShareOfTargetPay(Ratio.of(2)),
                                            LimitScope.COMPONENT,
                                            CapExcess.LOST),
                                    new Modifier.Floor(new PayLimit.Amount(usd("1.00")), LimitScope.TRANSACTION)),
                            reference.rounding()))))
                    .extracting(Finding::code)
                    .containsExactly(
                            PlanFinding.MODIFIER_WITHOUT_QUOTA,
                            PlanFinding.MODIFIER_WITHOUT_TARGET_PAY,
                            PlanFinding.NOT_BY_TRANSACTION);
        }

        @Test
        void excessThatIsNotLast() {
            assertThat(findings(() -> plan(cap("80.00", CapExcess.CARRIED), Modifier.capOfQuota("0.08"))))
                    .extracting(Finding::code)
                    .containsExactly(PlanFinding.EXCESS_NOT_LAST);
        }

        @Test
        void amountsOfAnotherCurrency() {
            Money euro = Money.of("80.00", io.salestiers.core.money.Currency.of("EUR"));
            assertThat(plan(new Modifier.Cap(new PayLimit.Amount(euro), LimitScope.COMPONENT, CapExcess.LOST))
                            .resolve(inputs().build(), QUARTER)
                            .findings())
                    .extracting(Finding::code)
                    .contains(PlanFinding.LIMIT_CURRENCY);
        }

        @Test
        void stepsThatDoNotRise() {
            assertThat(findings(() -> new Accelerator(
                            List.of(
                                    new Accelerator.Step(Ratio.ONE, Ratio.of(2)),
                                    new Accelerator.Step(Ratio.ONE, Ratio.of(3))),
                            Accelerator.Scope.SLICE,
                            TieRule.EDGE_IN_LOWER_BAND)))
                    .extracting(Finding::code)
                    .containsExactly(PlanFinding.STEPS_NOT_RISING);
            assertThat(findings(() -> new Accelerator(List.of(), Accelerator.Scope.SLICE, TieRule.EDGE_IN_LOWER_BAND)))
                    .extracting(Finding::code)
                    .containsExactly(PlanFinding.NO_STEP);
            assertThatThrownBy(() -> new Modifier.Threshold(Ratio.ZERO)).hasMessageContaining("must be positive");
        }
    }
}
