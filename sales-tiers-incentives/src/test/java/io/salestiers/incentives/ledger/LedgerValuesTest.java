package io.salestiers.incentives.ledger;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.FANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PEI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.SALES;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.ZHANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.at;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.cny;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.commission;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.line;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import io.salestiers.incentives.testkit.ledger.Postings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What values of ledgers refuse, and how they read. */
class LedgerValuesTest {
    private static final Period JULY = PaidCompany.period("2025-M07");
    private static final Period AUGUST = PaidCompany.period("2025-M08");
    private static final RunRecord RUN = RunRecord.of(run(JULY, 1));
    private static final Optional<PersonId> NOBODY = Optional.empty();

    private static void refuses(ThrowingCallable made, String message) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static LedgerPeriod period(
            PeriodPhase phase,
            List<RunRecord> runs,
            Optional<PersonId> calculatedBy,
            Optional<PersonId> lockedBy,
            Optional<PersonId> closedBy,
            List<CommandKey> payRuns,
            Optional<LedgerReopening> reopening) {
        return new LedgerPeriod(JULY, phase, runs, calculatedBy, lockedBy, closedBy, payRuns, reopening, List.of());
    }

    @Nested
    class APeriod {
        private final List<CommandKey> paid = List.of(CommandKey.of("pay"));
        private final Optional<LedgerReopening> asked =
                Optional.of(new LedgerReopening(PEI, at("2025-09-01"), AuditCode.of("wrong")));

        private LedgerPeriod closed(Optional<PersonId> by, List<CommandKey> payRuns) {
            return period(PeriodPhase.CLOSED, List.of(RUN), NOBODY, Optional.of(FANG), by, payRuns, Optional.empty());
        }

        @Test
        void isWhatCommandsLeadTo() {
            refuses(
                    () -> period(PeriodPhase.OPEN, List.of(RUN), NOBODY, NOBODY, NOBODY, List.of(), Optional.empty()),
                    "a period that is OPEN has runs once it is calculated, but there was [" + RUN + "] for 2025-M07");
            refuses(
                    () -> period(
                            PeriodPhase.CALCULATED, List.of(RUN), NOBODY, NOBODY, NOBODY, List.of(), Optional.empty()),
                    "a period that is CALCULATED was calculated by somebody, but there was Optional.empty for 2025-M07");
            refuses(
                    () -> period(PeriodPhase.LOCKED, List.of(RUN), NOBODY, NOBODY, NOBODY, List.of(), Optional.empty()),
                    "a period that is LOCKED was locked by somebody once it is booked, but there was Optional.empty for"
                            + " 2025-M07");
            refuses(
                    () -> closed(NOBODY, paid),
                    "a period that is CLOSED was closed by somebody if it is closed, but there was Optional.empty for"
                            + " 2025-M07");
            refuses(
                    () -> closed(Optional.of(FANG), List.of()),
                    "a period that is CLOSED has a pay run if it is closed, but there was [] for 2025-M07");
            refuses(
                    () -> period(
                            PeriodPhase.REOPENED,
                            List.of(RUN),
                            NOBODY,
                            Optional.of(FANG),
                            NOBODY,
                            paid,
                            Optional.empty()),
                    "a period that is REOPENED has pay runs while it is locked, but there was [pay] for 2025-M07");
            refuses(
                    () -> period(PeriodPhase.OPEN, List.of(), NOBODY, NOBODY, NOBODY, List.of(), asked),
                    "a period that is OPEN waits for its reopening while it is locked or closed, but there was " + asked
                            + " for 2025-M07");
            assertThat(closed(Optional.of(FANG), paid).phase().booked()).isTrue();
            assertThat(LedgerPeriod.open(JULY).phase().booked()).isFalse();
        }
    }

    @Nested
    class AState {
        private LedgerState of(List<LedgerPeriod> periods, List<OpenAccruals> accruals, long entries) {
            return new LedgerState(PaidCompany.LEDGER, SALES, PeriodKind.MONTH, periods, accruals, entries, List.of());
        }

        @Test
        void hasItsPeriodsInOrderWithoutHoles() {
            refuses(
                    () -> of(List.of(LedgerPeriod.open(AUGUST), LedgerPeriod.open(JULY)), List.of(), 0),
                    "ledger sales: its periods follow each other without a hole, but there was 2025-M07");
            refuses(
                    () -> of(
                            List.of(LedgerPeriod.open(JULY), LedgerPeriod.open(PaidCompany.period("2025-M09"))),
                            List.of(),
                            0),
                    "ledger sales: its periods follow each other without a hole, but there was 2025-M09");
            refuses(
                    () -> of(List.of(LedgerPeriod.open(PaidCompany.period("2025-Q3"))), List.of(), 0),
                    "ledger sales: its periods are MONTH, but there was 2025-Q3");
        }

        @Test
        void countsWhatIsThere() {
            refuses(
                    () -> of(List.of(), List.of(new OpenAccruals(JULY, 1), new OpenAccruals(JULY, 2)), 0),
                    "ledger sales: a period has its accruals once, but there was 2025-M07");
            refuses(() -> of(List.of(), List.of(), -1), "ledger sales: it has 0 entries or more, but there was -1");
            refuses(() -> new OpenAccruals(JULY, 0), "count of open accruals must be 1 or more, but was 0");
        }

