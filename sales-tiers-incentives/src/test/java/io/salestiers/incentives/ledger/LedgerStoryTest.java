package io.salestiers.incentives.ledger;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.CNY;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.FANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.LI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PEI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.SUN;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.WEN;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.ZHANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.at;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.cny;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.commission;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.inputs;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.line;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.period;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.testkit.ledger.LedgerDriver;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import io.salestiers.incentives.testkit.ledger.Postings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The third quarter of 2025 in a company that pays each month, and a bonus for the quarter: from the first period to the last
 * close, and one reopening. Pei plans, Fang and Wen approve.
 */
class LedgerStoryTest {
    private static final Period JULY = period("2025-M07");
    private static final Period AUGUST = period("2025-M08");
    private static final Period SEPTEMBER = period("2025-M09");
    private static final Period QUARTER = period("2025-Q3");
    private static final PaySource BONUS = PaySource.of(QUARTER, PlanId.of("team-2025"), ComponentId.of("quarter"));

    private static Posting posting(EntryKind kind, PersonId payee, String amount, Period period) {
        return Postings.of(kind, payee, cny(amount), PaySource.of(period));
    }

    @Test
    void oneCommand() {
        Ledger ledger = new InMemoryLedger();
        Authority authority = PaidCompany.authority();
        ledger.found(PaidCompany.ledger(), at("2025-07-01"));
        LedgerId id = PaidCompany.LEDGER;
        Period july = JULY;
        Instant now = at("2025-07-01");
        LedgerState founded = ledger.find(id).orElseThrow();
        LedgerCommand begin = LedgerCommand.step(CommandHeader.of("form-1"), july, PeriodStep.OPEN);
        ledger.append(
                id,
                LedgerProcess.DEFAULT.apply(founded, ledger.view(id), begin, Actor.of(PEI), authority, now),
                founded.revision(),
                now);
        PeriodRun run = run(JULY, 17, line(ZHANG, JULY, "1250.00"), line(SUN, JULY, "800.00"));
        List<InputRef> current = inputs(17);
        Instant later = at("2025-08-04");
        // sample: command
        LedgerState state = ledger.find(id).orElseThrow();
        LedgerCommand lock = LedgerCommand.lock(CommandHeader.of("lock-2025-07"), run, current);
        LedgerTransition locked = LedgerProcess.DEFAULT.apply(
                state, ledger.view(id, lock.touched()), lock, Actor.of(FANG), authority, later);
        Outcome<LedgerState> stored =
                ledger.append(id, locked, state.revision(), later); // state, events, audit, entries
        PeriodPhase phase = stored.orThrow().find(july).orElseThrow().phase(); // LOCKED
        // end
        assertThat(phase).isEqualTo(PeriodPhase.LOCKED);
        assertThat(locked.entries()).hasSize(2);
        assertThat(locked.entries())
                .extracting(LedgerEntry::id)
                .map(EntryId::toString)
                .containsExactly("lock-2025-07/1", "lock-2025-07/2");
        assertThat(locked.entries()).extracting(LedgerEntry::day).containsOnly(LocalDate.of(2025, 8, 4));
    }

    private static LedgerDriver ledger() {
        return new LedgerDriver(PaidCompany.authority(), new InMemoryLedger(), PaidCompany.ledger(), at("2025-07-01"));
    }

    private static Money balance(LedgerDriver ledger, PersonId payee, Balance balance) {
        return ledger.balance(payee, CNY, balance);
    }

