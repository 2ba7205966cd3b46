package io.salestiers.incentives.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.EventType;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.Booking;
import io.salestiers.incentives.ledger.LateChanges;
import io.salestiers.incentives.ledger.Ledger;
import io.salestiers.incentives.ledger.LedgerCommand;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerId;
import io.salestiers.incentives.ledger.LedgerPeriod;
import io.salestiers.incentives.ledger.LedgerProcess;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.LedgerTransition;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.PeriodStep;
import io.salestiers.incentives.ledger.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plays a ledger by commands, as a host would: each one is applied to the latest state and entries of the port, and what came of
 * it is stored. What is not expected to be refused fails the test with the reasons.
 *
 * <p>{@code ledger.on("2025-08-05").by(FANG).pay(july, postings)}: at ten in the morning of that day. Used by one thread.
 */
public final class LedgerDriver {
    private final Authority authority;
    private final Ledger ledger;
    private final LedgerId id;
    private final List<Event> events = new ArrayList<>();
    private Instant now;
    private Actor actor;
    private Optional<String> reason = Optional.empty();
    private Optional<String> key = Optional.empty();
    private int count;

    /**
     * A driver of a ledger that is founded in the port.
     *
     * @param authority who may do what
     * @param ledger where it is kept
     * @param state the ledger without periods
     * @param now when it is founded
     */
    public LedgerDriver(Authority authority, Ledger ledger, LedgerState state, Instant now) {
        this.authority = authority;
        this.ledger = ledger;
        this.id = state.id();
        this.now = now;
        this.actor = Actor.of(PersonId.of("nobody"));
        ledger.found(state, now).orThrow();
    }

    /**
     * The next commands come at ten in the morning of a day.
     *
     * @param day such as {@code 2025-08-05}
     * @return this
     */
    public LedgerDriver on(String day) {
        now = LocalDate.parse(day)
                .atTime(LocalTime.of(10, 0))
                .atZone(authority.organization().zone())
                .toInstant();
        return this;
    }

    /**
     * The next commands come from a person.
     *
     * @param person who
     * @return this
     */
    public LedgerDriver by(PersonId person) {
        return by(Actor.of(person));
    }

    /**
     * The next commands come from an actor.
     *
     * @param who who
     * @return this
     */
    public LedgerDriver by(Actor who) {
        actor = who;
        return this;
    }

    /**
     * The next command has a reason.
     *
     * @param code the reason
     * @return this
     */
    public LedgerDriver because(String code) {
        reason = Optional.of(code);
        return this;
    }

    /**
     * The next command has a key of its own; the others have numbers.
     *
     * @param text the key
     * @return this
     */
    public LedgerDriver under(String text) {
        key = Optional.of(text);
        return this;
    }

    /**
     * Applies a command, and stores what came of it.
     *
     * @param command the command for its header
     * @return what came of it, done or not
     */
    public LedgerTransition tries(Function<CommandHeader, LedgerCommand> command) {
        count++;
        CommandHeader header = CommandHeader.of(key.orElse("form-" + count));
        LedgerCommand made = command.apply(reason.map(header::because).orElse(header));
        reason = Optional.empty();
        key = Optional.empty();
        LedgerState before = state();
        LedgerTransition transition =
                LedgerProcess.DEFAULT.apply(before, ledger.view(id, made.touched()), made, actor, authority, now);
        ledger.append(id, transition, before.revision(), now);
        if (transition.done()) {
            events.addAll(transition.transition().events());
        }
        return transition;
    }

    /**
     * Applies a command that must be done.
     *
     * @param command the command for its header
     * @return this
     */
    public LedgerDriver does(Function<CommandHeader, LedgerCommand> command) {
        LedgerTransition transition = tries(command);
        assertThat(transition.outcome())
                .as("%s by %s", transition.transition().audit(), actor)
                .isInstanceOf(Outcome.Done.class);
        return this;
    }

    /**
     * Applies a command that must be refused.
     *
     * @param command the command for its header
     * @return all reasons
     */
    public List<Finding> reasons(Function<CommandHeader, LedgerCommand> command) {
        LedgerTransition transition = tries(command);
        assertThat(transition.outcome()).isInstanceOf(Outcome.Refused.class);
        return transition.refusal();
    }

    /**
     * Applies a command that must be refused.
     *
     * @param command the command for its header
     * @return the kinds of all reasons, each once
     */
    public List<FindingCode> refused(Function<CommandHeader, LedgerCommand> command) {
        return reasons(command).stream().map(Finding::code).distinct().toList();
    }

