package io.salestiers.incentives.clawback;

import static io.salestiers.incentives.testkit.release.SmallLedger.ANN;
import static io.salestiers.incentives.testkit.release.SmallLedger.COMMISSION;
import static io.salestiers.incentives.testkit.release.SmallLedger.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.release.ComponentRelease;
import io.salestiers.incentives.release.DealEvents;
import io.salestiers.incentives.release.DealsInProgress;
import io.salestiers.incentives.release.EarningEvent;
import io.salestiers.incentives.release.EarningEvents;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.ExplainedPosting;
import io.salestiers.incentives.release.HeldOnLeaving;
import io.salestiers.incentives.release.LeavingRules;
import io.salestiers.incentives.release.PayReason;
import io.salestiers.incentives.release.ReleaseFacts;
import io.salestiers.incentives.release.ReleaseRules;
import io.salestiers.incentives.release.ReleaseStep;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.release.SmallLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClawbackTest {
    private static final TransactionId A = TransactionId.parse("A");
    private static final Texts ENGLISH =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), IncentivesMessages.catalogue());
    private static final Texts CHINESE =
            Texts.of(Locale.CHINESE, CoreMessages.catalogue(), IncentivesMessages.catalogue());

    private final SmallLedger ledger = SmallLedger.empty();
    private EarningEvent earned = EarningEvents.WHEN_CALCULATED;
    private DealEvents facts = DealEvents.none();
    private AttainmentEffect attainment = AttainmentEffect.STAYS;

    /** 70 % in the first six months from the order on, 40 % up to twelve, then nothing; a withdrawal takes all. */
    private ClawbackRule rule(TieRule ties, ClawbackClock clock) {
        return new ClawbackRule(
                COMMISSION,
                clock,
                ties,
                List.of(ClawbackBand.of(0, "0.7"), ClawbackBand.of(6, "0.4"), ClawbackBand.of(12, "0")),
                List.of(EventShare.byBands(EventName.CANCEL), EventShare.of(EventName.WITHDRAW, "1")),
                Optional.of(new Revival(EventName.REVIVE, RevivePolicy.REPAYS_LAST)),
                attainment,
                AmountRounding.HALF_EVEN);
    }

    private static ClawbackClock months() {
        return new ClawbackClock.Months(new ClawbackAnchor.DealDay(EventName.of("order")));
    }

    private WithFindings<Clawbacks> calculate(ClawbackRule rule, ClawbackEvent... events) {
        LeavingRules leaving = LeavingRules.always(HeldOnLeaving.WAITS, new DealsInProgress.Ended());
        return ClawbackCalculator.DEFAULT.calculate(
                ledger.view(),
                List.of(),
                List.of(new ClawbackRules(PLAN, List.of(rule))),
                List.of(new ReleaseRules(
                        PLAN, List.of(new ComponentRelease(COMMISSION, earned, ReleaseStep.all(earned), leaving)))),
                List.of(events),
                LocalDate.parse("2027-12-31"),
                ReleaseFacts.of(facts));
    }

    private Clawbacks run(ClawbackRule rule, ClawbackEvent... events) {
        Clawbacks result = calculate(rule, events).orThrow();
        for (ExplainedPosting line : result.lines()) {
            Recalculation.verify(line.explanation());
            assertThat(line.explanation().print(ENGLISH) + line.explanation().print(CHINESE))
                    .doesNotContain("incentives.")
                    .doesNotContain("{");
            assertThat(line.explanation().value().orElseThrow().value())
                    .isEqualTo(line.posting().amount().ratio().abs());
        }
        ledger.book(result.postings());
        assertThat(result.booking(ledger.view()).postings()).isEqualTo(result.postings());
        assertThat(calculate(rule, events).orThrow().lines()).isEmpty();
        return result;
    }

    private static ClawbackEvent on(EventName event, String day) {
        return ClawbackEvent.of(A, event, LocalDate.parse(day));
    }

    private void paid(long minor) {
        ledger.earn("2026-M01", "A", minor);
        assertThat(ledger.pay()).isEqualTo(minor);
        facts = DealEvents.builder()
                .event(A, EventName.of("order"), LocalDate.parse("2026-01-31"))
                .build();
    }

    @Test
    void edgesOfBandsAreTiesOfDays() {
        // Six months from 31 January are over on 31 July.
        ClawbackRule upper = rule(TieRule.EDGE_IN_UPPER_BAND, months());
        ClawbackRule lower = rule(TieRule.EDGE_IN_LOWER_BAND, months());
        paid(1000_00);
        assertThat(run(upper, on(EventName.CANCEL, "2026-07-30"))
                        .lines()
                        .get(0)
                        .posting()
                        .amount())
                .isEqualTo(ledger.money(-700_00));
        // Told better, on the edge: 400 with one rule, so 300 are given again; 700 with the other.
        run(upper, on(EventName.CANCEL, "2026-07-31"));
        assertThat(ledger.minor(Balance.RECEIVABLE)).isEqualTo(-400_00);
        run(lower, on(EventName.CANCEL, "2026-07-31"));
        assertThat(ledger.minor(Balance.RECEIVABLE)).isEqualTo(-700_00);
        run(lower, on(EventName.CANCEL, "2026-08-01"));
        assertThat(ledger.minor(Balance.RECEIVABLE)).isEqualTo(-400_00);
        run(lower, on(EventName.CANCEL, "2027-02-01"));
        assertThat(ledger.minor(Balance.RECEIVABLE)).isZero();
        // Before the order is the first band.
        run(lower, on(EventName.CANCEL, "2026-01-30"));
        assertThat(ledger.minor(Balance.RECEIVABLE)).isEqualTo(-700_00);
    }

    @Test
    void shortMonthsAreMonths() {
        ClawbackClock clock = new ClawbackClock.Months(new ClawbackAnchor.DealDay(EventName.of("order")));
        facts = DealEvents.builder()
                .event(A, EventName.of("order"), LocalDate.parse("2026-01-31"))
                .build();
        assertThat(clock.elapsed(on(EventName.CANCEL, "2026-02-28"), SmallLedger.month("2026-M01"), facts))
                .contains(new ClawbackClock.Elapsed(1, true));
        assertThat(clock.elapsed(on(EventName.CANCEL, "2026-02-27"), SmallLedger.month("2026-M01"), facts))
                .contains(new ClawbackClock.Elapsed(0, false));
        assertThat(clock.elapsed(on(EventName.CANCEL, "2026-03-31"), SmallLedger.month("2026-M01"), facts))
                .contains(new ClawbackClock.Elapsed(2, true));
    }

    @Test
    void revivalRepaysWhatWasRecoveredAndEndsWhatIsOwed() {
        // 700 taken back, 300 of them recovered from a later commission; the revival ends a debt of 400 and pays 300
        // again.
        ClawbackRule rule = rule(TieRule.EDGE_IN_UPPER_BAND, months());
        paid(1000_00);
        run(rule, on(EventName.CANCEL, "2026-03-01"));
        ledger.earn("2026-M03", "B", 500_00).recover(300_00);
        assertThat(ledger.pay()).isEqualTo(200_00);
        Clawbacks result = run(rule, on(EventName.CANCEL, "2026-03-01"), on(EventName.REVIVE, "2026-04-01"));
        assertThat(result.lines())
                .extracting(line -> line.posting().kind())
                .containsExactly(EntryKind.REVERSAL, EntryKind.ADJUSTMENT);
        assertThat(result.lines().get(1).posting().reason()).contains(PayReason.PAID_AGAIN);
        assertThat(ledger.minor(Balance.RECEIVABLE)).isZero();
        assertThat(ledger.pay()).isEqualTo(300_00);
        // And a second cancellation takes its share of all of it again.
        run(
                rule,
                on(EventName.CANCEL, "2026-03-01"),
                on(EventName.REVIVE, "2026-04-01"),
                on(EventName.CANCEL, "2026-09-01"));
        assertThat(ledger.minor(Balance.RECEIVABLE)).isEqualTo(-400_00);
    }

    @Test
    void whatWasNotPaidIsGivenUpIfItIsNotEarnedElseItWaits() {
        ledger.earn("2026-M01", "A", 1000_00);
        facts = DealEvents.builder()
                .event(A, EventName.of("order"), LocalDate.parse("2026-01-31"))
                .build();
        ClawbackRule rule = rule(TieRule.EDGE_IN_UPPER_BAND, months());
        // Earned by calculation and not paid: nothing is forfeited, and nothing can be owed yet.
        Clawbacks waits = run(rule, on(EventName.CANCEL, "2026-03-01"));
        assertThat(waits.lines()).isEmpty();
        assertThat(waits.open())
                .containsExactly(new OpenClawback(
                        ANN, COMMISSION, A, OpenClawback.Reason.NOT_PAID_YET, Optional.of(ledger.money(700_00))));
        ledger.pay();
        run(rule, on(EventName.CANCEL, "2026-03-01"));
        assertThat(ledger.minor(Balance.RECEIVABLE)).isEqualTo(-700_00);
        // Not earned: given up.
        earned = EarningEvents.ON_INVOICE;
        ledger.earn("2026-M02", "B", 100_00);
        Clawbacks ends = run(
                rule,
                on(EventName.CANCEL, "2026-03-01"),
                new ClawbackEvent(
                        TransactionId.parse("B"), EventName.WITHDRAW, LocalDate.parse("2026-03-01"), Optional.empty()));
        assertThat(ends.lines())
                .extracting(line -> line.posting().reason())
                .containsExactly(Optional.of(PayReason.GIVEN_UP));
        assertThat(ledger.minor(Balance.PAYABLE)).isZero();
    }

    @Test
    void returnOfTheSaleTakesNothingTwice() {
        // 700 of 1,000 were taken back; then a return of the whole sale gives −1,000: the 700 are given again.
        attainment = AttainmentEffect.BY_RETURN;
        ClawbackRule rule = rule(TieRule.EDGE_IN_UPPER_BAND, months());
        paid(1000_00);
        assertThat(run(rule, on(EventName.CANCEL, "2026-03-01")).returnsExpected())
                .containsExactly(A);
        ledger.earn("2026-M03", "A", -1000_00);
        run(rule, on(EventName.CANCEL, "2026-03-01"));
        assertThat(ledger.minor(Balance.RECEIVABLE)).isZero();
        assertThat(ledger.minor(Balance.PAYABLE)).isEqualTo(-1000_00);
    }

    @Test
    void whatIsNotKnownWaits() {
        paid(1000_00);
        facts = DealEvents.none();
        Clawbacks result = run(rule(TieRule.EDGE_IN_UPPER_BAND, months()), on(EventName.CANCEL, "2026-03-01"));
        assertThat(result.open())
                .extracting(OpenClawback::reason)
                .containsExactly(OpenClawback.Reason.ELAPSED_NOT_KNOWN);
        assertThat(run(
                                rule(TieRule.EDGE_IN_UPPER_BAND, new ClawbackClock.Instalments()),
                                on(EventName.CANCEL, "2026-03-01"))
                        .open())
                .hasSize(1);
    }

    @Test
    void eventsNobodyKnowsAndComponentsWithoutAnEarningEventAreRefusedTogether() {
        ClawbackRule rule = rule(TieRule.EDGE_IN_UPPER_BAND, months());
        WithFindings<Clawbacks> result = ClawbackCalculator.DEFAULT.calculate(
                ledger.view(),
                List.of(),
                List.of(new ClawbackRules(PLAN, List.of(rule))),
                List.of(),
                List.of(on(EventName.of("explode"), "2026-03-01")),
                LocalDate.parse("2026-12-31"),
                ReleaseFacts.of(DealEvents.none()));
        assertThat(result.findings())
                .extracting(finding -> finding.message(ENGLISH))
                .containsExactly(
                        "the event explode of deal A must be known to a rule of clawback, but no rule knows it",
                        "each component from which pay is taken back must state its earning event, but reps/commission"
                                + " does not");
    }

    @Test
    void definitionsAreChecked() {
        assertThatThrownBy(() -> new ClawbackRule(
                        COMMISSION,
                        months(),
                        TieRule.EDGE_IN_LOWER_BAND,
                        List.of(ClawbackBand.of(1, "1")),
                        List.of(EventShare.byBands(EventName.CANCEL)),
                        Optional.empty(),
                        AttainmentEffect.STAYS,
                        AmountRounding.DOWN))
                .hasMessageContaining("must begin at 0");
        assertThatThrownBy(() -> new ClawbackRule(
                        COMMISSION,
                        months(),
                        TieRule.EDGE_IN_LOWER_BAND,
                        List.of(ClawbackBand.of(0, "1"), ClawbackBand.of(0, "0")),
                        List.of(EventShare.byBands(EventName.CANCEL)),
                        Optional.empty(),
                        AttainmentEffect.STAYS,
                        AmountRounding.DOWN))
                .hasMessage("band 2 must begin after 0, but begins at 0");
        assertThatThrownBy(() -> new ClawbackRule(
                        COMMISSION,
                        months(),
                        TieRule.EDGE_IN_LOWER_BAND,
                        List.of(ClawbackBand.of(0, "1")),
                        List.of(EventShare.byBands(EventName.CANCEL)),
                        Optional.of(new Revival(EventName.CANCEL, RevivePolicy.KEEPS)),
                        AttainmentEffect.STAYS,
                        AmountRounding.DOWN))
                .hasMessageContaining("two of cancel");
        assertThatThrownBy(() -> ClawbackBand.of(0, "1.1")).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> EventShare.of(EventName.CANCEL, "-1")).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new ClawbackEvent(A, EventName.CANCEL, LocalDate.EPOCH, Optional.of(-1)))
                .hasMessageContaining("zero or more");
        ClawbackRule rule = rule(TieRule.EDGE_IN_UPPER_BAND, months());
        assertThatThrownBy(() -> new ClawbackRules(PLAN, List.of(rule, rule)))
                .hasMessageContaining("duplicate-component");
        ClawbackRule pool = new ClawbackRule(
                ComponentId.of("pool"),
                months(),
                TieRule.EDGE_IN_LOWER_BAND,
                List.of(new ClawbackBand(0, Ratio.ONE)),
                List.of(EventShare.byBands(EventName.CANCEL)),
                Optional.empty(),
                AttainmentEffect.STAYS,
                AmountRounding.DOWN);
        assertThat(new ClawbackRules(SmallCompany.plan(SmallCompany.pool()).id(), List.of(rule, pool))
                        .check(SmallCompany.plan(SmallCompany.pool())))
                .extracting(finding -> finding.place() + " " + finding.message(ENGLISH))
                .containsExactly(
                        "clawback-rules#/components/0 a rule of clawback must be of a component of the plan, but commission"
                                + " is none",
                        "clawback-rules#/components/1 component pool pays for no deals, so nothing of it can be taken back"
                                + " by deal");
    }
}
