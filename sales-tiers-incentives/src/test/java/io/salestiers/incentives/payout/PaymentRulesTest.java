package io.salestiers.incentives.payout;

import static io.salestiers.incentives.testkit.payout.SmallPayment.ANN;
import static io.salestiers.incentives.testkit.payout.SmallPayment.DRAW;
import static io.salestiers.incentives.testkit.payout.SmallPayment.agreement;
import static io.salestiers.incentives.testkit.payout.SmallPayment.all;
import static io.salestiers.incentives.testkit.payout.SmallPayment.carry;
import static io.salestiers.incentives.testkit.payout.SmallPayment.draw;
import static io.salestiers.incentives.testkit.payout.SmallPayment.inputs;
import static io.salestiers.incentives.testkit.payout.SmallPayment.month;
import static io.salestiers.incentives.testkit.payout.SmallPayment.recover;
import static io.salestiers.incentives.testkit.payout.SmallPayment.recoverDraw;
import static io.salestiers.incentives.testkit.payout.SmallPayment.recoverable;
import static io.salestiers.incentives.testkit.payout.SmallPayment.rules;
import static io.salestiers.incentives.testkit.payout.SmallPayment.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.kpi.target.Proration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentRulesTest {
    private static final Texts ENGLISH =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), IncentivesMessages.catalogue());

    private static PaymentStep.Draw floor(String id, DrawDebt debt) {
        return new PaymentStep.Draw(StepId.of(id), DrawForm.FLOOR, debt, List.of(), new PartPeriod.Whole());
    }

    private static PaymentRules of(PaymentStep... steps) {
        return PaymentRules.builder()
                .id(PaymentRulesId.of("rules"))
                .name(LocalizedText.of("Rules", "规则"))
                .effective(DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
                .currency(Currency.of("USD"))
                .rounding(AmountRounding.HALF_EVEN)
                .addSteps(steps)
                .build();
    }

    private static List<Finding> findings(ThrowingCallable definition) {
        return catchThrowableOfType(InvalidDefinitionException.class, definition)
                .findings();
    }

    @Nested
    class Definition {
        @Test
        void allThatIsWrongIsToldAtOnce() {
            Money euro = Money.of("5.00", Currency.of("EUR"));
            RecoveryTerms euros =
                    new RecoveryTerms(Ratio.ONE, new RecoveryLimit.AtMost(euro), new TakeHome.AtLeast(euro));
            List<Finding> findings = findings(() -> of(
                    new PaymentStep.PayOut(StepId.of("pay")),
                    new PaymentStep.MinimumPayout(StepId.of("pay"), euro),
                    floor("kept", new DrawDebt.NotRecoverable()),
                    floor("lost", recoverable(euros)),
                    new PaymentStep.CarryNegative(StepId.of("carry"), NegativeScope.BALANCE, euro),
                    new PaymentStep.Guarantee(
                            StepId.of("guarantee"),
                            List.of(new Entitlement(
                                    Eligibility.of(TierId.of("rep")),
                                    DateRange.startingOn(LocalDate.of(2025, 1, 1)),
                                    DrawAmount.of(euro))),
                            new PartPeriod.Nothing()),
                    new PaymentStep.RecoverDebts(
                            StepId.of("recovery"),
                            List.of(
                                    new DebtRecovery.OfDraw(StepId.of("nothing")),
                                    new DebtRecovery.OfDraw(StepId.of("kept")),
                                    new DebtRecovery.OfReceivable(new RecoveryTerms(
                                            Ratio.ONE, new RecoveryLimit.None(), new TakeHome.OfDraw())),
                                    new DebtRecovery.OfReceivable(all())))));

            assertThat(findings)
                    .extracting(finding -> finding.code() + " " + finding.place())
                    .containsExactly(
                            "DUPLICATE_STEP payment-rules#/steps/1/id",
                            "PAY_OUT_LAST payment-rules#/steps/0",
                            "MINIMUM_BEFORE_PAY_OUT payment-rules#/steps/1",
                            "PAY_OUT_LAST payment-rules#/steps/6",
                            "OTHER_CURRENCY payment-rules#/steps/1/amount",
                            "OTHER_CURRENCY payment-rules#/steps/3/debt/terms/limit/amount",
                            "OTHER_CURRENCY payment-rules#/steps/3/debt/terms/takeHome/amount",
                            "OTHER_CURRENCY payment-rules#/steps/4/least",
                            "OTHER_CURRENCY payment-rules#/steps/5/entitlements/0/amount/amount",
                            "UNKNOWN_DRAW payment-rules#/steps/6/debts/0/draw",
                            "NOT_RECOVERABLE payment-rules#/steps/6/debts/1/draw",
                            "TAKE_HOME_WITHOUT_DRAW payment-rules#/steps/6/debts/2/terms/takeHome",
                            "RECOVERED_TWICE payment-rules#/steps/6/debts/3",
                            "NEVER_RECOVERED payment-rules#/steps/3/debt");
            assertThat(findings.get(9).message(ENGLISH))
                    .isEqualTo("a recovery must name a draw of the rules, but names nothing; there are: kept, lost");
        }

        @Test
        void payIsKeptAndTakenBackByDealInOnePlaceEach() {
            assertThat(findings(() -> of(
                            new PaymentStep.HoldBack(StepId.of("a")),
                            new PaymentStep.ClawBack(StepId.of("b")),
                            new PaymentStep.HoldBack(StepId.of("c")),
                            new PaymentStep.ClawBack(StepId.of("d")),
                            new PaymentStep.PayOut(StepId.of("pay")))))
                    .extracting(finding -> finding.code() + " " + finding.place())
                    .containsExactly("TWO_OF_A_KIND payment-rules#/steps/3", "TWO_OF_A_KIND payment-rules#/steps/2");
        }

        @Test
        void rulesWithoutStepsDoNotPay() {
            assertThat(findings(PaymentRulesTest::of))
                    .extracting(Finding::code)
                    .containsExactly(PaymentFinding.PAY_OUT_LAST);
        }

        @Test
        void valuesThatMeanNothingAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RecoveryTerms(Ratio.ZERO, new RecoveryLimit.None(), new TakeHome.None()))
                    .withMessage("share must be above 0 and at most 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new RecoveryTerms(Ratio.parse("1.01"), new RecoveryLimit.None(), new TakeHome.None()));
            assertThatIllegalArgumentException().isThrownBy(() -> new RecoveryLimit.AtMost(usd("0.00")));
            assertThatIllegalArgumentException().isThrownBy(() -> new TakeHome.AtLeast(usd("0.00")));
            assertThatIllegalArgumentException().isThrownBy(() -> DrawAmount.of(usd("0.00")));
            assertThatIllegalArgumentException().isThrownBy(() -> new RecoveryStart.FromPeriod(1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Forgiveness.AfterPeriods(0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PaymentStep.MinimumPayout(StepId.of("m"), usd("0.00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new PaymentStep.CarryNegative(StepId.of("c"), NegativeScope.BALANCE, usd("-0.01")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> recover())
                    .withMessage("step recovery must recover at least one debt, but has none");
            assertThatIllegalArgumentException().isThrownBy(() -> StepId.of("two words"));
            assertThatIllegalArgumentException().isThrownBy(() -> StepId.of("x".repeat(65)));
        }
    }

    @Nested
    class Resolving {
        @Test
        void recoveryWithoutALimitIsRefused() {
            PaymentInputs without = PaymentInputs.builder()
                    .calendar(FiscalCalendar.CALENDAR_YEAR)
                    .build();
            for (PaymentRules recovering : List.of(
                    rules(draw(DrawForm.FLOOR, recoverable(all())), recoverDraw()),
                    rules(carry(), recover(new DebtRecovery.OfReceivable(all()))),
                    rules(recover(new DebtRecovery.OfOtherAdvances(all()))))) {
                WithFindings<ResolvedPaymentRules> resolved = recovering.resolve(without, month(1));
                assertThat(resolved.value()).isEmpty();
                assertThat(resolved.findings())
                        .extracting(Finding::code)
                        .containsExactly(PaymentFinding.NO_DEDUCTION_LIMIT);
                assertThat(resolved.findings().get(0).message(ENGLISH))
                        .isEqualTo("payment rules rules keep pay for debts, so a limit of deductions must be given,"
                                + " but none is");
                assertThat(recovering
                                .resolve(inputs(DeductionLimit.NOTHING), month(1))
                                .value())
                        .isPresent();
            }
            assertThat(rules(carry()).resolve(without, month(1)).value()).isPresent();
        }

        @Test
        void allThatIsMissingIsToldAtOnce() {
            PaymentRules rules = of(
                    new PaymentStep.Draw(
                            DRAW,
                            DrawForm.FLOOR,
                            new DrawDebt.NotRecoverable(),
                            List.of(new Entitlement(
                                    Eligibility.EVERYONE,
                                    DateRange.startingOn(LocalDate.of(2025, 1, 1)),
                                    DrawAmount.of(usd("1.00")))),
                            new PartPeriod.ByDays(Proration.DayCount.WORKING_DAYS)),
                    new PaymentStep.Guarantee(StepId.of("guarantee"), List.of(), new PartPeriod.Whole()),
                    recover(new DebtRecovery.OfReceivable(all())),
                    new PaymentStep.PayOut(StepId.of("pay")));
            DateRange year = DateRange.startingOn(LocalDate.of(2026, 1, 1));
            PaymentInputs inputs = PaymentInputs.builder()
                    .calendar(FiscalCalendar.CALENDAR_YEAR)
                    .addAgreements(
                            new DrawAgreement(ANN, StepId.of("guarantee"), year, DrawAmount.of(usd("1.00"))),
                            new DrawAgreement(
                                    ANN,
                                    StepId.of("guarantee"),
                                    month(13).range(),
                                    DrawAmount.of(Money.of("1.00", Currency.of("EUR")))),
                            new DrawAgreement(
                                    ANN,
                                    StepId.of("guarantee"),
                                    DateRange.closed(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 1, 30)),
                                    DrawAmount.of(usd("2.00"))),
                            new DrawAgreement(ANN, StepId.of("pay"), year, DrawAmount.of(usd("1.00"))))
                    .build();

            assertThat(rules.resolve(inputs, month(13)).findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder(
                            PaymentFinding.NOT_EFFECTIVE,
                            PaymentFinding.NO_DEDUCTION_LIMIT,
                            PaymentFinding.NO_WORKING_DAYS,
                            PaymentFinding.NO_ORGANIZATION,
                            PaymentFinding.AGREEMENTS_OVERLAP,
                            PaymentFinding.AGREEMENTS_OVERLAP,
                            PaymentFinding.OTHER_CURRENCY,
                            PaymentFinding.SEVERAL_WHOLE_AMOUNTS,
                            PaymentFinding.UNKNOWN_STEP);
        }

        @Test
        void rulesHoldOnAllDaysOfThePeriod() {
            PaymentRules rules = of(new PaymentStep.PayOut(StepId.of("pay")));
            assertThat(rules.resolve(inputs(DeductionLimit.NOTHING), month(12)).value())
                    .isPresent();
            assertThatThrownBy(() -> rules.resolve(inputs(DeductionLimit.NOTHING), month(13))
                            .orThrow())
                    .isInstanceOf(InvalidDefinitionException.class);
        }

        @Test
        void agreementOfLaterIsNoDrawYet() {
            PaymentRules rules = rules(draw(DrawForm.FLOOR, recoverable(all())), recoverDraw());
            ResolvedPaymentRules resolved = rules.resolve(
                            inputs(DeductionLimit.NOTHING, agreement(ANN, 3, 4, "10.00")), month(2))
                    .orThrow();
            assertThat(resolved.withDraws()).isEmpty();
            assertThat(resolved.rules()).isEqualTo(rules);
            assertThat(resolved.period()).isEqualTo(month(2));
        }
    }
}