    /**
     * A period begins.
     *
     * @param period which
     * @return this
     */
    public LedgerDriver open(Period period) {
        return step(period, PeriodStep.OPEN);
    }

    /**
     * A period is closed.
     *
     * @param period which
     * @return this
     */
    public LedgerDriver close(Period period) {
        return step(period, PeriodStep.CLOSE);
    }

    /**
     * A step of a period, which must be done.
     *
     * @param period which period
     * @param step which step
     * @return this
     */
    public LedgerDriver step(Period period, PeriodStep step) {
        return does(header -> LedgerCommand.step(header, period, step));
    }

    /**
     * A preview.
     *
     * @param run the run
     * @return this
     */
    public LedgerDriver calculate(PeriodRun run) {
        return does(header -> LedgerCommand.calculate(header, run));
    }

    /**
     * A period is locked with a run whose inputs have not moved.
     *
     * @param run the run
     * @return this
     */
    public LedgerDriver lock(PeriodRun run) {
        return lock(run, run.inputs());
    }

    /**
     * A period is locked.
     *
     * @param run the run
     * @param current its inputs as they are now
     * @return this
     */
    public LedgerDriver lock(PeriodRun run, List<InputRef> current) {
        return does(header -> LedgerCommand.lock(header, run, current));
    }

    /**
     * A reopened period is locked again, with what differs from what is booked.
     *
     * @param run the run, whose inputs have not moved
     * @return this
     */
    public LedgerDriver lockAgain(PeriodRun run) {
        Booking differences = LateChanges.of(view(), run).booking();
        return does(header -> LedgerCommand.lockAgain(header, run, run.inputs(), differences));
    }

    /**
     * Late changes are booked: what an earlier period gives now and gave not when it was locked.
     *
     * @param period in which period
     * @param run what the earlier period gives now
     * @return this
     */
    public LedgerDriver lateChanges(Period period, PeriodRun run) {
        Booking differences = LateChanges.of(view(), run).booking();
        return does(header -> LedgerCommand.lateChanges(header, period, differences));
    }

    /**
     * Late changes are booked.
     *
     * @param period in which period
     * @param postings the postings
     * @return this
     */
    public LedgerDriver lateChanges(Period period, Posting... postings) {
        return does(header -> LedgerCommand.lateChanges(header, period, booking(postings)));
    }

    /**
     * A pay run is booked.
     *
     * @param period in which period
     * @param postings the postings
     * @return this
     */
    public LedgerDriver pay(Period period, Posting... postings) {
        return does(header -> LedgerCommand.pay(header, period, booking(postings)));
    }

    /**
     * Accruals or their reversals are booked.
     *
     * @param period in which period
     * @param postings the postings
     * @return this
     */
    public LedgerDriver accrue(Period period, Posting... postings) {
        return does(header -> LedgerCommand.accrue(header, period, booking(postings)));
    }

    /**
     * Postings that were worked out from the ledger as it is.
     *
     * @param postings the postings
     * @return the booking
     */
    public Booking booking(Posting... postings) {
        return new Booking(state().revision(), List.of(postings));
    }

    /**
     * The latest state.
     *
     * @return the state
     */
    public LedgerState state() {
        return ledger.find(id).orElseThrow();
    }

    /**
     * A period as it is.
     *
     * @param period which
     * @return the period
     */
    public LedgerPeriod period(Period period) {
        return state().find(period).orElseThrow();
    }

    /**
     * All entries.
     *
     * @return the entries
     */
    public LedgerView view() {
        return ledger.view(id);
    }

    /**
     * The entry that was booked last for a payee.
     *
     * @param payee the payee
     * @return the entry
     */
    public LedgerEntry last(PersonId payee) {
        List<LedgerEntry> entries = view().of(payee);
        return entries.get(entries.size() - 1);
    }

    /**
     * A balance.
     *
     * @param payee whose
     * @param currency in which currency
     * @param balance which
     * @return how it stands
     */
    public Money balance(PersonId payee, Currency currency, Balance balance) {
        return view().balance(payee, currency, balance);
    }

    /**
     * Where it is kept.
     *
     * @return the port
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * What has happened.
     *
     * @return the types of all events in order
     */
    public List<EventType> eventTypes() {
        return events.stream().map(Event::type).toList();
    }
}
