package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.Transition;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Leads a ledger from period to period, by commands: who wants what is asked of {@link io.salestiers.core.authority}, and nothing
 * is booked that breaks a balance.
 *
 * <!-- sample: LedgerStoryTest#command -->
 * <pre>{@code
 * LedgerState state = ledger.find(id).orElseThrow();
 * LedgerCommand lock = LedgerCommand.lock(CommandHeader.of("lock-2025-07"), run, current);
 * LedgerTransition locked = LedgerProcess.DEFAULT.apply(
 *         state, ledger.view(id, lock.touched()), lock, Actor.of(FANG), authority, later);
 * Outcome<LedgerState> stored =
 *         ledger.append(id, locked, state.revision(), later); // state, events, audit, entries
 * PeriodPhase phase = stored.orThrow().find(july).orElseThrow().phase(); // LOCKED
 * }</pre>
 *
 * <p>Three months, as their story (the driver of the test-kit applies each command to the latest state and entries, and stores
 * what came of it):
 *
 * <!-- sample: LedgerStoryTest#story -->
 * <pre>{@code
 * // July: Zhang and Sun have earned, Fang locks it and pays, and closes the month.
 * PeriodRun ofJuly = run(JULY, 17, line(ZHANG, JULY, "1250.00"), line(SUN, JULY, "800.00"));
 * ledger.on("2025-07-01").by(PEI).open(JULY);
 * ledger.on("2025-08-01").by(PEI).open(AUGUST);
 * ledger.on("2025-08-04").by(PEI).calculate(ofJuly);
 * ledger.by(FANG).lock(ofJuly, inputs(17));
 * ledger.on("2025-08-05")
 *         .pay(
 *                 JULY,
 *                 posting(EntryKind.PAYOUT, ZHANG, "-1250.00", JULY),
 *                 posting(EntryKind.PAYOUT, SUN, "-800.00", JULY))
 *         .close(JULY);
 *
 * // August: Zhang gets 600 in advance. One of Zhang's orders of July was cancelled: 1,100 instead of 1,250.
 * ledger.on("2025-08-14")
 *         .by(FANG)
 *         .pay(
 *                 AUGUST,
 *                 posting(EntryKind.DRAW_ADVANCE, ZHANG, "600.00", AUGUST),
 *                 posting(EntryKind.PAYOUT, ZHANG, "-600.00", AUGUST));
 * PeriodRun ofJulyNow = run(JULY, 19, line(ZHANG, JULY, "1100.00"), line(SUN, JULY, "800.00"));
 * ledger.on("2025-08-20").by(PEI).lateChanges(AUGUST, ofJulyNow); // −1,250.00 and +1,100.00
 *
 * // The credits move between calculating and locking: the lock is refused and names them.
 * PeriodRun ofAugust = run(AUGUST, 21, line(ZHANG, AUGUST, "900.00"));
 * ledger.on("2025-09-01").by(PEI).open(SEPTEMBER);
 * ledger.on("2025-09-02").calculate(ofAugust);
 * List<Finding> refusal = ledger.by(FANG).reasons(header -> LedgerCommand.lock(header, ofAugust, inputs(22)));
 * PeriodRun again = run(AUGUST, 22, line(ZHANG, AUGUST, "950.00"));
 * ledger.by(PEI).calculate(again).by(FANG).lock(again, inputs(22));
 *
 * // 950 earned, 150 less for July, 600 of the advance recovered: 200 are paid.
 * ledger.on("2025-09-05")
 *         .pay(
 *                 AUGUST,
 *                 posting(EntryKind.RECOVERY, ZHANG, "-600.00", AUGUST),
 *                 posting(EntryKind.PAYOUT, ZHANG, "-200.00", AUGUST))
 *         .close(AUGUST);
 * }</pre>
 *
 * <p>Then a bonus for the quarter, and a month that is reopened:
 *
 * <!-- sample: LedgerStoryTest#quarter -->
 * <pre>{@code
 * // A bonus for the quarter is expected, and accrued until September is locked with the quarter.
 * Posting expected = Postings.of(EntryKind.ACCRUAL, LI, cny("3000.00"), BONUS);
 * ledger.on("2025-09-08").by(PEI).accrue(SEPTEMBER, expected);
 * ledger.on("2025-09-20")
 *         .because("helped-with-fair")
 *         .does(header -> LedgerCommand.bonus(header, SEPTEMBER, ZHANG, cny("500.00")));
 * PeriodRun ofSeptember = run(SEPTEMBER, 30, line(ZHANG, SEPTEMBER, "700.00"));
 * PeriodRun ofQuarter = PeriodRun.of(
 *         QUARTER,
 *         List.of(new RunLine(LI, BONUS, cny("3200.00"), Digest.of(JsonValue.text("explained")))),
 *         inputs(30));
 * ledger.on("2025-10-02")
 *         .by(WEN)
 *         .does(header -> new LedgerCommand.Lock(header, SEPTEMBER, List.of(ofSeptember, ofQuarter), inputs(30)));
 * ledger.by(PEI).accrue(SEPTEMBER, Postings.of(EntryKind.ACCRUAL_REVERSAL, LI, cny("-3000.00"), BONUS));
 * ledger.on("2025-10-06")
 *         .by(WEN)
 *         .pay(
 *                 SEPTEMBER,
 *                 posting(EntryKind.PAYOUT, ZHANG, "-1200.00", SEPTEMBER),
 *                 posting(EntryKind.PAYOUT, LI, "-3200.00", SEPTEMBER))
 *         .close(SEPTEMBER);
 *
 * // In November it turns out that September was calculated by the wrong rates: Pei asks, Fang agrees.
 * ledger.on("2025-11-03").by(PEI).because("wrong-rates").step(SEPTEMBER, PeriodStep.REQUEST_REOPENING);
 * ledger.by(FANG).step(SEPTEMBER, PeriodStep.APPROVE_REOPENING);
 * ledger.by(WEN)
 *         .lockAgain(run(SEPTEMBER, 31, line(ZHANG, SEPTEMBER, "770.00"))) // −700.00 and +770.00
 *         .pay(SEPTEMBER, posting(EntryKind.PAYOUT, ZHANG, "-70.00", SEPTEMBER))
 *         .close(SEPTEMBER);
 * }</pre>
 *
 * <p>The phases of a period are those of {@link PeriodPhase}; what each command needs is said at {@link PeriodStep},
 * {@link BookingType} and {@link LedgerCommand}. Throughout:
 *
 * <ul>
 *   <li>entries are added and never changed; what was wrong is reversed and booked anew, in a period that is open or was
 *       reopened by two persons;
 *   <li>what is held never falls below zero, draws and receivables never rise above it; a payout or a recovery is never more
 *       than what is payable when it is booked;
 *   <li>all reasons against a command are named at once, and a refusal has its audit record;
 *   <li>a command that was applied before, told by its key, changes nothing more: a pay run that is sent twice pays once; with
 *       other postings under its key it is refused;
 *   <li>a command, a {@link Booking} or the entries that were read for another revision than that of the state are a conflict:
 *       the host reads, works out and tries again;
 *   <li>nobody books for themself; planning and approving pay of a period lie in different hands if the policy of the company
 *       separates them (G12); a period is reopened by two persons, whatever the policy; who has an interest does not decide
 *       (G5);
 *   <li>people with a capability over the {@link LedgerState#unit() unit} decide about the pay of everybody in the ledger, also
 *       of who has left the unit.
 * </ul>
 *
 * <p>Has no state; safe for use by several threads.
 */
public final class LedgerProcess {
    /** The process. */
    public static final LedgerProcess DEFAULT = new LedgerProcess();

    private LedgerProcess() {}

    /**
     * Applies a command.
     *
     * @param state the state as it is
     * @param view the entries of all whose balances the command {@linkplain LedgerCommand#touched() looks at}, at least; read
     *     with the state
     * @param command what shall happen
     * @param actor who wants it
     * @param authority the organization, the grants and the policy
     * @param instant when; days are those of the organization's zone
     * @return the new state with its events, audit records and entries; or all reasons of a refusal with its audit record; or a
     *     conflict, if the command, its booking or the view are of another revision
     * @throws io.salestiers.core.result.NotFoundException if the policy lacks a capability of
     *     {@link io.salestiers.core.authority.Capabilities}, or the organization never has the unit of the ledger
     */
    public LedgerTransition apply(
            LedgerState state,
            LedgerView view,
            LedgerCommand command,
            Actor actor,
            Authority authority,
            Instant instant) {
        requireNonNull(state, "state");
        requireNonNull(command, "command");
        if (state.appliedUnder(command.header().key()).isEmpty()) {
            for (String read : read(view, command)) {
                if (!read.equals(state.revision())) {
                    return new LedgerTransition(
                            new Transition<>(Outcome.conflict(read, state.revision()), List.of(), List.of(), List.of()),
                            List.of());
                }
            }
        }
        List<LedgerEntry> entries = new ArrayList<>();
        Transition<LedgerState> transition = TransitionDraft.apply(
                state,
                command.header(),
                command.content(),
                actor,
                instant,
                command.about(state),
                command.name(),
                "ledger:" + state.id() + "/" + command.period(),
                draft -> dispatch(command, new LedgerDeed(draft, view, command, authority, entries)));
        return new LedgerTransition(transition, transition.done() ? entries : List.of());
    }

    private static List<String> read(LedgerView view, LedgerCommand command) {
        List<String> revisions = new ArrayList<>();
        command.booked().ifPresent(booking -> revisions.add(booking.basedOn()));
        revisions.add(view.revision());
        return revisions;
    }

    private static void dispatch(LedgerCommand command, LedgerDeed deed) {
        if (command instanceof LedgerCommand.Step step) {
            new StepRules(deed).apply(step.step());
        } else if (command instanceof LedgerCommand.Calculate calculate) {
            new RunRules(deed).calculate(calculate.runs());
        } else if (command instanceof LedgerCommand.Lock lock) {
            new RunRules(deed).lock(lock.runs(), lock.current());
        } else if (command instanceof LedgerCommand.LockAgain lock) {
            new RunRules(deed).lockAgain(lock.runs(), lock.current(), lock.booking());
        } else if (command instanceof LedgerCommand.Book book) {
            new BookingRules(deed).book(book.type(), book.booking());
        } else if (command instanceof LedgerCommand.Decide decide) {
            new BookingRules(deed).decide(decide.posting());
        } else {
            throw new AssertionError(command);
        }
    }
}
