package io.salestiers.kpi.testkit.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.EventType;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.kpi.calibration.SessionId;
import io.salestiers.kpi.cycle.AppealOutcome;
import io.salestiers.kpi.cycle.CycleCommand;
import io.salestiers.kpi.cycle.CycleProcess;
import io.salestiers.kpi.cycle.CycleState;
import io.salestiers.kpi.cycle.CycleStep;
import io.salestiers.kpi.cycle.CycleStore;
import io.salestiers.kpi.cycle.EntryStep;
import io.salestiers.kpi.cycle.ScorecardEntry;
import io.salestiers.kpi.cycle.ScoredResult;
import io.salestiers.kpi.scorecard.RatingId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Plays a cycle by commands, as a host would: each one is applied to the latest state of a store, and what came of it is
 * stored. What is not expected to be refused fails the test with the reasons.
 *
 * <p>{@code cycle.on("2025-07-11").by(TANG).step(CycleStep.PUBLISH)}: at ten in the morning of that day. Used by one thread.
 */
public final class CycleDriver {
    private final CycleProcess process;
    private final Authority authority;
    private final CycleStore store;
    private final CycleState draft;
    private final List<Event> events = new ArrayList<>();
    private final List<CycleCommand> done = new ArrayList<>();
    private Instant now;
    private Actor actor;
    private Optional<String> reason = Optional.empty();
    private int count;

    /**
     * A driver of a cycle that is founded in the store.
     *
     * @param process applies the commands
     * @param authority who may do what
     * @param store where the cycle is kept
     * @param draft the cycle
     * @param now when it is founded
     */
    public CycleDriver(CycleProcess process, Authority authority, CycleStore store, CycleState draft, Instant now) {
        this.process = process;
        this.authority = authority;
        this.store = store;
        this.draft = draft;
        this.now = now;
        this.actor = Actor.of(PersonId.of("nobody"));
        store.found(draft, now).orThrow();
    }

