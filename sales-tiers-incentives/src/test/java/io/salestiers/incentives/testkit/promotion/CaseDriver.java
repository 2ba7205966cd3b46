package io.salestiers.incentives.testkit.promotion;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.EventType;
import io.salestiers.core.command.StateStore;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.promotion.PromotionCase;
import io.salestiers.incentives.promotion.PromotionCaseId;
import io.salestiers.incentives.promotion.PromotionCommand;
import io.salestiers.incentives.promotion.PromotionProcess;
import io.salestiers.incentives.promotion.PromotionStore;
import io.salestiers.incentives.promotion.TrackId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Leads one case in a story: who does what on which day. Each command gets a key of its own and is stored at once; what is
 * refused fails the story, unless {@link #refused} is asked. Used by one thread.
 */
public final class CaseDriver {
    private final PromotionProcess process;
    private final Authority authority;
    private final PromotionStore store;
    private final PromotionCaseId id;
    private Instant now;
    private Actor actor;
    private String reason = "as-agreed";
    private Optional<io.salestiers.core.command.BodyDecision> body = Optional.empty();
    private int commands;

    /**
     * A story.
     *
     * @param process the process
     * @param authority who may do what
     * @param store where the case is kept
     * @param id the id of the case
     * @param actor who begins
     */
    public CaseDriver(
            PromotionProcess process, Authority authority, PromotionStore store, PromotionCaseId id, PersonId actor) {
        this.process = process;
        this.authority = authority;
        this.store = store;
        this.id = id;
        this.actor = Actor.of(actor);
        this.now = Instant.parse("2026-01-01T04:00:00Z");
    }

    /**
     * Goes on to a day.
     *
     * @param day the day, at noon in Shanghai
     * @return this driver
     */
    public CaseDriver on(String day) {
        now = Instant.parse(day + "T04:00:00Z");
        return this;
    }

    /**
     * Goes on with somebody.
     *
     * @param person who acts
     * @return this driver
     */
    public CaseDriver by(PersonId person) {
        return by(Actor.of(person));
    }

    /**
     * Goes on with somebody who acts for others.
     *
     * @param other who acts
     * @return this driver
     */
    public CaseDriver by(Actor other) {
        actor = other;
        return this;
    }

    /**
     * States a reason for what follows.
     *
     * @param code the reason
     * @return this driver
     */
    public CaseDriver because(String code) {
        reason = code;
        return this;
    }

    /**
     * States no reason for what follows.
     *
     * @return this driver
     */
    public CaseDriver withoutReason() {
        reason = "";
        return this;
    }

    /**
     * Rests what follows on a decision of an outside body.
     *
     * @param decision the decision
     * @return this driver
     */
    public CaseDriver decidedBy(io.salestiers.core.command.BodyDecision decision) {
        body = Optional.of(decision);
        return this;
    }

    private CommandHeader header() {
        commands++;
        CommandHeader header = CommandHeader.of("c-" + commands);
        if (!reason.isEmpty()) {
            header = header.because(reason);
        }
        return body.map(header::decidedBy).orElse(header);
    }

    /**
     * The case.
     *
     * @return its latest state
     */
    public PromotionCase state() {
        return store.find(id).orElseThrow();
    }

    /**
     * What has happened.
     *
     * @return the types of the events, in order
     */
    public List<EventType> events() {
        return store.entries(id, 0).stream()
                .flatMap(entry -> entry.events().stream())
                .map(io.salestiers.core.command.Event::type)
                .toList();
    }

    /**
     * Nominates.
     *
     * @param person whom
     * @param track for what
     * @return what came of it, stored
     */
    public Transition<PromotionCase> tryNominate(PersonId person, TrackId track) {
        Transition<PromotionCase> transition =
                process.besides(store.all()).nominate(header(), id, person, track, actor, authority, now);
        store.append(id, transition, StateStore.NOTHING, now);
        return transition;
    }

    /**
     * Nominates.
     *
     * @param person whom
     * @param track for what
     * @return this driver
     */
    public CaseDriver nominate(PersonId person, TrackId track) {
        tryNominate(person, track).outcome().orThrow();
        return this;
    }

    private Transition<PromotionCase> apply(PromotionCommand command) {
        PromotionCase before = state();
        Transition<PromotionCase> transition = process.apply(before, command, actor, authority, now);
        store.append(id, transition, before.revision(), now);
        return transition;
    }

    /** Something that is done with a header. */
    public interface Step {
        /**
         * The command.
         *
         * @param header its header
         * @return the command
         */
        PromotionCommand with(CommandHeader header);
    }

    /**
     * Does something.
     *
     * @param step what
     * @return this driver
     */
    public CaseDriver then(Step step) {
        apply(step.with(header())).outcome().orThrow();
        return this;
    }

    /**
     * Tries something that must be refused.
     *
     * @param step what
     * @return the codes of all reasons against it
     */
    public List<FindingCode> refused(Step step) {
        Transition<PromotionCase> transition = apply(step.with(header()));
        if (transition.refusal().isEmpty()) {
            throw new AssertionError("it must be refused, but gave " + transition.outcome());
        }
        return transition.refusal().stream()
                .map(io.salestiers.core.result.Finding::code)
                .toList();
    }

    /**
     * Convenes a panel.
     *
     * @param chair who is in the chair
     * @param others who else is on it
     * @return this driver
     */
    public CaseDriver convene(PersonId chair, PersonId... others) {
        return then(convening(chair, others));
    }

    /**
     * The step that convenes a panel.
     *
     * @param chair who is in the chair
     * @param others who else is on it
     * @return the step
     */
    public static Step convening(PersonId chair, PersonId... others) {
        TreeSet<PersonId> members = new TreeSet<>(List.of(others));
        members.add(chair);
        return header -> new PromotionCommand.ConvenePanel(header, chair, members);
    }

    /**
     * The actor votes.
     *
     * @param inFavor for or against
     * @return this driver
     */
    public CaseDriver vote(boolean inFavor) {
        return then(header -> new PromotionCommand.Vote(header, inFavor));
    }

    /**
     * The step that approves.
     *
     * @param position which position is given
     * @param agreement on which agreement it rests
     * @return the step
     */
    public static Step approving(Optional<PositionId> position, Optional<String> agreement) {
        return header -> new PromotionCommand.Approve(header, position, agreement.map(AuditCode::of));
    }

    /**
     * Approves without naming a position or agreement.
     *
     * @return this driver
     */
    public CaseDriver approve() {
        return then(approving(Optional.empty(), Optional.empty()));
    }

    /**
     * The step that ends a trial by a return.
     *
     * @param from the first day back
     * @return the step
     */
    public static Step returning(String from) {
        return header -> new PromotionCommand.Return(header, LocalDate.parse(from), AuditCode.of("TRIAL-1"));
    }

    /**
     * The step that contests.
     *
     * @return the step
     */
    public static Step contesting() {
        return header -> new PromotionCommand.Contest(header, AuditCode.of("not-right"));
    }

    /**
     * The step that hears what is contested.
     *
     * @param granted whether the person is right
     * @return the step
     */
    public static Step hearing(boolean granted) {
        return header -> new PromotionCommand.Hear(header, granted);
    }

    /**
     * The step that adds leave to a trial.
     *
     * @param days the days
     * @return the step
     */
    public static Step leave(String days) {
        return header -> new PromotionCommand.CountLeave(header, DateRange.parse(days));
    }
}
