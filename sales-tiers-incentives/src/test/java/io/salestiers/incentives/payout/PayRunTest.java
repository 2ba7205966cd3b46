package io.salestiers.incentives.payout;

import static io.salestiers.incentives.testkit.payout.SmallPayment.ANN;
import static io.salestiers.incentives.testkit.payout.SmallPayment.BOB;
import static io.salestiers.incentives.testkit.payout.SmallPayment.DRAW;
import static io.salestiers.incentives.testkit.payout.SmallPayment.USD;
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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.quota.TargetPayLookup;
import io.salestiers.incentives.release.ExplainedPosting;
import io.salestiers.incentives.release.PayReason;
import io.salestiers.incentives.testkit.payout.BookedPostings;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.target.Proration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PayRunTest {
    private static final Texts ENGLISH = texts(Locale.ENGLISH);
    private static final Texts CHINESE = texts(Locale.SIMPLIFIED_CHINESE);

    private final BookedPostings entries = new BookedPostings();

    private static Texts texts(Locale locale) {
        return Texts.of(locale, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());
    }

    private static RecoveryTerms terms(String share, Optional<String> limit, TakeHome takeHome) {
        return new RecoveryTerms(
                Ratio.parse(share),
                limit.<RecoveryLimit>map(amount -> new RecoveryLimit.AtMost(usd(amount)))
                        .orElseGet(RecoveryLimit.None::new),
                takeHome);
    }

    private static PaymentStep.Draw floor(DrawDebt debt) {
        return draw(DrawForm.FLOOR, debt);
    }

    private WithFindings<PayRun> run(PaymentRules rules, PaymentInputs inputs, int month) {
        return PayRunCalculator.DEFAULT.calculate(
                rules.resolve(inputs, month(month)).orThrow(), entries.view());
    }

    /** Books a run, and proves on the way that its explanations are right and that a second one gives nothing. */
    private PayeePay paid(PaymentRules rules, PaymentInputs inputs, int month) {
        PayRun run = run(rules, inputs, month).orThrow();
        entries.book(month(month), run.booking());
        run.pays().forEach(pay -> {
            Recalculation.verify(pay.explanation());
            assertThat(pay.explanation().print(CHINESE))
                    .doesNotContain("incentives.")
                    .doesNotContain("{");
            assertThat(pay.explanation().print(ENGLISH))
                    .doesNotContain("incentives.")
                    .doesNotContain("{");
        });
        assertThat(run(rules, inputs, month).orThrow().booking().postings()).isEmpty();
        return run.find(ANN, USD)
                .orElseGet(() -> new PayeePay(ANN, usd("0.00"), Map.of(), PaySteps.zero(USD), List.of(), List.of()));
    }

    private void earned(int month, String amount) {
        entries.earning(month(month), ANN, usd(amount));
    }

    private LedgerEntry booked(int month, EntryKind kind, String amount, int earnedIn) {
        return entries.book(month(month), List.of(BookedPostings.posting(kind, ANN, usd(amount), month(earnedIn))))
                .get(0);
    }

    private Money balance(Balance balance) {
        return entries.view().balance(ANN, USD, balance);
    }

    @Nested
    class Explained {
        @Test
        void everyStepIsThereWithItsNumbers() {
            PaymentRules rules = rules(
                    floor(recoverable(terms("0.5", Optional.of("300.00"), new TakeHome.OfDraw()))), recoverDraw());
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY, agreement(ANN, 1, 6, "1000.00"));
            earned(1, "400.00");
            paid(rules, inputs, 1);
            earned(2, "1500.00");

            PayeePay pay = paid(rules, inputs, 2);

            assertThat(pay.paid()).isEqualTo(usd("1250.00"));
            assertThat(pay.explanation().print(ENGLISH)).isEqualTo("""
                            Paid for the period, if above zero = USD 1,250.00 (the greatest)
                              After step recovery = USD 1,250.00 (difference)
                                Due for 2025-M02 before all steps = USD 1,500.00 (sum)
                                  earning = USD 1,500.00
                                Kept by step recovery for advances = USD 250.00 (chosen)
                                  The least of debt and limits = USD 250.00 (the least)
                                    Open advances = USD 600.00 (sum)
                                      Open of 2025-M01 = USD 600.00
                                    Rounded to 2 decimals (half-even) = USD 250.00 (rounded)
                                      Share of it = USD 250.00 (product)
                                        Above what is left to the payee, if above zero = USD 500.00 (the greatest)
                                          Due so far less what is left to the payee = USD 500.00 (difference)
                                            Due so far = USD 1,500.00
                                            Left to the payee at least = USD 1,000.00
                                          Nothing = USD 0.00
                                        Share that is recovered = 50%
                                    Limit of the rules in a period = USD 300.00
                                    Limit of deductions, as stated by the company = USD 1,500.00
                              Nothing = USD 0.00
                            """);
            assertThat(pay.debts().get(0).print(CHINESE)).isEqualTo("""
                            预支余额 = USD -350.00 (合计)
                              此前余额 = USD -600.00
                              扣还 = USD 250.00
                            """);
        }
    }

    @Nested
    class Recovery {
        @Test
        void oldestDebtIsRecoveredFirstAndNamed() {
            PaymentRules rules = rules(floor(recoverable(all())), recoverDraw());
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY, agreement(ANN, 1, 2, "100.00"));
            paid(rules, inputs, 1);
            earned(2, "40.00");
            // 40 keep 40 of January's 100; then 100 are missing to the floor? No: the draw stands first, so it adds 60
            // first.
            paid(rules, inputs, 2);
            assertThat(balance(Balance.DRAW)).isEqualTo(usd("-60.00"));
            earned(3, "130.00");

            PayeePay pay = paid(rules, inputs, 3);

            // January: 100 advanced. February: 60 advanced, all of the 100 kept for January. March: 60 kept for
            // February.
            assertThat(pay.paid()).isEqualTo(usd("70.00"));
            assertThat(pay.postings())
                    .extracting(posting -> posting.source().earnedIn().name())
                    .containsExactly("2025-M02", "2025-M03");
            assertThat(pay.postings().get(0).refersTo()).isPresent();
            assertThat(pay.postings().get(0).reason()).contains(AuditCode.of("recovery"));
        }

        @Test
        void theOrderOfTheStepsIsAnotherRule() {
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY, agreement(ANN, 1, 2, "100.00"));
            PaymentRules exchanged = rules(recoverDraw(), floor(recoverable(all())));
            paid(exchanged, inputs, 1);
            earned(2, "40.00");

            // First 40 are kept for January, then 100 are missing to the floor.
            assertThat(paid(exchanged, inputs, 2).paid()).isEqualTo(usd("100.00"));
            assertThat(balance(Balance.DRAW)).isEqualTo(usd("-160.00"));
        }

        @Test
        void limitOfTheHostHoldsForAllDebtsTogether() {
            PaymentRules rules = rules(
                    floor(recoverable(all())),
                    recover(new DebtRecovery.OfReceivable(all()), new DebtRecovery.OfDraw(DRAW)));
            PaymentInputs inputs =
                    inputs(ShareAboveMinimum.of(Ratio.parse("0.2"), usd("700.00")), agreement(ANN, 1, 1, "100.00"));
            paid(rules, inputs, 1);
            earned(2, "1000.00");
            booked(2, EntryKind.CLAWBACK, "-150.00", 1);

            WithFindings<PayRun> run = run(rules, inputs, 2);
            PayeePay pay = paid(rules, inputs, 2);

            // 20 % of 1,000 are 200: 150 for the clawback, 50 of the 100 for the draw. 800 are above the minimum of
            // 700.
            assertThat(pay.paid()).isEqualTo(usd("800.00"));
            assertThat(pay.balance(Balance.DRAW)).isEqualTo(usd("-50.00"));
            assertThat(pay.balance(Balance.RECEIVABLE)).isEqualTo(usd("0.00"));
            assertThat(run.findings()).extracting(Finding::code).containsExactly(PaymentFinding.LIMITED);
            assertThat(run.findings().get(0).message(ENGLISH))
                    .isEqualTo("step recovery would keep USD 100.00 of the pay of Ann, but the limit of deductions"
                            + " allows USD 50.00; the rest stays a debt");
        }

        @Test
        void limitIsAskedWithAllThatMatters() {
            List<DeductionRequest> asked = new ArrayList<>();
            DeductionLimit limit = request -> {
                asked.add(request);
                return usd("10.00");
            };
            PaymentRules rules = rules(
                    floor(recoverable(all())),
                    recover(new DebtRecovery.OfReceivable(all()), new DebtRecovery.OfDraw(DRAW)));
            PaymentInputs inputs = inputs(limit, agreement(ANN, 1, 1, "100.00"));
            entries.book(month(1), run(rules, inputs, 1).orThrow().booking());
            earned(2, "1000.00");
            booked(2, EntryKind.CLAWBACK, "-150.00", 1);
            asked.clear();

            run(rules, inputs, 2).orThrow();

            assertThat(asked)
                    .containsExactly(
                            new DeductionRequest(ANN, month(2), DebtNature.EARNED_PAY, usd("1000.00"), usd("0.00")),
                            new DeductionRequest(ANN, month(2), DebtNature.ADVANCE, usd("1000.00"), usd("10.00")));
        }

        @Test
        void answerThatIsNoLimitIsRefused() {
            PaymentRules rules = rules(recover(new DebtRecovery.OfReceivable(all())));
            earned(1, "10.00");
            booked(1, EntryKind.CLAWBACK, "-5.00", 1);
            assertThatIllegalStateException()
                    .isThrownBy(() -> run(rules, inputs(request -> usd("-0.01")), 1))
                    .withMessageContaining("DeductionLimit must answer an amount of zero or more in USD");
            assertThatIllegalStateException()
                    .isThrownBy(() -> run(rules, inputs(request -> Money.of("1.00", Currency.of("EUR"))), 1));
        }

        @Test
        void startsAsTheDrawSays() {
            assertThat(recoveredFrom(new RecoveryStart.NextPeriod())).isEqualTo(2);
            assertThat(recoveredFrom(new RecoveryStart.FromPeriod(4))).isEqualTo(4);
            assertThat(recoveredFrom(new RecoveryStart.AfterDraw())).isEqualTo(7);
            assertThat(recoveredFrom(new RecoveryStart.OnDay(LocalDate.of(2025, 3, 31))))
                    .isEqualTo(3);
            assertThat(recoveredFrom(new RecoveryStart.OnDay(LocalDate.of(2025, 4, 1))))
                    .isEqualTo(4);
        }

        /** A draw of January to June, 100 advanced in January, 500 earned in each later month. */
        private int recoveredFrom(RecoveryStart start) {
            BookedPostings own = new BookedPostings();
            DrawDebt debt = new DrawDebt.Recoverable(start, all(), new Forgiveness.Never(), LeaverDebt.AS_BEFORE);
            PaymentRules rules = rules(floor(debt), recoverDraw());
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY, agreement(ANN, 1, 6, "100.00"));
            for (int month = 1; month <= 12; month++) {
                own.earning(month(month), ANN, usd(month == 1 ? "0.00" : "500.00"));
                PayRun run = PayRunCalculator.DEFAULT
                        .calculate(rules.resolve(inputs, month(month)).orThrow(), own.view())
                        .orThrow();
                own.book(month(month), run.booking());
                if (own.view().balance(ANN, USD, Balance.DRAW).signum() == 0) {
                    return month;
                }
            }
            return 0;
        }

        @Test
        void advanceOfNoDrawOfTheRulesNeedsTermsOfItsOwn() {
            booked(1, EntryKind.ADJUSTMENT, "1.00", 1);
            entries.book(
                    month(1),
                    List.of(Posting.builder()
                            .kind(EntryKind.DRAW_ADVANCE)
                            .payee(ANN)
                            .amount(usd("100.00"))
                            .against(Balance.DRAW)
                            .source(PaySource.of(month(1)))
                            .build()));
            PaymentRules rules = rules(recover(new DebtRecovery.OfOtherAdvances(all())));
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY);
            // What was advanced in the period is not recovered in it.
            assertThat(paid(rules, inputs, 1).paid()).isEqualTo(usd("101.00"));
            earned(2, "130.00");
            assertThat(paid(rules, inputs, 2).paid()).isEqualTo(usd("30.00"));
        }

        @Test
        void whatIsPaidFromElsewhereIsNoLongerOpen() {
            PaymentRules rules = rules(recover(new DebtRecovery.OfReceivable(all())));
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY);
            LedgerEntry first = booked(1, EntryKind.CLAWBACK, "-50.00", 1);
            LedgerEntry second = booked(1, EntryKind.CLAWBACK, "-70.00", 1);
            entries.book(
                    month(1),
                    List.of(Posting.builder()
                            .kind(EntryKind.REPAYMENT)
                            .payee(ANN)
                            .amount(usd("60.00"))
                            .balance(Balance.RECEIVABLE)
                            .refersTo(second.id())
                            .source(PaySource.of(month(1)))
                            .build()));
            earned(1, "55.00");

            PayeePay pay = paid(rules, inputs, 1);

            assertThat(pay.paid()).isEqualTo(usd("0.00"));
            assertThat(pay.postings())
                    .extracting(Posting::refersTo, Posting::amount)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Optional.of(first.id()), usd("-50.00")),
                            org.assertj.core.groups.Tuple.tuple(Optional.of(second.id()), usd("-5.00")));
        }

        @Test
        void reversedRecoveryIsADebtAgainOfTheSameDraw() {
            PaymentRules rules = rules(floor(recoverable(all())), recoverDraw());
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY, agreement(ANN, 1, 1, "100.00"));
            paid(rules, inputs, 1);
            earned(2, "300.00");
            paid(rules, inputs, 2);
            LedgerEntry recovery = entries.entries().stream()
                    .filter(entry -> entry.kind() == EntryKind.RECOVERY)
                    .findFirst()
                    .orElseThrow();
            entries.book(
                    month(3),
                    List.of(Posting.builder()
                            .kind(EntryKind.REVERSAL)
                            .payee(ANN)
                            .amount(usd("100.00"))
                            .against(Balance.DRAW)
                            .refersTo(recovery.id())
                            .source(recovery.source())
                            .build()));

            PayeePay pay = paid(rules, inputs, 4);

            assertThat(pay.paid()).isEqualTo(usd("0.00"));
            assertThat(pay.balance(Balance.DRAW)).isEqualTo(usd("0.00"));
        }

        @Test
        void shareIsRoundedAsTheRulesSay() {
            RecoveryTerms half = terms("0.5", Optional.empty(), new TakeHome.AtLeast(usd("10.00")));
            booked(1, EntryKind.CLAWBACK, "-500.00", 1);
            earned(1, "30.05");
            PaymentRules rules = rules(recover(new DebtRecovery.OfReceivable(half)));
            // Half of 20.05 is 10.025: 10.02 to even, 10.03 up.
            assertThat(run(rules, inputs(DeductionLimit.ALL_PAY), 1).orThrow().total())
                    .containsEntry(USD, usd("20.03"));
            assertThat(run(rules.withRounding(AmountRounding.UP), inputs(DeductionLimit.ALL_PAY), 1)
                            .orThrow()
                            .total())
                    .containsEntry(USD, usd("20.02"));
        }
    }

    @Nested
    class Waived {
        private final PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY, agreement(ANN, 1, 2, "100.00"));

        @Test
        void afterSomePeriods() {
            PaymentRules rules = rules(
                    floor(new DrawDebt.Recoverable(
                            new RecoveryStart.NextPeriod(),
                            all(),
                            new Forgiveness.AfterPeriods(3),
                            LeaverDebt.AS_BEFORE)),
                    recoverDraw());
            paid(rules, inputs, 1);
            paid(rules, inputs, 2);
            // February keeps the 100 that it advances itself for those of January, so 100 of February are open.
            assertThat(balance(Balance.DRAW)).isEqualTo(usd("-100.00"));
            earned(4, "30.00");
            paid(rules, inputs, 4);
            assertThat(balance(Balance.DRAW)).isEqualTo(usd("-70.00"));
            paid(rules, inputs, 5);
            assertThat(balance(Balance.DRAW)).isEqualTo(usd("0.00"));
            assertThat(entries.entries().get(entries.entries().size() - 1).kind())
                    .isEqualTo(EntryKind.FORGIVENESS);
        }

        private PayeePay left(LeaverDebt leaver) {
            PaymentRules rules = rules(
                    floor(new DrawDebt.Recoverable(
                            new RecoveryStart.FromPeriod(9),
                            terms("0.5", Optional.of("1.00"), new TakeHome.AtLeast(usd("500.00"))),
                            new Forgiveness.Never(),
                            leaver)),
                    recoverDraw());
            entries.book(month(1), run(rules, inputs, 1).orThrow().booking());
            earned(3, "90.00");
            PaymentInputs leaving = inputs.withLeavers(Map.of(ANN, LocalDate.of(2025, 3, 31)));
            WithFindings<PayRun> run = run(rules, leaving, 3);
            PayeePay pay = run.orThrow().find(ANN, USD).orElseThrow();
            assertThat(run.findings())
                    .extracting(Finding::code)
                    .isEqualTo(
                            pay.balance(Balance.DRAW).signum() < 0
                                    ? List.of(PaymentFinding.LEFT_WITH_DEBT)
                                    : List.of());
            return paid(rules, leaving, 3);
        }

        @Test
        void whoLeavesIsRecoveredFromAsBefore() {
            PayeePay pay = left(LeaverDebt.AS_BEFORE);
            assertThat(pay.paid()).isEqualTo(usd("90.00"));
            assertThat(pay.balance(Balance.DRAW)).isEqualTo(usd("-100.00"));
        }

        @Test
        void whoLeavesIsRecoveredFromAtOnce() {
            PayeePay pay = left(LeaverDebt.AT_ONCE);
            assertThat(pay.paid()).isEqualTo(usd("0.00"));
            assertThat(pay.balance(Balance.DRAW)).isEqualTo(usd("-10.00"));
        }

        @Test
        void whoLeavesIsForgiven() {
            PayeePay pay = left(LeaverDebt.FORGIVEN);
            assertThat(pay.paid()).isEqualTo(usd("90.00"));
            assertThat(pay.balance(Balance.DRAW)).isEqualTo(usd("0.00"));
        }

        @Test
        void whatIsAdvancedInTheLastPeriodIsForgivenToo() {
            PaymentRules rules = rules(
                    floor(new DrawDebt.Recoverable(
                            new RecoveryStart.NextPeriod(), all(), new Forgiveness.Never(), LeaverDebt.FORGIVEN)),
                    recoverDraw());
            PaymentInputs leaving = inputs.withLeavers(Map.of(ANN, LocalDate.of(2025, 2, 14)));
            paid(rules, leaving, 1);

            PayeePay pay = paid(rules, leaving, 2);

            // 14 of 28 days of 100.
            assertThat(pay.paid()).isEqualTo(usd("50.00"));
            assertThat(balance(Balance.DRAW)).isEqualTo(usd("0.00"));
        }
    }

    @Nested
    class BelowZero {
        @Test
        void nearZeroStaysDue() {
            PaymentRules rules =
                    rules(new PaymentStep.CarryNegative(StepId.of("negative"), NegativeScope.BALANCE, usd("50.00")));
            PaymentInputs inputs = inputs(DeductionLimit.NOTHING);
            booked(1, EntryKind.ADJUSTMENT, "-49.99", 1);
            paid(rules, inputs, 1);
            assertThat(balance(Balance.PAYABLE)).isEqualTo(usd("-49.99"));
            booked(2, EntryKind.ADJUSTMENT, "-0.01", 2);
            paid(rules, inputs, 2);
            assertThat(balance(Balance.PAYABLE)).isEqualTo(usd("0.00"));
            assertThat(balance(Balance.RECEIVABLE)).isEqualTo(usd("-50.00"));
        }

        @Test
        void correctionsOfEarlierPeriodsAreADebtWithinTheLimit() {
            PaymentRules rules = rules(
                    new PaymentStep.CarryNegative(
                            StepId.of("corrections"), NegativeScope.CORRECTIONS_OF_EARLIER_PERIODS, usd("0.00")),
                    recover(new DebtRecovery.OfReceivable(all())));
            PaymentInputs inputs = inputs(ShareAboveMinimum.of(Ratio.parse("0.2"), usd("0.00")));
            earned(2, "1000.00");
            booked(2, EntryKind.ADJUSTMENT, "-1500.00", 1);
            booked(2, EntryKind.ADJUSTMENT, "200.00", 1);

            PayeePay pay = paid(rules, inputs, 2);

            // −1,300 for January become a debt, 20 % of 1,000 are kept for it.
            assertThat(pay.paid()).isEqualTo(usd("800.00"));
            assertThat(pay.balance(Balance.RECEIVABLE)).isEqualTo(usd("-1100.00"));
        }

        @Test
        void withoutTheStepItStaysDueAndIsSetOff() {
            PaymentRules rules = rules();
            booked(1, EntryKind.ADJUSTMENT, "-30.00", 1);
            assertThat(paid(rules, inputs(DeductionLimit.NOTHING), 1).paid()).isEqualTo(usd("0.00"));
            earned(2, "100.00");
            assertThat(paid(rules, inputs(DeductionLimit.NOTHING), 2).paid()).isEqualTo(usd("70.00"));
        }
    }

    @Nested
    class SeveralRuns {
        @Test
        void lateEntryIsPaidInASecondRunAndLimitsHoldForBoth() {
            PaymentRules rules = rules(recover(new DebtRecovery.OfReceivable(
                    terms("1", Optional.of("60.00"), new TakeHome.AtLeast(usd("100.00"))))));
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY);
            booked(1, EntryKind.CLAWBACK, "-500.00", 1);
            earned(1, "140.00");
            // 40 above 100 are kept.
            assertThat(paid(rules, inputs, 1).paid()).isEqualTo(usd("100.00"));
            earned(1, "200.00");

            PayeePay second = paid(rules, inputs, 1);

            // Of 340 in all 60 may be kept, of which 40 are: 20 more, and 180 of the 200 are paid.
            assertThat(second.paid()).isEqualTo(usd("180.00"));
            assertThat(second.balance(Balance.RECEIVABLE)).isEqualTo(usd("-440.00"));
            assertThat(second.explanation().print(ENGLISH)).startsWith("Paid now = USD 180.00");
        }

        @Test
        void floorLooksAtThePayOfThePeriod() {
            PaymentRules rules = rules(floor(recoverable(all())), recoverDraw());
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY, agreement(ANN, 1, 1, "1000.00"));
            earned(1, "400.00");
            assertThat(paid(rules, inputs, 1).paid()).isEqualTo(usd("1000.00"));
            earned(1, "200.00");
            // What was advanced stays advanced.
            assertThat(paid(rules, inputs, 1).paid()).isEqualTo(usd("200.00"));
            assertThat(balance(Balance.DRAW)).isEqualTo(usd("-600.00"));
        }

        @Test
        void whatWasPaidTooMuchIsDueBelowZeroInTheNextPeriod() {
            PaymentRules rules = rules(carry(), recover(new DebtRecovery.OfReceivable(all())));
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY);
            earned(1, "1000.00");
            paid(rules, inputs, 1);
            booked(1, EntryKind.ADJUSTMENT, "-300.00", 1);

            assertThat(paid(rules, inputs, 1).paid()).isEqualTo(usd("0.00"));
            assertThat(balance(Balance.PAYABLE)).isEqualTo(usd("-300.00"));
            assertThat(balance(Balance.RECEIVABLE)).isEqualTo(usd("0.00"));

            paid(rules, inputs, 2);
            assertThat(balance(Balance.PAYABLE)).isEqualTo(usd("0.00"));
            assertThat(balance(Balance.RECEIVABLE)).isEqualTo(usd("-300.00"));
        }

        @Test
        void paymentThatCameBackIsPaidAgain() {
            PaymentRules rules = rules();
            earned(1, "100.00");
            paid(rules, inputs(DeductionLimit.NOTHING), 1);
            LedgerEntry payout = entries.entries().get(1);
            entries.book(
                    month(1),
                    List.of(Posting.builder()
                            .kind(EntryKind.REVERSAL)
                            .payee(ANN)
                            .amount(usd("100.00"))
                            .refersTo(payout.id())
                            .source(payout.source())
                            .build()));
            assertThat(paid(rules, inputs(DeductionLimit.NOTHING), 1).paid()).isEqualTo(usd("100.00"));
            assertThat(balance(Balance.PAYABLE)).isEqualTo(usd("0.00"));
        }

        @Test
        void entriesOfLaterPeriodsAreLeftAsideAndALaterPaymentRefusesTheRun() {
            PaymentRules rules = rules(recover(new DebtRecovery.OfReceivable(all())));
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY);
            earned(1, "100.00");
            earned(2, "40.00");
            booked(2, EntryKind.CLAWBACK, "-30.00", 1);
            assertThat(paid(rules, inputs, 1).paid()).isEqualTo(usd("100.00"));
            assertThat(paid(rules, inputs, 2).paid()).isEqualTo(usd("10.00"));
            assertThat(run(rules, inputs, 1).findings())
                    .extracting(Finding::code)
                    .containsExactly(PaymentFinding.LATER_PERIOD_PAID);
        }
    }

    @Nested
    class Currencies {
        private final Currency euro = Currency.of("EUR");

        private PaymentRules euros() {
            return rules().withCurrency(euro);
        }

        @Test
        void eachIsPaidByItself() {
            earned(1, "100.00");
            entries.book(
                    month(1),
                    List.of(BookedPostings.posting(EntryKind.EARNING, ANN, Money.of("7.00", euro), month(1))));
            PaymentInputs inputs = inputs(DeductionLimit.NOTHING);

            PayRun run = PayRunCalculator.DEFAULT
                    .calculate(
                            List.of(
                                    rules().resolve(inputs, month(1)).orThrow(),
                                    euros().resolve(inputs, month(1)).orThrow()),
                            entries.view())
                    .orThrow();

            assertThat(run.total()).containsEntry(USD, usd("100.00")).containsEntry(euro, Money.of("7.00", euro));
            assertThat(run.find(BOB, USD)).isEmpty();
            assertThat(run(rules(), inputs, 1).findings())
                    .extracting(Finding::code)
                    .containsExactly(PaymentFinding.NO_RULES);
        }

        @Test
        void aRunIsOfOnePeriodWithOneSetOfRulesACurrency() {
            PaymentInputs inputs = inputs(DeductionLimit.NOTHING);
            WithFindings<PayRun> run = PayRunCalculator.DEFAULT.calculate(
                    List.of(
                            rules().resolve(inputs, month(1)).orThrow(),
                            rules().resolve(inputs, month(2)).orThrow()),
                    entries.view());
            assertThat(run.findings())
                    .extracting(Finding::code)
                    .containsExactly(PaymentFinding.SEVERAL_PERIODS, PaymentFinding.TWO_RULES);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PayRunCalculator.DEFAULT.calculate(List.of(), entries.view()));
        }
    }

    @Nested
    class Agreed {
        private Money amount(PartPeriod part, DrawAgreement... agreements) {
            PaymentRules rules = rules(new PaymentStep.Guarantee(DRAW, List.of(), part));
            return run(rules, inputs(DeductionLimit.NOTHING, agreements), 3)
                    .orThrow()
                    .find(ANN, USD)
                    .map(PayeePay::paid)
                    .orElse(usd("0.00"));
        }

        private DrawAgreement from(int day, int toDay, String amount) {
            return new DrawAgreement(
                    ANN,
                    DRAW,
                    DateRange.closed(LocalDate.of(2025, 3, day), LocalDate.of(2025, 3, toDay)),
                    DrawAmount.of(usd(amount)));
        }

        @Test
        void partOfAPeriod() {
            assertThat(amount(new PartPeriod.Whole(), from(15, 31, "4000.00"))).isEqualTo(usd("4000.00"));
            assertThat(amount(new PartPeriod.Nothing(), from(15, 31, "4000.00")))
                    .isEqualTo(usd("0.00"));
            assertThat(amount(new PartPeriod.Nothing(), from(1, 31, "4000.00"))).isEqualTo(usd("4000.00"));
            // 4,000 × 17 ÷ 31 = 2,193.548…; 30E/360 from 15 March: 16 of 30 days = 2,133.33
            assertThat(amount(new PartPeriod.ByDays(Proration.DayCount.CALENDAR_DAYS), from(15, 31, "4000.00")))
                    .isEqualTo(usd("2193.55"));
            assertThat(amount(new PartPeriod.ByDays(Proration.DayCount.THIRTY_DAY_MONTHS), from(15, 31, "4000.00")))
                    .isEqualTo(usd("2133.33"));
        }

        @Test
        void amountThatChangesInThePeriodIsThatOfItsDays() {
            // 3,100 × 10 ÷ 31 + 6,200 × 21 ÷ 31 = 1,000 + 4,200
            assertThat(amount(
                            new PartPeriod.ByDays(Proration.DayCount.CALENDAR_DAYS),
                            from(1, 10, "3100.00"),
                            from(11, 31, "6200.00")))
                    .isEqualTo(usd("5200.00"));
        }

        @Test
        void shareOfTheTargetPay() {
            ComponentId bonus = ComponentId.of("bonus");
            PaymentRules rules = rules(new PaymentStep.Guarantee(DRAW, List.of(), new PartPeriod.Whole()));
            DrawAgreement share = new DrawAgreement(
                    ANN, DRAW, month(3).range(), new DrawAmount.ShareOfTargetPay(bonus, Ratio.parse("1/3")));
            PaymentInputs inputs = inputs(DeductionLimit.NOTHING, share)
                    .withTargetPay(TargetPayLookup.of(bonus, Map.of(ANN, TargetPay.stated(usd("5000.00")))));
            assertThat(paid(rules, inputs, 3).paid()).isEqualTo(usd("1666.67"));
            assertThat(rules.resolve(inputs(DeductionLimit.NOTHING, share), month(3))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(PaymentFinding.NO_TARGET_PAY);
        }

        @Test
        void positionsEntitleUnlessSomethingElseWasAgreed() {
            PaymentStep.Guarantee guarantee = new PaymentStep.Guarantee(
                    DRAW,
                    List.of(new Entitlement(
                            Eligibility.of(TierId.of("rep")),
                            DateRange.startingOn(LocalDate.of(2025, 1, 1)),
                            DrawAmount.of(usd("100.00")))),
                    new PartPeriod.Whole());
            PersonId rep = ANN;
            PaymentInputs inputs = inputs(
                            DeductionLimit.NOTHING,
                            new DrawAgreement(rep, DRAW, month(8).range(), DrawAmount.of(usd("7.00"))))
                    .withOrganization(SmallCompany.organization());
            PayRun run = run(rules(guarantee), inputs, 8).orThrow();
            assertThat(run.find(rep, USD).orElseThrow().paid()).isEqualTo(usd("7.00"));
            assertThat(run.pays()).hasSizeGreaterThan(1);
            assertThat(run.pays().stream().filter(pay -> !pay.payee().equals(rep)))
                    .allMatch(pay -> pay.paid().equals(usd("100.00")));
        }
    }

    @Nested
    class ByDeal {
        private final PaymentStep.HoldBack hold = new PaymentStep.HoldBack(StepId.of("hold"));
        private final PaymentStep.ClawBack claw = new PaymentStep.ClawBack(StepId.of("claw"));
        private final PaySource deal = PaySource.of(month(1), PlanId.of("plan"), ComponentId.of("commission"))
                .on(TransactionId.parse("erp:SO-17"));

        private ExplainedPosting line(EntryKind kind, String amount, AuditCode reason) {
            Posting.Builder posting = Posting.builder()
                    .kind(kind)
                    .payee(ANN)
                    .amount(usd(amount))
                    .source(deal)
                    .reason(reason);
            if (kind == EntryKind.HOLDBACK || kind == EntryKind.RELEASE) {
                posting.against(Balance.HELD);
            }
            if (kind == EntryKind.CLAWBACK) {
                posting.balance(Balance.RECEIVABLE);
            }
            return new ExplainedPosting(
                    posting.build(),
                    PaySteps.given(
                            "draw-amount",
                            usd(amount).signum() < 0 ? usd(amount).negated() : usd(amount)));
        }

        /** A run with what comes by deal, booked, and a second one for which nothing comes. */
        private PayeePay pay(PaymentRules rules, PaymentInputs inputs, int month, ExplainedPosting... deals) {
            ResolvedPaymentRules resolved = rules.resolve(inputs, month(month)).orThrow();
            PayRun run = PayRunCalculator.DEFAULT
                    .calculate(List.of(resolved), entries.view(), List.of(deals))
                    .orThrow();
            entries.book(month(month), run.booking());
            run.pays().forEach(pay -> Recalculation.verify(pay.explanation()));
            assertThat(PayRunCalculator.DEFAULT
                            .calculate(resolved, entries.view())
                            .orThrow()
                            .booking()
                            .postings())
                    .isEmpty();
            return run.find(ANN, USD).orElseThrow();
        }

        @Test
        void floorBeforeTheHoldbackLooksAtAllPayAndOneAfterItAtWhatIsLeft() {
            PaymentInputs inputs = inputs(DeductionLimit.ALL_PAY, agreement(ANN, 1, 1, "80.00"));
            ExplainedPosting kept = line(EntryKind.HOLDBACK, "-50.00", PayReason.KEPT);
            earned(1, "100.00");
            PayeePay before = pay(rules(floor(recoverable(all())), hold, recoverDraw()), inputs, 1, kept);
            assertThat(before.paid()).isEqualTo(usd("50.00"));
            assertThat(before.balance(Balance.HELD)).isEqualTo(usd("50.00"));
            assertThat(before.balance(Balance.DRAW)).isEqualTo(usd("0.00"));
            assertThat(before.explanation().print(ENGLISH))
                    .contains("Kept, given up or taken back by step hold = USD 50.00")
                    .contains("holdback = USD 50.00");

            BookedPostings others = new BookedPostings();
            others.earning(month(1), ANN, usd("100.00"));
            PayRun after = PayRunCalculator.DEFAULT
                    .calculate(
                            List.of(rules(hold, floor(recoverable(all())), recoverDraw())
                                    .resolve(inputs, month(1))
                                    .orThrow()),
                            others.view(),
                            List.of(kept))
                    .orThrow();
            assertThat(after.find(ANN, USD).orElseThrow().paid()).isEqualTo(usd("80.00"));
            assertThat(after.find(ANN, USD).orElseThrow().balance(Balance.DRAW)).isEqualTo(usd("-30.00"));
        }

        @Test
        void whatWasKeptIsPaidWhenItIsReleased() {
            PaymentRules rules = rules(hold);
            earned(1, "100.00");
            pay(rules, inputs(DeductionLimit.NOTHING), 1, line(EntryKind.HOLDBACK, "-50.00", PayReason.KEPT));

            PayeePay pay =
                    pay(rules, inputs(DeductionLimit.NOTHING), 2, line(EntryKind.RELEASE, "50.00", PayReason.DUE));

            assertThat(pay.paid()).isEqualTo(usd("50.00"));
            assertThat(pay.balance(Balance.HELD)).isEqualTo(usd("0.00"));
        }

        @Test
        void whatIsTakenBackIsRecoveredByALaterStepOnly() {
            DebtRecovery receivables = new DebtRecovery.OfReceivable(all());
            PaymentInputs inputs = inputs(ShareAboveMinimum.of(Ratio.parse("0.5"), usd("0.00")));
            ExplainedPosting taken = line(EntryKind.CLAWBACK, "-5000.00", PayReason.TAKEN_BACK);
            earned(1, "7000.00");
            PayeePay later = pay(rules(recover(receivables), claw), inputs, 1, taken);
            assertThat(later.paid()).isEqualTo(usd("7000.00"));
            assertThat(later.balance(Balance.RECEIVABLE)).isEqualTo(usd("-5000.00"));
            earned(2, "4000.00");

            // Half of the 4,000 may be kept; the payee gives up 1,000 of what is due before that.
            PayeePay pay = pay(
                    rules(claw, recover(receivables)),
                    inputs,
                    2,
                    line(EntryKind.ADJUSTMENT, "-1000.00", PayReason.GIVEN_UP));

            assertThat(pay.paid()).isEqualTo(usd("1500.00"));
            assertThat(pay.balance(Balance.RECEIVABLE)).isEqualTo(usd("-3500.00"));
        }

        @Test
        void reversedClawbackIsNoLongerRecovered() {
            PaymentRules rules = rules(claw, recover(new DebtRecovery.OfReceivable(all())));
            pay(rules, inputs(DeductionLimit.ALL_PAY), 1, line(EntryKind.CLAWBACK, "-100.00", PayReason.TAKEN_BACK));
            LedgerEntry clawback = entries.entries().get(0);
            earned(2, "500.00");
            Posting reversal = Posting.builder()
                    .kind(EntryKind.REVERSAL)
                    .payee(ANN)
                    .amount(usd("60.00"))
                    .balance(Balance.RECEIVABLE)
                    .refersTo(clawback.id())
                    .source(deal)
                    .reason(PayReason.GIVEN_AGAIN)
                    .build();

            PayeePay pay = pay(
                    rules,
                    inputs(DeductionLimit.ALL_PAY),
                    2,
                    new ExplainedPosting(reversal, PaySteps.given("draw-amount", usd("60.00"))));

            assertThat(pay.paid()).isEqualTo(usd("460.00"));
            assertThat(pay.balance(Balance.RECEIVABLE)).isEqualTo(usd("0.00"));
        }

        @Test
        void whatComesMustHaveAStep() {
            ResolvedPaymentRules resolved = rules(claw)
                    .resolve(inputs(DeductionLimit.NOTHING), month(1))
                    .orThrow();
            WithFindings<PayRun> run = PayRunCalculator.DEFAULT.calculate(
                    List.of(resolved),
                    entries.view(),
                    List.of(
                            line(EntryKind.HOLDBACK, "-50.00", PayReason.KEPT),
                            line(EntryKind.ADJUSTMENT, "-50.00", AuditCode.of("other"))));
            assertThat(run.findings())
                    .extracting(Finding::code)
                    .containsExactly(PaymentFinding.NO_STEP_FOR, PaymentFinding.NO_STEP_FOR);
            assertThat(run.findings().get(0).message(ENGLISH))
                    .isEqualTo("holdback of USD -50.00 for Ann (release.kept) must have a step of the rules in which it"
                            + " counts, but has none");
        }
    }
}