    /**
     * The next commands come at ten in the morning of a day.
     *
     * @param day such as {@code 2025-07-11}
     * @return this
     */
    public CycleDriver on(String day) {
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
    public CycleDriver by(PersonId person) {
        return by(Actor.of(person));
    }

    /**
     * The next commands come from an actor.
     *
     * @param who who
     * @return this
     */
    public CycleDriver by(Actor who) {
        actor = who;
        return this;
    }

    /**
     * The next command has a reason.
     *
     * @param code the reason
     * @return this
     */
    public CycleDriver because(String code) {
        reason = Optional.of(code);
        return this;
    }

    /**
     * Applies a command, and stores what came of it.
     *
     * @param command the command for its header
     * @return what came of it, done or not
     */
    public Transition<CycleState> tries(Function<CommandHeader, CycleCommand> command) {
        count++;
        CommandHeader header = CommandHeader.of("form-" + count);
        CycleCommand made = command.apply(reason.map(header::because).orElse(header));
        reason = Optional.empty();
        CycleState before = state();
        Transition<CycleState> transition = process.apply(before, made, actor, authority, now);
        store.append(before.id(), transition, before.revision(), now);
        if (transition.done()) {
            events.addAll(transition.events());
            done.add(made);
        }
        return transition;
    }

    /**
     * Applies a command that must be done.
     *
     * @param command the command for its header
     * @return this
     */
    public CycleDriver does(Function<CommandHeader, CycleCommand> command) {
        Transition<CycleState> transition = tries(command);
        assertThat(transition.outcome())
                .as("%s by %s", transition.audit(), actor)
                .isInstanceOf(Outcome.Done.class);
        return this;
    }

    /**
     * Applies a command that must be refused.
     *
     * @param command the command for its header
     * @return the kinds of all reasons, each once
     */
    public List<FindingCode> refused(Function<CommandHeader, CycleCommand> command) {
        Transition<CycleState> transition = tries(command);
        assertThat(transition.outcome()).isInstanceOf(Outcome.Refused.class);
        return transition.refusal().stream()
                .map(finding -> finding.code())
                .distinct()
                .toList();
    }

    /**
     * A step of the cycle, which must be done.
     *
     * @param step which
     * @return this
     */
    public CycleDriver step(CycleStep step) {
        return does(header -> CycleCommand.advance(header, step));
    }

    /**
     * A step of a scorecard, which must be done.
     *
     * @param person whose
     * @param step which
     * @return this
     */
    public CycleDriver entry(PersonId person, EntryStep step) {
        return does(header -> CycleCommand.entry(header, person, step));
    }

    /**
     * Goals are agreed.
     *
     * @param person whose
     * @param goals which
     * @return this
     */
    public CycleDriver goals(PersonId person, InputRef goals) {
        return does(header -> new CycleCommand.AgreeGoals(header, person, goals));
    }

    /**
     * A person scores themself.
     *
     * @param result what it came to
     * @return this
     */
    public CycleDriver scoreSelf(ScoredResult result) {
        return does(header -> new CycleCommand.ScoreSelf(header, result));
    }

    /**
     * The reviewer scores.
     *
     * @param result what it came to
     * @return this
     */
    public CycleDriver score(ScoredResult result) {
        return does(header -> new CycleCommand.Score(header, result));
    }

    /**
     * A calibration session begins.
     *
     * @param session its id
     * @param participants who takes part
     * @param people about whom
     * @return this
     */
    public CycleDriver convene(String session, List<PersonId> participants, List<PersonId> people) {
        return does(header -> new CycleCommand.Convene(
                header, SessionId.of(session), new TreeSet<>(participants), new TreeSet<>(people)));
    }

    /**
     * A participant proposes a value.
     *
     * @param session in which session
     * @param person for whom
     * @param rating the rating
     * @param score the score that goes with it
     * @return this
     */
    public CycleDriver propose(String session, PersonId person, RatingId rating, Optional<Ratio> score) {
        return does(header -> new CycleCommand.Propose(header, SessionId.of(session), person, rating, score));
    }

    /**
     * A participant supports a proposal.
     *
     * @param session in which session
     * @param person whom it is about
     * @param proposal its number
     * @return this
     */
    public CycleDriver support(String session, PersonId person, int proposal) {
        return does(header -> new CycleCommand.Support(header, SessionId.of(session), person, proposal));
    }

    /**
     * A participant declares a proposal decided.
     *
     * @param session in which session
     * @param person whom it is about
     * @param proposal its number
     * @return this
     */
    public CycleDriver decide(String session, PersonId person, int proposal) {
        return does(header -> new CycleCommand.Decide(header, SessionId.of(session), person, proposal));
    }

    /**
     * A session ends.
     *
     * @param session which
     * @return this
     */
    public CycleDriver closeSession(String session) {
        return does(header -> new CycleCommand.CloseSession(header, SessionId.of(session)));
    }

    /**
     * The actor contests the own result.
     *
     * @param ground on what ground
     * @return this
     */
    public CycleDriver appeal(String ground) {
        return does(header -> new CycleCommand.FileAppeal(header, actor.person(), AuditCode.of(ground)));
    }

    /**
     * An appeal is decided without another value.
     *
     * @param person whose
     * @param outcome what is decided
     * @return this
     */
    public CycleDriver hear(PersonId person, AppealOutcome outcome) {
        return does(header -> new CycleCommand.HearAppeal(header, person, outcome, Optional.empty(), Optional.empty()));
    }

    /**
     * An appeal is decided by another value.
     *
     * @param person whose
     * @param rating the rating
     * @param score the score that goes with it
     * @return this
     */
    public CycleDriver amend(PersonId person, RatingId rating, Optional<Ratio> score) {
        return does(
                header -> new CycleCommand.HearAppeal(header, person, AppealOutcome.AMEND, Optional.of(rating), score));
    }

    /**
     * The latest state.
     *
     * @return what the store has
     */
    public CycleState state() {
        return store.find(draft.id()).orElseThrow();
    }

    /**
     * The scorecard of a person.
     *
     * @param person who
     * @return the entry
     */
    public ScorecardEntry entry(PersonId person) {
        return state().find(person).orElseThrow();
    }

    /**
     * What has happened.
     *
     * @return the events of all that was done
     */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /**
     * What has happened, by kind.
     *
     * @return the types of the events
     */
    public List<EventType> eventTypes() {
        return events.stream().map(Event::type).toList();
    }

    /**
     * The instant of the next command.
     *
     * @return ten in the morning of the day
     */
    public Instant now() {
        return now;
    }
}