        @Test
        void knowsWhatWasBooked() {
            LedgerPeriod july = period(
                    PeriodPhase.LOCKED, List.of(RUN), NOBODY, Optional.of(FANG), NOBODY, List.of(), Optional.empty());
            LedgerState state = of(List.of(july, LedgerPeriod.open(AUGUST)), List.of(), 0);
            assertThat(state.booked(JULY)).isTrue();
            assertThat(state.booked(AUGUST)).isFalse();
            // Before the first period, and after the last.
            assertThat(state.booked(PaidCompany.period("2025-M06"))).isTrue();
            assertThat(state.booked(PaidCompany.period("2025-Q2"))).isTrue();
            assertThat(state.booked(PaidCompany.period("2025-M09"))).isFalse();
            assertThat(state.booked(PaidCompany.period("2025-Q3"))).isFalse();
            assertThat(of(List.of(), List.of(), 0).booked(JULY)).isFalse();
            // What ends in the middle of the first period is not history.
            assertThat(of(List.of(LedgerPeriod.open(JULY)), List.of(), 0).booked(JULY))
                    .isFalse();
            assertThat(state.find(AUGUST)).contains(LedgerPeriod.open(AUGUST));
            assertThat(state.find(PaidCompany.period("2025-Q3"))).isEmpty();
        }
    }

    @Test
    void onlyWhatIsDoneBooksEntries() {
        LedgerEntry entry = new LedgerEntry(
                EntryId.parse("k/1"),
                JULY,
                LocalDate.of(2025, 8, 4),
                Postings.of(EntryKind.BONUS, ZHANG, cny("1.00"), commission(JULY)));
        Transition<LedgerState> conflict =
                new Transition<>(Outcome.conflict("1", "2"), List.of(), List.of(), List.of());
        refuses(
                () -> new LedgerTransition(conflict, List.of(entry)),
                "only what is done books entries, but there were 1");
        assertThat(new LedgerTransition(conflict, List.of()).done()).isFalse();
        assertThat(new LedgerTransition(conflict, List.of()).refusal()).isEmpty();
    }

    @Test
    void idsOfEntriesReadWhatTheyWrite() {
        EntryId id = EntryId.parse("pay/2026/17");
        assertThat(id).isEqualTo(new EntryId(CommandKey.of("pay/2026"), 17));
        assertThat(id).hasToString("pay/2026/17");
        for (String wrong : List.of("pay", "pay/", "pay/0", "pay/017", "pay/+1", "pay/1234567890", "pay/١")) {
            refuses(
                    () -> EntryId.parse(wrong),
                    "EntryId must be <key of a command>/<number from 1>, but was '" + wrong + "'");
        }
        refuses(() -> new EntryId(CommandKey.of("k"), 0), "number of an EntryId must be 1 or more, but was 0");
        // By command, then by number and not by text.
        assertThat(List.of(EntryId.parse("k/10"), EntryId.parse("k/9"), EntryId.parse("a/11")).stream()
                        .sorted()
                        .map(EntryId::toString))
                .containsExactly("a/11", "k/9", "k/10");
    }

    @Test
    void commandsSayWhoseBalancesTheyLookAt() {
        CommandHeader header = CommandHeader.of("k");
        PeriodRun run = run(JULY, 1, line(ZHANG, JULY, "5.00"));
        Booking booking =
                new Booking("3", List.of(Postings.of(EntryKind.PAYOUT, PEI, cny("-1.00"), PaySource.of(JULY))));
        assertThat(LedgerCommand.step(header, JULY, PeriodStep.OPEN).touched()).isEmpty();
        assertThat(LedgerCommand.calculate(header, run).touched()).isEmpty();
        assertThat(LedgerCommand.lock(header, run, List.of()).touched()).isEmpty();
        assertThat(LedgerCommand.pay(header, JULY, booking).touched()).containsExactly(PEI);
        assertThat(LedgerCommand.lockAgain(header, run, List.of(), booking).touched())
                .containsExactly(PEI, ZHANG);
        assertThat(LedgerCommand.bonus(header, JULY, ZHANG, cny("1.00")).touched())
                .containsExactly(ZHANG);
    }

    @Test
    void theKeyOfALockDoesNotDependOnWhereInputsAreNow() {
        CommandHeader header = CommandHeader.of("k");
        PeriodRun run = run(JULY, 1, line(ZHANG, JULY, "5.00"));
        LedgerCommand lock = LedgerCommand.lock(header, run, PaidCompany.inputs(1));
        assertThat(LedgerCommand.lock(header, run, PaidCompany.inputs(2)).content())
                .isEqualTo(lock.content());
        assertThat(LedgerCommand.lock(header, run(JULY, 1), PaidCompany.inputs(1))
                        .content())
                .isNotEqualTo(lock.content());
        // Nor that of a pay run on the revision.
        Posting payout = Postings.of(EntryKind.PAYOUT, ZHANG, cny("-1.00"), PaySource.of(JULY));
        assertThat(LedgerCommand.pay(header, JULY, new Booking("3", List.of(payout)))
                        .content())
                .isEqualTo(LedgerCommand.pay(header, JULY, new Booking("4", List.of(payout)))
                        .content());
    }

    @Test
    void idsOfLedgersAreOrderedByCodePoint() {
        assertThat(LedgerId.of("B").compareTo(LedgerId.of("a"))).isNegative();
        assertThat(LedgerId.of("east")).hasToString("east");
        assertThatThrownBy(() -> LedgerId.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
