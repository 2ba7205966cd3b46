package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that shall happen in a ledger. {@link LedgerProcess} applies it; what each one takes is said at it.
 *
 * <p>Each books in one period, {@link #period()}. A command that carries a {@link Booking} is a conflict on any other revision of
 * the ledger than the one that the booking was worked out from. Immutable and safe for use by several threads.
 */
public sealed interface LedgerCommand {
    /**
     * A step that carries nothing but its reason: opening and closing a period, and reopening it.
     *
     * @param header key, expected revision, reason; a request to reopen needs the reason
     * @param period which period
     * @param step which step; it says what it takes
     */
    record Step(CommandHeader header, Period period, PeriodStep step) implements LedgerCommand {
        /** Refuses absent parts. */
        public Step {
            requireNonNull(header, "header");
            requireNonNull(period, "period");
            requireNonNull(step, "step");
        }

        @Override
        public String name() {
            return "ledger:" + step.text();
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("period", periodJson(period));
        }
    }

    /**
     * A preview: that these runs are what the period would give. Records their digests and inputs and books nothing; from then
     * on no other runs are locked without another preview. Takes
     * {@link io.salestiers.core.authority.Capabilities#PAY_PLAN}; the period is open or calculated.
     *
     * @param header key, expected revision, reason
     * @param period which period of the ledger
     * @param runs what was earned in it, and in quarters, half-years and years that end with it; each period once
     */
    record Calculate(CommandHeader header, Period period, List<PeriodRun> runs) implements LedgerCommand {
        /** Copies the list. */
        public Calculate {
            requireNonNull(header, "header");
            requireNonNull(period, "period");
            runs = List.copyOf(runs);
        }

        @Override
        public String name() {
            return "ledger:calculate";
        }

        @Override
        public JsonValue.Fields content() {
            return LedgerCommand.runs(period, runs);
        }
    }

    /**
     * In one step: makes sure that no input of the runs has moved, books one earning for each line that is not zero, and locks
     * the period. Takes {@link io.salestiers.core.authority.Capabilities#PAY_APPROVE}; the period is open, or calculated with a
     * preview of the same runs; it is over, and earlier periods were locked.
     *
     * @param header key, expected revision, reason
     * @param period which period of the ledger
     * @param runs what was earned in it, and in quarters, half-years and years that end with it; each period once
     * @param current the inputs of the runs as they are now, in the host's stores
     */
    record Lock(CommandHeader header, Period period, List<PeriodRun> runs, List<InputRef> current)
            implements LedgerCommand {
        /** Copies the lists. */
        public Lock {
            requireNonNull(header, "header");
            requireNonNull(period, "period");
            runs = List.copyOf(runs);
            current = List.copyOf(current);
        }

        @Override
        public String name() {
            return "ledger:lock";
        }

        // Sent again after it was stored it is the same, wherever its inputs have moved since.
        @Override
        public JsonValue.Fields content() {
            return LedgerCommand.runs(period, runs);
        }
    }

    /**
     * Locks a reopened period again: makes sure that no input of the runs has moved, and books what differs, as reversals and
     * rebookings, which {@link LateChanges} works out. Takes {@link io.salestiers.core.authority.Capabilities#PAY_APPROVE}.
     *
     * @param header key, expected revision, reason
     * @param period which period of the ledger
     * @param runs what was earned in it by today's inputs, and in longer periods that end with it
     * @param current the inputs of the runs as they are now, in the host's stores
     * @param booking what differs from what was booked: reversals, rebookings and earnings; may be empty; with it, the
     *     earnings of everybody in the runs and in the booking add up to what the runs say
     */
    record LockAgain(CommandHeader header, Period period, List<PeriodRun> runs, List<InputRef> current, Booking booking)
            implements LedgerCommand {
        /** Copies the lists. */
        public LockAgain {
            requireNonNull(header, "header");
            requireNonNull(period, "period");
            runs = List.copyOf(runs);
            current = List.copyOf(current);
            requireNonNull(booking, "booking");
        }

        @Override
        public String name() {
            return "ledger:lock-again";
        }

        @Override
        public JsonValue.Fields content() {
            return LedgerCommand.runs(period, runs)
                    .with("booking", booking.digest().hex());
        }

        @Override
        public SortedSet<PersonId> touched() {
            SortedSet<PersonId> touched = LedgerCommand.super.touched();
            runs.forEach(run -> run.lines().forEach(line -> touched.add(line.payee())));
            return touched;
        }

        @Override
        public Optional<Booking> booked() {
            return Optional.of(booking);
        }
    }

    /**
     * Books what an open period takes in of earlier ones, or a reopened one of its own. What the booking contains is said by
     * {@link BookingType}.
     *
     * @param header key, expected revision, reason
     * @param period in which period it is booked
     * @param type late changes, a pay run, or accruals
     * @param booking the postings
     */
    record Book(CommandHeader header, Period period, BookingType type, Booking booking) implements LedgerCommand {
        /** Refuses absent parts. */
        public Book {
            requireNonNull(header, "header");
            requireNonNull(period, "period");
            requireNonNull(type, "type");
            requireNonNull(booking, "booking");
        }

        @Override
        public String name() {
            return "ledger:" + type.text();
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("period", periodJson(period))
                    .with("booking", booking.digest().hex());
        }

        @Override
        public Optional<Booking> booked() {
            return Optional.of(booking);
        }
    }

    /**
     * A person decides about somebody else's pay, with a reason: an adjustment or a bonus, which takes
     * {@link io.salestiers.core.authority.Capabilities#PAY_PLAN}, since somebody else approves that it is paid; or the
     * forgiveness or repayment of a debt, which takes {@link io.salestiers.core.authority.Capabilities#PAY_APPROVE}. The period
     * is not closed; for an adjustment or bonus it is not locked either.
     *
     * @param header key, expected revision; the reason is needed, and becomes that of the entry
     * @param period in which period it is booked
     * @param posting what is decided: an adjustment, bonus, forgiveness or repayment, without a reason of its own
     */
    record Decide(CommandHeader header, Period period, Posting posting) implements LedgerCommand {
        /** Refuses absent parts, and a posting with a reason of its own. */
        public Decide {
            requireNonNull(header, "header");
            requireNonNull(period, "period");
            if (posting.reason().isPresent()) {
                throw new IllegalArgumentException(
                        "the reason of a decision is that of its command, but the posting has "
                                + posting.reason().get());
            }
        }

        @Override
        public String name() {
            return "ledger:decide";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("period", periodJson(period)).with("posting", posting.json());
        }

        @Override
        public AuditKey about(LedgerState state) {
            return AuditKey.of(Subject.of(posting.payee()));
        }

        @Override
        public SortedSet<PersonId> touched() {
            return new TreeSet<>(List.of(posting.payee()));
        }
    }

    /**
     * Key, expected revision, reason.
     *
     * @return the header
     */
    CommandHeader header();

    /**
     * In which period of the ledger it does something.
     *
     * @return the period
     */
    Period period();

    /**
     * What is done, for audit records.
     *
     * @return for example {@code ledger:lock}
     */
    String name();

    /**
     * What it is apart from its header, to tell it from another one with the same key.
     *
     * @return an object
     */
    JsonValue.Fields content();

    /**
     * The postings that it carries.
     *
     * @return empty for a command that carries none, or whose postings follow from something else
     */
    default Optional<Booking> booked() {
        return Optional.empty();
    }

    /**
     * Whose balances it looks at: {@link LedgerProcess} must be given their entries.
     *
     * @return them in order of their ids; none for steps, previews and first locks, which look at no balance
     */
    default SortedSet<PersonId> touched() {
        SortedSet<PersonId> touched = new TreeSet<>();
        booked().ifPresent(booking -> booking.postings().forEach(posting -> touched.add(posting.payee())));
        return touched;
    }

    /** About whom or what it is, for the audit. */
    default AuditKey about(LedgerState state) {
        return state.key();
    }

    private static JsonValue periodJson(Period period) {
        return JsonValue.text(period.name());
    }

    private static JsonValue.Fields runs(Period period, Collection<PeriodRun> runs) {
        return JsonValue.object()
                .with("period", periodJson(period))
                .with(
                        "runs",
                        JsonValue.list(
                                RunRecord.of(runs).stream().map(RunRecord::json).toList()));
    }

    /**
     * A step of a period.
     *
     * @param header key, expected revision, reason
     * @param period which period
     * @param step which step
     * @return the command
     */
    static LedgerCommand step(CommandHeader header, Period period, PeriodStep step) {
        return new Step(header, period, step);
    }

    /**
     * A preview of one run.
     *
     * @param header key, expected revision, reason
     * @param run what was earned in the period
     * @return the command
     */
    static LedgerCommand calculate(CommandHeader header, PeriodRun run) {
        return new Calculate(header, run.period(), List.of(run));
    }

    /**
     * Locks a period with one run.
     *
     * @param header key, expected revision, reason
     * @param run what was earned in the period
     * @param current the inputs of the run as they are now
     * @return the command
     */
    static LedgerCommand lock(CommandHeader header, PeriodRun run, Collection<InputRef> current) {
        return new Lock(header, run.period(), List.of(run), List.copyOf(current));
    }

    /**
     * Locks a reopened period again with one run.
     *
     * @param header key, expected revision, reason
     * @param run what was earned in the period by today's inputs
     * @param current the inputs of the run as they are now
     * @param booking what differs
     * @return the command
     */
    static LedgerCommand lockAgain(CommandHeader header, PeriodRun run, Collection<InputRef> current, Booking booking) {
        return new LockAgain(header, run.period(), List.of(run), List.copyOf(current), booking);
    }

    /**
     * Books late changes: what earlier periods, or a reopened one, give now and gave not when they were locked.
     *
     * @param header key, expected revision, reason
     * @param period in which period they are booked
     * @param booking reversals, rebookings and earnings
     * @return the command
     */
    static LedgerCommand lateChanges(CommandHeader header, Period period, Booking booking) {
        return new Book(header, period, BookingType.LATE_CHANGES, booking);
    }

    /**
     * Books a pay run.
     *
     * @param header the key makes it one pay run, however often it is sent
     * @param period in which period it is booked
     * @param booking what a payment consists of
     * @return the command
     */
    static LedgerCommand pay(CommandHeader header, Period period, Booking booking) {
        return new Book(header, period, BookingType.PAY_RUN, booking);
    }

    /**
     * Books accruals and their reversals.
     *
     * @param header key, expected revision, reason
     * @param period in which period they are booked
     * @param booking accruals and their reversals
     * @return the command
     */
    static LedgerCommand accrue(CommandHeader header, Period period, Booking booking) {
        return new Book(header, period, BookingType.ACCRUALS, booking);
    }

    /**
     * Corrects somebody's pay.
     *
     * @param header the reason is needed
     * @param period in which period it is booked
     * @param payee whose pay
     * @param amount above or below zero
     * @param source what it is about
     * @return the command
     * @throws IllegalArgumentException if the amount is zero
     */
    static LedgerCommand adjust(CommandHeader header, Period period, PersonId payee, Money amount, PaySource source) {
        return decide(header, period, EntryKind.ADJUSTMENT, payee, amount, Balance.PAYABLE, source);
    }

    /**
     * Gives somebody an amount outside of every plan.
     *
     * @param header the reason is needed
     * @param period in which period it is booked and earned
     * @param payee who gets it
     * @param amount above zero
     * @return the command
     * @throws IllegalArgumentException if the amount is not above zero
     */
    static LedgerCommand bonus(CommandHeader header, Period period, PersonId payee, Money amount) {
        return decide(header, period, EntryKind.BONUS, payee, amount, Balance.PAYABLE, PaySource.of(period));
    }

    /**
     * Waives a debt or a part of it.
     *
     * @param header the reason is needed
     * @param period in which period it is booked
     * @param payee whose debt
     * @param amount above zero, no more than the debt
     * @param debt {@link Balance#DRAW} or {@link Balance#RECEIVABLE}
     * @param source what the debt is about
     * @return the command
     * @throws IllegalArgumentException if the amount is not above zero, or the balance is no debt
     */
    static LedgerCommand forgive(
            CommandHeader header, Period period, PersonId payee, Money amount, Balance debt, PaySource source) {
        return decide(header, period, EntryKind.FORGIVENESS, payee, amount, debt, source);
    }

    /**
     * A debt or a part of it was paid from elsewhere, such as by transfer.
     *
     * @param header the reason is needed
     * @param period in which period it is booked
     * @param payee who has paid
     * @param amount above zero, no more than the debt
     * @param debt {@link Balance#DRAW} or {@link Balance#RECEIVABLE}
     * @param source what the debt is about
     * @return the command
     * @throws IllegalArgumentException if the amount is not above zero, or the balance is no debt
     */
    static LedgerCommand repay(
            CommandHeader header, Period period, PersonId payee, Money amount, Balance debt, PaySource source) {
        return decide(header, period, EntryKind.REPAYMENT, payee, amount, debt, source);
    }

    private static LedgerCommand decide(
            CommandHeader header,
            Period period,
            EntryKind kind,
            PersonId payee,
            Money amount,
            Balance balance,
            PaySource source) {
        return new Decide(
                header,
                period,
                Posting.builder()
                        .kind(kind)
                        .payee(payee)
                        .amount(amount)
                        .balance(balance)
                        .source(source)
                        .build());
    }
}