    @Test
    void aQuarter() {
        LedgerDriver ledger = ledger();
        // sample: story
        // July: Zhang and Sun have earned, Fang locks it and pays, and closes the month.
        PeriodRun ofJuly = run(JULY, 17, line(ZHANG, JULY, "1250.00"), line(SUN, JULY, "800.00"));
        ledger.on("2025-07-01").by(PEI).open(JULY);
        ledger.on("2025-08-01").by(PEI).open(AUGUST);
        ledger.on("2025-08-04").by(PEI).calculate(ofJuly);
        ledger.by(FANG).lock(ofJuly, inputs(17));
        ledger.on("2025-08-05")
                .pay(
                        JULY,
                        posting(EntryKind.PAYOUT, ZHANG, "-1250.00", JULY),
                        posting(EntryKind.PAYOUT, SUN, "-800.00", JULY))
                .close(JULY);

        // August: Zhang gets 600 in advance. One of Zhang's orders of July was cancelled: 1,100 instead of 1,250.
        ledger.on("2025-08-14")
                .by(FANG)
                .pay(
                        AUGUST,
                        posting(EntryKind.DRAW_ADVANCE, ZHANG, "600.00", AUGUST),
                        posting(EntryKind.PAYOUT, ZHANG, "-600.00", AUGUST));
        PeriodRun ofJulyNow = run(JULY, 19, line(ZHANG, JULY, "1100.00"), line(SUN, JULY, "800.00"));
        ledger.on("2025-08-20").by(PEI).lateChanges(AUGUST, ofJulyNow); // −1,250.00 and +1,100.00

        // The credits move between calculating and locking: the lock is refused and names them.
        PeriodRun ofAugust = run(AUGUST, 21, line(ZHANG, AUGUST, "900.00"));
        ledger.on("2025-09-01").by(PEI).open(SEPTEMBER);
        ledger.on("2025-09-02").calculate(ofAugust);
        List<Finding> refusal = ledger.by(FANG).reasons(header -> LedgerCommand.lock(header, ofAugust, inputs(22)));
        PeriodRun again = run(AUGUST, 22, line(ZHANG, AUGUST, "950.00"));
        ledger.by(PEI).calculate(again).by(FANG).lock(again, inputs(22));

        // 950 earned, 150 less for July, 600 of the advance recovered: 200 are paid.
        ledger.on("2025-09-05")
                .pay(
                        AUGUST,
                        posting(EntryKind.RECOVERY, ZHANG, "-600.00", AUGUST),
                        posting(EntryKind.PAYOUT, ZHANG, "-200.00", AUGUST))
                .close(AUGUST);
        // end
        assertThat(refusal).extracting(finding -> finding.code()).containsExactly(LedgerFinding.INPUT_MOVED);
        assertThat(balance(ledger, ZHANG, Balance.PAYABLE)).isEqualTo(cny("0.00"));
        assertThat(balance(ledger, ZHANG, Balance.DRAW)).isEqualTo(cny("0.00"));
        // What was closed has not changed.
        assertThat(ledger.view().of(ZHANG).get(0).amount()).isEqualTo(cny("1250.00"));
        assertThat(ledger.view().of(ZHANG).get(0).bookedIn()).isEqualTo(JULY);
        assertThat(ledger.view().entries().stream()
                        .filter(entry -> entry.source().equals(commission(JULY))
                                && entry.payee().equals(ZHANG))
                        .map(LedgerEntry::amount)
                        .reduce(cny("0.00"), Money::plus))
                .isEqualTo(cny("1100.00"));

        // sample: quarter
        // A bonus for the quarter is expected, and accrued until September is locked with the quarter.
        Posting expected = Postings.of(EntryKind.ACCRUAL, LI, cny("3000.00"), BONUS);
        ledger.on("2025-09-08").by(PEI).accrue(SEPTEMBER, expected);
        ledger.on("2025-09-20")
                .because("helped-with-fair")
                .does(header -> LedgerCommand.bonus(header, SEPTEMBER, ZHANG, cny("500.00")));
        PeriodRun ofSeptember = run(SEPTEMBER, 30, line(ZHANG, SEPTEMBER, "700.00"));
        PeriodRun ofQuarter = PeriodRun.of(
                QUARTER,
                List.of(new RunLine(LI, BONUS, cny("3200.00"), Digest.of(JsonValue.text("explained")))),
                inputs(30));
        ledger.on("2025-10-02")
                .by(WEN)
                .does(header -> new LedgerCommand.Lock(header, SEPTEMBER, List.of(ofSeptember, ofQuarter), inputs(30)));
        ledger.by(PEI).accrue(SEPTEMBER, Postings.of(EntryKind.ACCRUAL_REVERSAL, LI, cny("-3000.00"), BONUS));
        ledger.on("2025-10-06")
                .by(WEN)
                .pay(
                        SEPTEMBER,
                        posting(EntryKind.PAYOUT, ZHANG, "-1200.00", SEPTEMBER),
                        posting(EntryKind.PAYOUT, LI, "-3200.00", SEPTEMBER))
                .close(SEPTEMBER);

        // In November it turns out that September was calculated by the wrong rates: Pei asks, Fang agrees.
        ledger.on("2025-11-03").by(PEI).because("wrong-rates").step(SEPTEMBER, PeriodStep.REQUEST_REOPENING);
        ledger.by(FANG).step(SEPTEMBER, PeriodStep.APPROVE_REOPENING);
        ledger.by(WEN)
                .lockAgain(run(SEPTEMBER, 31, line(ZHANG, SEPTEMBER, "770.00"))) // −700.00 and +770.00
                .pay(SEPTEMBER, posting(EntryKind.PAYOUT, ZHANG, "-70.00", SEPTEMBER))
                .close(SEPTEMBER);
        // end
        assertThat(ledger.state().periods()).extracting(LedgerPeriod::phase).containsOnly(PeriodPhase.CLOSED);
        assertThat(ledger.state().accruals()).isEmpty();
        for (PersonId payee : PaidCompany.PAYEES) {
            assertThat(ledger.view().owed(payee, CNY)).isEqualTo(cny("0.00"));
            assertThat(balance(ledger, payee, Balance.ACCRUED)).isEqualTo(cny("0.00"));
        }
        assertThat(ledger.state().entries()).isEqualTo(ledger.view().entries().size());
        assertThat(ledger.view().entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.BONUS)
                        .map(entry -> entry.posting().reason().orElseThrow().value()))
                .containsExactly("helped-with-fair");
        assertThat(ledger.eventTypes())
                .endsWith(
                        LedgerEventType.REOPENING_REQUESTED,
                        LedgerEventType.REOPENED,
                        LedgerEventType.LOCKED_AGAIN,
                        LedgerEventType.PAY_RUN_BOOKED,
                        LedgerEventType.CLOSED);
        // What was known when July was closed.
        LedgerView then =
                ledger.ledger().viewAt(PaidCompany.LEDGER, at("2025-08-05")).orElseThrow();
        assertThat(then.entries()).hasSize(4);
        assertThat(Optional.of(then.revision()))
                .isEqualTo(ledger.ledger()
                        .knownAt(PaidCompany.LEDGER, at("2025-08-05"))
                        .map(LedgerState::revision));
    }
}
