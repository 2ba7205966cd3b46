package io.salestiers.incentives.fairness;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.lint.PlanLinter;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PayChecksTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId BO = PersonId.of("Bo");

    private static PlanInputs inputs(Map<PersonId, Quota> quotas, Credit... credits) {
        return SmallCompany.inputs(
                QuotaLookup.of(SmallCompany.REVENUE, QUARTER, quotas),
                Credits.of(List.of(credits)),
                SmallCompany.organization());
    }

    private static Quota quota(String amount) {
        return Quota.stated(usd(amount));
    }

    private static String message(Finding finding) {
        assertThat(finding.message(Texts.of(Language.ZH, List.of(IncentivesMessages.catalogue()))))
                .doesNotContain("[");
        return finding.message(Texts.of(Language.EN, List.of(IncentivesMessages.catalogue())));
    }

    @Nested
    class EqualPay {
        private List<EqualPayCase> cases(Commissions commission, PlanInputs inputs) {
            EarningRun run = IncentiveCalculator.DEFAULT.calculate(SmallCompany.plan(commission.build())
                    .resolve(inputs, QUARTER)
                    .orThrow());
            return EqualPayCheck.cases(run);
        }

        private static Commissions total() {
            return Commissions.of(SmallCompany.rates(Application.MARGINAL));
        }

        /** Ann in two deals, Bo in one: the sum of credits decides, and both are paid 47. */
        @Test
        void equalSumsEqualPay() {
            List<EqualPayCase> cases = cases(
                    total(),
                    inputs(
                            Map.of(ANN, quota("1000.00"), BO, quota("1000.00")),
                            credit("T-1", "Ann", "2017-07-03", "500.00"),
                            credit("T-2", "Ann", "2017-07-04", "600.00"),
                            credit("T-3", "Bo", "2017-08-04", "1100.00")));

            assertThat(cases).extracting(EqualPayCase::pay).containsExactly(usd("47.00"), usd("47.00"));
            assertThat(cases.get(0).inputs()).isEqualTo(cases.get(1).inputs());
            assertThat(cases.get(0).inputs())
                    .containsEntry("plan", "reference")
                    .containsEntry("period", "2017-Q3")
                    .containsKeys("days", "quota", "credits", "earlier", "paid", "carried");
            assertThat(EqualPayCheck.find(cases)).isEmpty();
        }

        /** Somebody has lowered what Bo was paid. */
        @Test
        void adjustmentIsFound() {
            List<EqualPayCase> cases = new java.util.ArrayList<>(cases(
                    total(),
                    inputs(
                            Map.of(ANN, quota("1000.00"), BO, quota("1000.00")),
                            credit("T-1", "Ann", "2017-07-03", "1100.00"),
                            credit("T-3", "Bo", "2017-08-04", "1100.00"))));
            cases.replaceAll(each -> each.payee().equals(BO) ? each.withPay(usd("40.00")) : each);

            assertThat(EqualPayCheck.find(cases)).singleElement().satisfies(unequal -> {
                assertThat(unequal.component()).isEqualTo(ComponentId.of("commission"));
                assertThat(unequal.pay()).containsExactly(Map.entry(ANN, usd("47.00")), Map.entry(BO, usd("40.00")));
                assertThat(unequal.inputs()).isEqualTo(cases.get(0).inputs());
                assertThat(unequal.finding().code()).isEqualTo(FairnessFinding.UNEQUAL_PAY);
                assertThat(message(unequal.finding()))
                        .isEqualTo("component commission: Ann, Bo have the same inputs and must be paid the same,"
                                + " but are paid USD 47.00, USD 40.00");
            });
        }

        /** Another quota, other credits, other days: other inputs, and nothing to compare. */
        @Test
        void otherInputs() {
            Credit ann = credit("T-1", "Ann", "2017-07-03", "1100.00");
            List<EqualPayCase> quotas = cases(
                    total(),
                    inputs(
                            Map.of(ANN, quota("1000.00"), BO, quota("900.00")),
                            ann,
                            credit("T-3", "Bo", "2017-08-04", "1100.00")));
            assertThat(quotas.get(0).inputs().get("quota"))
                    .isNotEqualTo(quotas.get(1).inputs().get("quota"));
            assertThat(EqualPayCheck.find(quotas)).isEmpty();
            List<EqualPayCase> credits = cases(
                    total(),
                    inputs(
                            Map.of(ANN, quota("1000.00"), BO, quota("1000.00")),
                            ann,
                            credit("T-3", "Bo", "2017-08-04", "1100.01")));
            assertThat(credits.get(0).inputs().get("credits"))
                    .isNotEqualTo(credits.get(1).inputs().get("credits"));
        }

        /** Where each deal meets the rates by itself, two deals are not one of their sum; the same deals are. */
        @Test
        void eachDealByItself() {
            Commissions each = total().unit(ApplicationUnit.EACH_TRANSACTION);
            List<EqualPayCase> different = cases(
                    each,
                    inputs(
                            Map.of(ANN, quota("1000.00"), BO, quota("1000.00")),
                            credit("T-1", "Ann", "2017-07-03", "500.00"),
                            credit("T-2", "Ann", "2017-07-04", "600.00"),
                            credit("T-3", "Bo", "2017-07-04", "1100.00")));
            assertThat(different.get(0).pay()).isNotEqualTo(different.get(1).pay());
            assertThat(EqualPayCheck.find(different)).isEmpty();
            List<EqualPayCase> same = cases(
                    each,
                    inputs(
                            Map.of(ANN, quota("1000.00"), BO, quota("1000.00")),
                            credit("T-1", "Ann", "2017-07-03", "500.00"),
                            credit("T-2", "Bo", "2017-07-03", "500.00")));
            assertThat(same.get(0).inputs()).isEqualTo(same.get(1).inputs());
        }

        /** Cases of a host in any order; the same payee twice is added up; findings come by component. */
        @Test
        void casesOfAHost() {
            EqualPayCase ann = new EqualPayCase(ANN, ComponentId.of("b"), new TreeMap<>(), usd("1.00"));
            EqualPayCase bo = new EqualPayCase(BO, ComponentId.of("b"), new TreeMap<>(), usd("2.00"));
            assertThat(EqualPayCheck.find(List.of(ann, ann, bo))).isEmpty();
            EqualPayCase other = new EqualPayCase(ANN, ComponentId.of("a"), new TreeMap<>(), usd("1.00"));
            EqualPayCase another = new EqualPayCase(BO, ComponentId.of("a"), new TreeMap<>(), usd("2.00"));
            assertThat(EqualPayCheck.find(List.of(ann, bo, other, another)))
                    .extracting(unequal -> unequal.component().value())
                    .containsExactly("a", "b");
            assertThatThrownBy(() -> new UnequalPay(
                            ComponentId.of("a"), new TreeMap<>(), new TreeMap<>(Map.of(ANN, usd("1.00")))))
                    .hasMessageContaining("must be unequal");
        }
    }

    @Nested
    class Monotonicity {
        /** 7 % on the whole amount up to the quota, 5 % above it. */
        private static IncentivePlan falling(Application application) {
            return SmallCompany.plan(Commissions.of(RateTable.builder()
                            .bounds(BandBounds.SHARE_OF_QUOTA)
                            .application(application)
                            .ties(TieRule.EDGE_IN_LOWER_BAND)
                            .negative(NegativeAmount.PAYS_NEGATIVE)
                            .addBands(RateBand.of("0", "1", "0.07"), RateBand.above("1", "0.05"))
                            .build())
                    .build());
        }

        private static final PlanInputs AT_QUOTA = inputs(
                Map.of(ANN, quota("1000.00"), BO, quota("1000.00")),
                credit("T-0", "Ann", "2017-07-01", "100.00"),
                credit("T-1", "Ann", "2017-07-03", "900.00"),
                credit("T-2", "Bo", "2017-08-04", "500.00"));

        private static List<PayDrop> check(IncentivePlan plan, Money... amounts) {
            return MonotonicityCheck.check(
                            plan,
                            AT_QUOTA,
                            QUARTER,
                            MonotonicityCheck.more(AT_QUOTA.credits(), QUARTER, List.of(amounts)))
                    .orThrow();
        }

        /** Ann stands at 1,000 and is paid 70; 1,000.01 pay 50.00. Bo stands at 500, and 500.01 pay 35.00. */
        @Test
        void oneCentMore() {
            assertThat(check(falling(Application.WHOLE_AMOUNT), usd("0.01")))
                    .singleElement()
                    .satisfies(drop -> {
                        assertThat(drop).isEqualTo(new PayDrop(ANN, usd("0.01"), usd("70.00"), usd("50.00")));
                        assertThat(message(drop.finding()))
                                .isEqualTo(
                                        "with USD 0.01 more sales, Ann would be paid USD 50.00 instead of USD 70.00");
                    });
        }

        /** 500 more bring Bo to the edge, 35 to 70; 501 beyond it, to 50.05, which is still more than 35. 400 more cost Ann none: 70 = 70. */
        @Test
        void largerSteps() {
            assertThat(check(falling(Application.WHOLE_AMOUNT), usd("500.00"), usd("501.00"), usd("400.00")))
                    .isEmpty();
            assertThat(check(falling(Application.WHOLE_AMOUNT), usd("399.00")))
                    .extracting(PayDrop::payee)
                    .containsExactly(ANN);
        }

        /**
         * The linter proves it, real runs show it: all above the quota is paid twice, from 1.5 on once. At 1,500 the bands pay 15 + 25 + 14 + 27 =
         * 81, and just below it a third of that on top.
         */
        @Test
        void fallsWhereTheLinterSaysSo() {
            IncentivePlan plan = SmallCompany.plan(Commissions.of(SmallCompany.rates(Application.MARGINAL))
                    .modifiers(new Modifier.Accelerator(
                            List.of(
                                    new Modifier.Accelerator.Step(Ratio.ONE, Ratio.of(2)),
                                    new Modifier.Accelerator.Step(Ratio.of(3, 2), Ratio.ONE)),
                            Modifier.Accelerator.Scope.WHOLE_EXCESS,
                            TieRule.EDGE_IN_UPPER_BAND))
                    .build());
            assertThat(PlanLinter.lint(plan)).extracting(Finding::code).containsExactly(PlanFinding.CLIFF);
            assertThat(check(plan, usd("499.99"))).isEmpty();
            PlanInputs justBelow =
                    AT_QUOTA.withCredits(SmallCompany.credits(credit("T-1", "Ann", "2017-07-03", "1499.99")));
            assertThat(MonotonicityCheck.check(
                                    plan,
                                    justBelow,
                                    QUARTER,
                                    MonotonicityCheck.more(justBelow.credits(), QUARTER, List.of(usd("0.01"))))
                            .orThrow())
                    .singleElement()
                    .satisfies(drop -> {
                        assertThat(drop.after()).isEqualTo(usd("81.00"));
                        assertThat(drop.before()).isGreaterThan(usd("100.00"));
                    });
        }

        @Test
        void marginalRatesNeverFall() {
            assertThat(check(falling(Application.MARGINAL), usd("0.01"), usd("1.00"), usd("1000.00")))
                    .isEmpty();
        }

        /** The credits that are tried are like the last of each payee. */
        @Test
        void credits() {
            List<Credit> more = MonotonicityCheck.more(AT_QUOTA.credits(), QUARTER, List.of(usd("0.01"), usd("5.00")));
            assertThat(more).extracting(Credit::payee).containsExactly(ANN, ANN, BO, BO);
            assertThat(more)
                    .extracting(Credit::amount)
                    .containsExactly(usd("0.01"), usd("5.00"), usd("0.01"), usd("5.00"));
            assertThat(more.get(0).day()).isEqualTo("2017-07-03");
            assertThat(more.get(0).type())
                    .isEqualTo(AT_QUOTA.credits().all().get(0).type());
            assertThat(MonotonicityCheck.more(
                            AT_QUOTA.credits(),
                            QUARTER,
                            List.of(Money.of("1.00", io.salestiers.core.money.Currency.of("CNY")))))
                    .isEmpty();
            assertThat(MonotonicityCheck.more(
                            AT_QUOTA.credits(),
                            io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR.parse("2017-Q4"),
                            List.of(usd("0.01"))))
                    .isEmpty();
        }

        @Test
        void planThatDoesNotHold() {
            assertThat(MonotonicityCheck.check(
                                    falling(Application.MARGINAL),
                                    AT_QUOTA,
                                    io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR.parse("2019-Q4"),
                                    List.of(credit("T-9", "Ann", "2017-07-01", "100.00")))
                            .value())
                    .isEmpty();
        }

        @Test
        void payMustFall() {
            assertThatThrownBy(() -> new PayDrop(ANN, usd("0.01"), usd("1.00"), usd("1.00")))
                    .hasMessageContaining("pay must fall");
        }
    }
}
