package io.salestiers.incentives.statement;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credits;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.GateOtherwise;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The third quarter of Ann, who sells 1,500 and 500 on a quota of 1,000, with nobody else selling in her office.
 *
 * <pre>
 * commission   marginal: 500 × 3 % + 500 × 5 % + 200 × 7 % + 800 × 9 % = 15 + 25 + 14 + 72 = 126, capped to 80
 * office pool  0.5 % of 2,000 = 10, all of it hers, by each of two plans
 * earned       80 + 10 + 10                                                                    =  100
 * limits       reference plan at most 60: 60 − 90 = −30 deferred; all plans at most 65: 65 − 70 =  −35
 * adjustments  a correction                                                                    =  −12
 * balances     20 of a draw are kept; 100 are waived, which changes no payment                 =  −20
 * payable                                                                                          33
 * </pre>
 *
 * <p>A second commission of the other plan waits for an audit, 30 wait for later, and an order waits for its invoice.
 */
final class StatementScene {
    static final PersonId ANN = PersonId.of("Ann");
    static final LineReference COMMISSION = new LineReference(PlanId.of("reference"), ComponentId.of("commission"));
    static final PlanLimit OF_PERIOD = new PlanLimit(PlanLimit.Kind.CAP, usd("65.00"), List.of(), CapExcess.LOST);

    private StatementScene() {}

    static Texts texts(Language language) {
        return Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
    }

    static EarningRun reference() {
        return run(IncentivePlan.builder()
                .id(PlanId.of("reference"))
                .name(LocalizedText.of("Reference plan", "参考方案"))
                .effective(io.salestiers.core.time.DateRange.parse("2017-01-01/2018-01-01"))
                .addComponents(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)), SmallCompany.pool())
                .addLimits(new PlanLimit(PlanLimit.Kind.CAP, usd("60.00"), List.of(), CapExcess.DEFERRED))
                .build());
    }

    static EarningRun extra() {
        PlanComponent gated = Commissions.of(SmallCompany.rates(Application.MARGINAL))
                .id("audited")
                .modifiers(new Modifier.Gate(
                        new Condition(
                                new FigureSource.Stated(MeasureId.of("audit"), Whose.PAYEE),
                                Condition.Relation.AT_LEAST,
                                Ratio.ONE,
                                Condition.IfMissing.WAITS),
                        new GateOtherwise.Nothing()))
                .build();
        return run(IncentivePlan.builder()
                .id(PlanId.of("extra"))
                .name(LocalizedText.of("Extra plan", "专项方案"))
                .effective(io.salestiers.core.time.DateRange.parse("2017-01-01/2018-01-01"))
                .addComponents(SmallCompany.pool(), gated)
                .build());
    }

    private static EarningRun run(IncentivePlan plan) {
        return IncentiveCalculator.DEFAULT.calculate(plan.resolve(
                        SmallCompany.inputs(
                                QuotaLookup.of(REVENUE, QUARTER, Map.of(ANN, Quota.stated(usd("1000.00")))),
                                credits(
                                        credit("TX-1", "Ann", "2017-07-10", "1500.00"),
                                        credit("TX-2", "Ann", "2017-09-20", "500.00")),
                                SmallCompany.organization()),
                        QUARTER)
                .orThrow());
    }

    static StatementEntry correction() {
        return new StatementEntry(
                AdjustmentKind.CORRECTION,
                usd("-12.00"),
                LocalDate.parse("2017-09-15"),
                StatementReason.of("counted-twice", LocalizedText.of("deal counted twice", "订单重复计入")),
                Optional.of(COMMISSION));
    }

    static StatementBalance draw() {
        return new StatementBalance(
                "draw",
                LocalizedText.of("Draw", "预支"),
                usd("-500.00"),
                List.of(
                        new BalanceChange(
                                LocalDate.parse("2017-09-30"),
                                usd("20.00"),
                                BalanceChange.Effect.WITH_THE_PAYMENT,
                                StatementReason.of("recovered", LocalizedText.of("recovered", "从奖金中扣回"))),
                        new BalanceChange(
                                LocalDate.parse("2017-08-01"),
                                usd("100.00"),
                                BalanceChange.Effect.OUTSIDE_THE_PAYMENT,
                                StatementReason.of("waived", LocalizedText.of("waived", "免除")))),
                usd("-380.00"));
    }

    static PendingItem order() {
        return PendingItem.of(
                StatementReason.WAITING_FOR_INVOICE,
                TransactionId.parse("erp:SO-17"),
                LocalDate.parse("2017-09-02"),
                usd("1000.00"));
    }

    static PayeeEntries entries() {
        return PayeeEntries.builder()
                .addAdjustments(correction())
                .addBalances(draw())
                .addPending(order())
                .addPayments(usd("33.00"))
                .build();
    }

    static StatementInputs inputs(PayeeEntries entries) {
        return StatementInputs.builder()
                .addLimits(OF_PERIOD)
                .putEntry(ANN, entries)
                .build();
    }

    static Statement statement() {
        return Statements.of(ANN, List.of(reference(), extra()), inputs(entries()))
                .orThrow();
    }
}
