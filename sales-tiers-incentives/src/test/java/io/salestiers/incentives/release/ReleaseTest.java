package io.salestiers.incentives.release;

import static io.salestiers.incentives.testkit.release.SmallLedger.ANN;
import static io.salestiers.incentives.testkit.release.SmallLedger.COMMISSION;
import static io.salestiers.incentives.testkit.release.SmallLedger.PLAN;
import static io.salestiers.incentives.testkit.release.SmallLedger.commission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.release.SmallLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final TransactionId A = TransactionId.parse("A");
    private static final Texts ENGLISH =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), IncentivesMessages.catalogue());
    private static final Texts CHINESE =
            Texts.of(Locale.CHINESE, CoreMessages.catalogue(), IncentivesMessages.catalogue());
    private static final LeavingRules WAITS =
            LeavingRules.always(HeldOnLeaving.WAITS, new DealsInProgress.PaidUntil(0));

    private final SmallLedger ledger = SmallLedger.empty();
    private final DealEvents.Builder events = DealEvents.builder();
    private LeavingRules leaving = WAITS;
    private EarningEvent earned = EarningEvents.WHEN_CALCULATED;
    private List<ReleaseStep> steps = ReleaseStep.all(EarningEvents.ON_CASH);
    private ReleaseFacts left = ReleaseFacts.of(DealEvents.none());

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private List<ReleaseRules> rules() {
        return List.of(new ReleaseRules(PLAN, List.of(new ComponentRelease(COMMISSION, earned, steps, leaving))));
    }

    /** Calculates, checks the explanations, books; a second run gives nothing. */
    private Releases release(String on) {
        ReleaseFacts facts = new ReleaseFacts(events.build(), left.leavings());
        Releases releases = ReleaseCalculator.DEFAULT
                .calculate(ledger.view(), List.of(), rules(), day(on), facts)
                .orThrow();
        for (ExplainedPosting line : releases.lines()) {
            Recalculation.verify(line.explanation());
            assertThat(line.explanation().value().orElseThrow().value())
                    .isEqualTo(line.posting().amount().ratio().abs());
            assertThat(line.posting().evidence()).contains(Evidence.of(line.explanation()));
            assertThat(line.explanation().print(ENGLISH) + line.explanation().print(CHINESE))
                    .doesNotContain("incentives.")
                    .doesNotContain("{");
        }
        ledger.book(releases.postings());
        assertThat(releases.booking(ledger.view()).postings()).isEqualTo(releases.postings());
        Releases again = ReleaseCalculator.DEFAULT
                .calculate(ledger.view(), List.of(), rules(), day(on), facts)
                .orThrow();
        assertThat(again.lines()).isEmpty();
        assertThat(again.waiting()).isEqualTo(releases.waiting());
        Money waiting = releases.waiting().stream().map(WaitingPay::amount).reduce(ledger.money(0), Money::plus);
        assertThat(waiting).isEqualTo(ledger.balance(Balance.HELD));
        return releases;
    }

    private long held() {
        return ledger.minor(Balance.HELD);
    }

    private long payable() {
        return ledger.minor(Balance.PAYABLE);
    }

    @Nested
    class Kept {
        /** Half on the set-up payment, half on the first recurring one: http://www.vbaexpress.com/forum/showthread.php?p=205066&viewfull=1 */
        @Test
        void halfOnSetUpAndHalfOnTheFirstRecurringPayment() {
            steps = List.of(
                    ReleaseStep.of("0.5", new EarningEvent.OnEvent(EventName.of("set-up-paid"))),
                    ReleaseStep.of("0.5", new EarningEvent.OnEvent(EventName.of("first-monthly-paid"))));
            ledger.earn("2026-M01", "A", 100_00);
            Releases first = release("2026-01-31");
            assertThat(held()).isEqualTo(100_00);
            assertThat(payable()).isZero();
            assertThat(first.waiting())
                    .extracting(WaitingPay::amount)
                    .containsExactly(ledger.money(50_00), ledger.money(50_00));
            events.event(A, EventName.of("set-up-paid"), day("2026-02-10"));
            release("2026-02-09");
            assertThat(payable()).isZero();
            release("2026-02-10");
            assertThat(payable()).isEqualTo(50_00);
            events.event(A, EventName.of("first-monthly-paid"), day("2026-03-05"));
            release("2026-03-31");
            assertThat(payable()).isEqualTo(100_00);
            assertThat(held()).isZero();
        }

        @Test
        void moneyInPartReleasesItsPartRoundedDownAndAllInTheEnd() {
            // 40 % of 100.01 is 40.004; 70 % is 70.007; all is 100.01.
            events.worth(A, day("2026-01-05"), ledger.money(1000_00));
            ledger.earn("2026-M01", "A", 100_01);
            events.cash(A, day("2026-01-20"), ledger.money(400_00));
            release("2026-01-31");
            assertThat(payable()).isEqualTo(40_00);
            events.cash(A, day("2026-02-20"), ledger.money(300_00));
            release("2026-02-28");
            assertThat(payable()).isEqualTo(70_00);
            events.cash(A, day("2026-03-20"), ledger.money(500_00));
            release("2026-03-31");
            assertThat(payable()).isEqualTo(100_01);
        }

        @Test
        void wholeMoneyReleasesNothingBeforeAllOfIt() {
            steps = ReleaseStep.all(new EarningEvent.OnCash(CashShare.WHOLE));
            events.worth(A, day("2026-01-05"), ledger.money(1000_00));
            ledger.earn("2026-M01", "A", 100_00);
            events.cash(A, day("2026-01-20"), ledger.money(999_99));
            release("2026-01-31");
            assertThat(payable()).isZero();
            events.cash(A, day("2026-02-01"), ledger.money(1));
            release("2026-02-01");
            assertThat(payable()).isEqualTo(100_00);
        }

        @Test
        void returnIsSetAgainstWhatIsKept() {
            // Of 100 kept, 40 come back later: 40 are released against it, 60 stay kept, the payee owes nothing.
            events.worth(A, day("2026-01-05"), ledger.money(1000_00));
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-01-31");
            events.worth(A, day("2026-02-05"), ledger.money(-400_00));
            ledger.earn("2026-M02", "A", -40_00);
            Releases second = release("2026-02-28");
            assertThat(second.lines()).hasSize(1);
            assertThat(second.lines().get(0).posting().reason()).contains(PayReason.DUE);
            assertThat(second.lines().get(0).posting().source()).isEqualTo(commission("2026-M01", "A"));
            assertThat(payable()).isZero();
            assertThat(held()).isEqualTo(60_00);
            // All comes back: nothing is kept any more.
            events.worth(A, day("2026-03-05"), ledger.money(-600_00));
            ledger.earn("2026-M03", "A", -60_00);
            release("2026-03-31");
            assertThat(payable()).isZero();
            assertThat(held()).isZero();
        }

        @Test
        void moneyThatGoesBackTakesNoReleaseBack() {
            events.worth(A, day("2026-01-05"), ledger.money(1000_00));
            events.cash(A, day("2026-01-06"), ledger.money(500_00));
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-01-31");
            assertThat(ledger.pay()).isEqualTo(50_00);
            events.cash(A, day("2026-02-06"), ledger.money(-500_00));
            release("2026-02-28");
            assertThat(held()).isEqualTo(50_00);
            // What was paid back comes again: nothing is released twice.
            events.cash(A, day("2026-03-06"), ledger.money(600_00));
            release("2026-03-31");
            assertThat(payable()).isEqualTo(10_00);
        }

        @Test
        void rebookedDealKeepsTheShareOfItsNewValue() {
            steps = List.of(
                    ReleaseStep.of("0.8", EarningEvents.WHEN_CALCULATED),
                    ReleaseStep.of("0.2", EarningEvents.ON_INVOICE));
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-01-31");
            assertThat(held()).isEqualTo(20_00);
            Posting first = ledger.view().entries().get(0).posting();
            Posting.Builder late = Posting.builder()
                    .payee(ANN)
                    .source(first.source())
                    .refersTo(ledger.view().entries().get(0).id());
            ledger.book(List.of(
                    late.kind(EntryKind.REVERSAL).amount(ledger.money(-100_00)).build(),
                    Posting.builder()
                            .payee(ANN)
                            .source(first.source())
                            .refersTo(ledger.view().entries().get(0).id())
                            .kind(EntryKind.REBOOKING)
                            .amount(ledger.money(150_00))
                            .build()));
            release("2026-02-28");
            assertThat(held()).isEqualTo(30_00);
            assertThat(payable()).isEqualTo(120_00);
        }

        @Test
        void instalmentsAreKeptForTheirMonths() {
            // 100.00 in thirds: 33.34, 33.33, 33.33; the period ends on 31 January 2026.
            steps = ReleaseStep.instalments(3, 12);
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-01-31");
            assertThat(payable()).isEqualTo(33_34);
            release("2027-01-31");
            assertThat(payable()).isEqualTo(33_34);
            release("2027-02-01");
            assertThat(payable()).isEqualTo(66_67);
            release("2028-02-01");
            assertThat(payable()).isEqualTo(100_00);
        }

        @Test
        void tenureAndStatedDays() {
            steps = List.of(
                    ReleaseStep.of("0.5", new EarningEvent.Tenure(6)),
                    ReleaseStep.of("0.5", new EarningEvent.OnDay(day("2026-05-01"))));
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-04-30");
            assertThat(payable()).isZero();
            release("2026-05-01");
            assertThat(payable()).isEqualTo(50_00);
            release("2026-08-01");
            assertThat(payable()).isEqualTo(100_00);
        }

        @Test
        void payOfNoDealWaitsForNoDeal() {
            ledger.book(List.of(Posting.builder()
                    .kind(EntryKind.EARNING)
                    .payee(ANN)
                    .amount(ledger.money(70_00))
                    .source(PaySource.of(SmallLedger.month("2026-M01"), PLAN, COMMISSION))
                    .build()));
            assertThat(release("2026-01-31").lines()).isEmpty();
        }

        @Test
        void explanationSaysWhy() {
            steps = List.of(
                    ReleaseStep.of("0.8", EarningEvents.WHEN_CALCULATED), ReleaseStep.of("0.2", EarningEvents.ON_CASH));
            events.worth(A, day("2026-01-05"), ledger.money(1000_00));
            events.cash(A, day("2026-01-05"), ledger.money(500_00));
            ledger.earn("2026-M01", "A", 100_00);
            assertThat(release("2026-01-31").lines().get(0).explanation().print(ENGLISH))
                    .isEqualTo("""
                            Kept of commission, 2026-M01, deal A = CNY 10.00 (difference)
                              To be kept = CNY 10.00 (difference)
                                Earned, after corrections = CNY 100.00
                                Due, at most what the deal gives = CNY 90.00 (the least)
                                  What the deal gives = CNY 100.00
                                  Released by all steps, at least what has been paid = CNY 90.00 (the greatest)
                                    Released by all steps = CNY 90.00 (sum)
                                      Not kept = CNY 80.00 (sum)
                                        Kept until the calculation = CNY 80.00 (share by largest remainder)
                                          What the deal gives = CNY 100.00
                                          Share = 80%
                                          All shares = 100%
                                      Released by events = CNY 10.00 (sum)
                                        Released of this, in whole minor units, down = CNY 10.00 (rounded)
                                          Amount × share = CNY 10.00 (product)
                                            Kept until the customer's money = CNY 20.00 (share by largest remainder)
                                              What the deal gives = CNY 100.00
                                              Share = 20%
                                              All shares = 100%
                                            How much of it has come about = 50%
                                    Paid so far = CNY 0.00
                              Kept so far = CNY 0.00
                            """);
        }
    }

    @Nested
    class OnLeaving {
        private void leave(HeldOnLeaving held) {
            leaving = LeavingRules.always(held, new DealsInProgress.Ended());
            left = left.with(ANN, new Leaving(day("2026-02-15"), LeavingReason.RESIGNATION));
            earned = EarningEvents.ON_CASH;
            events.worth(A, day("2026-01-05"), ledger.money(1000_00));
            events.cash(A, day("2026-02-10"), ledger.money(600_00));
            events.cash(A, day("2026-03-10"), ledger.money(400_00));
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-01-31");
            assertThat(held()).isEqualTo(100_00);
            release("2026-02-15");
            assertThat(payable()).isEqualTo(60_00);
        }

        @Test
        void releasedPaysAllWithTheNextPayment() {
            leave(HeldOnLeaving.RELEASED);
            assertThat(release("2026-02-16").lines().get(0).posting().reason()).contains(PayReason.LEAVING);
            assertThat(payable()).isEqualTo(100_00);
        }

        @Test
        void waitsAsBefore() {
            leave(HeldOnLeaving.WAITS);
            release("2026-03-09");
            assertThat(held()).isEqualTo(40_00);
            release("2026-03-10");
            assertThat(payable()).isEqualTo(100_00);
        }

        @Test
        void unearnedEndsAndWhatIsEarnedStays() {
            leave(HeldOnLeaving.UNEARNED_ENDS);
            Releases releases = release("2026-02-28");
            assertThat(releases.lines())
                    .extracting(line -> line.posting().kind())
                    .containsExactly(EntryKind.ADJUSTMENT, EntryKind.RELEASE);
            assertThat(payable()).isEqualTo(60_00);
            assertThat(held()).isZero();
            // Money that arrives later changes nothing, money that is found to have arrived before does.
            release("2026-03-31");
            assertThat(payable()).isEqualTo(60_00);
            events.cash(A, day("2026-02-15"), ledger.money(100_00));
            release("2026-03-31");
            assertThat(payable()).isEqualTo(70_00);
        }

        @Test
        void wageThatIsKeptIsNotEndedButWaits() {
            // Earned by invoice, released by cash: invoiced before leaving, so nothing ends.
            leaving = LeavingRules.always(HeldOnLeaving.UNEARNED_ENDS, new DealsInProgress.Ended());
            left = left.with(ANN, new Leaving(day("2026-02-15"), LeavingReason.RESIGNATION));
            earned = EarningEvents.ON_INVOICE;
            events.event(A, EventName.INVOICE, day("2026-02-15"));
            events.worth(A, day("2026-01-05"), ledger.money(1000_00));
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-02-28");
            assertThat(held()).isEqualTo(100_00);
            events.cash(A, day("2026-06-15"), ledger.money(1000_00));
            release("2026-06-30");
            assertThat(payable()).isEqualTo(100_00);
        }

        @Test
        void tenureOfWhoLeftWaitsOnlyIfTheRuleSaysSo() {
            steps = ReleaseStep.all(new EarningEvent.Tenure(6));
            earned = new EarningEvent.Tenure(6);
            left = left.with(ANN, new Leaving(day("2026-07-31"), LeavingReason.REDUNDANCY));
            leaving = new LeavingRules(
                    List.of(new LeavingRules.ByReason(
                            LeavingReason.REDUNDANCY,
                            new LeavingRules.Rule(HeldOnLeaving.WAITS, new DealsInProgress.Ended()))),
                    new LeavingRules.Rule(HeldOnLeaving.UNEARNED_ENDS, new DealsInProgress.Ended()));
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-07-31");
            assertThat(held()).isEqualTo(100_00);
            release("2026-08-01");
            assertThat(payable()).isEqualTo(100_00);
        }

        @Test
        void tenureOfWhoLeftTooEarlyEnds() {
            steps = ReleaseStep.all(new EarningEvent.Tenure(6));
            earned = new EarningEvent.Tenure(6);
            leaving = LeavingRules.always(HeldOnLeaving.UNEARNED_ENDS, new DealsInProgress.Ended());
            left = left.with(ANN, new Leaving(day("2026-07-31"), LeavingReason.RESIGNATION));
            ledger.earn("2026-M01", "A", 100_00);
            release("2026-08-31");
            assertThat(payable()).isZero();
            assertThat(held()).isZero();
        }
    }

    @Nested
    class Rules {
        private static ComponentRelease rule(String component, EarningEvent earned) {
            return new ComponentRelease(ComponentId.of(component), earned, ReleaseStep.all(earned), WAITS);
        }

        @Test
        void earningEventsAreAdvanceThenWage() {
            earned = EarningEvents.ON_CASH;
            events.worth(A, day("2026-01-05"), ledger.money(1000_00));
            events.cash(A, day("2026-01-20"), ledger.money(400_00));
            ReleaseFacts facts = ReleaseFacts.of(events.build());
            PaySource source = commission("2026-M01", "A");
            assertThat(ReleaseCalculator.DEFAULT.earnedShare(ANN, source, rules(), day("2026-01-19"), facts))
                    .isEqualTo(Ratio.ZERO);
            assertThat(ReleaseCalculator.DEFAULT.earnedShare(ANN, source, rules(), day("2026-01-20"), facts))
                    .isEqualTo(Ratio.of(2, 5));
            PaySource other = PaySource.of(SmallLedger.month("2026-M01"));
            assertThat(ReleaseCalculator.DEFAULT.earnedShare(ANN, other, rules(), day("2026-01-20"), facts))
                    .isEqualTo(Ratio.ONE);
            assertThatThrownBy(() ->
                            ReleaseCalculator.DEFAULT.earnedShare(ANN, source, List.of(), day("2026-01-20"), facts))
                    .hasMessageContaining("commission");
        }

        @Test
        void earnedPayCanNotEnd() {
            assertThatThrownBy(() -> new ComponentRelease(
                            COMMISSION,
                            EarningEvents.WHEN_CALCULATED,
                            ReleaseStep.all(EarningEvents.ON_CASH),
                            LeavingRules.always(HeldOnLeaving.UNEARNED_ENDS, new DealsInProgress.Ended())))
                    .hasMessageContaining("can't end on leaving");
        }

        @Test
        void sharesAddUpToOne() {
            assertThatThrownBy(() -> new ComponentRelease(
                            COMMISSION,
                            EarningEvents.ON_CASH,
                            List.of(ReleaseStep.of("0.5", EarningEvents.ON_CASH)),
                            WAITS))
                    .hasMessageContaining("must add up to 1, but add up to 0.5");
            assertThatThrownBy(() -> ReleaseStep.of("0", EarningEvents.ON_CASH)).hasMessageContaining("above 0");
            assertThatThrownBy(() -> ReleaseStep.of("1.1", EarningEvents.ON_CASH))
                    .hasMessageContaining("at most 1");
            assertThatThrownBy(() -> ReleaseStep.instalments(0, 12)).hasMessageContaining("1 or more");
            assertThatThrownBy(() -> new EarningEvent.Tenure(-1)).hasMessageContaining("0 to 1200");
        }

        @Test
        void planRefusesComponentsWithoutAnEarningEvent() {
            List<Finding> findings = new ReleaseRules(
                            SmallCompany.plan(SmallCompany.pool()).id(),
                            List.of(rule("pool", EarningEvents.ON_CASH), rule("other", EarningEvents.ON_CASH)))
                    .check(SmallCompany.plan(
                            SmallCompany.commission(
                                    SmallCompany.rates(io.salestiers.incentives.rate.Application.MARGINAL)),
                            SmallCompany.pool()));
            List<String> texts = new ArrayList<>();
            findings.forEach(finding -> texts.add(finding.place() + " " + finding.message(ENGLISH)));
            assertThat(texts)
                    .containsExactly(
                            "release-rules#/components each component must state its earning event, but commission has no"
                                    + " rule of release",
                            "release-rules#/components/0 component pool pays for no deals, so it can't wait for what"
                                    + " happens to a deal",
                            "release-rules#/components/1 a rule of release must be of a component of the plan, but other is"
                                    + " none");
            assertThatThrownBy(() -> new ReleaseRules(
                            PLAN, List.of(rule("a", EarningEvents.ON_CASH), rule("a", EarningEvents.ON_CASH))))
                    .hasMessageContaining("duplicate-component");
        }

        @Test
        void ledgerWithPayOfNoRuleIsRefused() {
            ledger.earn("2026-M01", "A", 100_00);
            assertThat(ReleaseCalculator.DEFAULT
                            .calculate(ledger.view(), List.of(), List.of(), day("2026-01-31"), left)
                            .findings())
                    .extracting(finding -> finding.message(ENGLISH))
                    .containsExactly("the ledger has pay of reps/commission, of which no rule of release is known");
        }

        @Test
        void handoverSharesConserve() {
            LocalDate handover = day("2026-04-01");
            assertThat(new DealsInProgress.PaidUntil(30).split(handover, day("2026-04-30")))
                    .isEqualTo(DealSplit.FORMER);
            assertThat(new DealsInProgress.PaidUntil(30).split(handover, day("2026-05-01")))
                    .isEqualTo(DealSplit.SUCCESSOR);
            DealSplit halves = new DealsInProgress.Split(Ratio.of(1, 2)).split(handover, handover);
            assertThat(halves.divide(ledger.money(5)))
                    .containsEntry(DealSplit.Party.FORMER, ledger.money(3))
                    .containsEntry(DealSplit.Party.SUCCESSOR, ledger.money(2));
            assertThat(halves.divide(ledger.money(-5))).containsEntry(DealSplit.Party.FORMER, ledger.money(-3));
            // What was closed before is the former holder's, whatever the rule.
            for (DealsInProgress rule : List.of(
                    new DealsInProgress.PaidUntil(0),
                    new DealsInProgress.Split(Ratio.ZERO),
                    new DealsInProgress.Ended())) {
                assertThat(rule.split(handover, day("2026-03-31"))).isEqualTo(DealSplit.FORMER);
            }
            assertThat(new DealsInProgress.Ended().split(handover, handover)).isEqualTo(DealSplit.NOBODY);
        }
    }
}
