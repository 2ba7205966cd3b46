package io.salestiers.core.command;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.audit.GrantKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transition in the making, in the hands of the rules of one command: all reasons against it, the state so far, and what
 * has happened to whom.
 *
 * <p>Whatever happens gives an event and an audit record, so that none is without the other. The grants on which permissions
 * rest ({@link #permitted}) go into every record. For those who write commands of their own, as the packages of this library
 * do; used by one thread.
 *
 * @param <S> the state
 */
public final class TransitionDraft<S extends CommandedState<S>> {
    /** One thing that has happened. */
    private record Happening(
            EventType type,
            AuditKey subject,
            @Nullable Digest before,
            @Nullable Digest after) {}

    private final CommandHeader header;
    private final Actor actor;
    private final Instant instant;
    private final AuditKey target;
    private final String capability;
    private final String scope;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final Set<GrantKey> grants = new LinkedHashSet<>();
    private S state;

    private TransitionDraft(
            S state,
            CommandHeader header,
            Actor actor,
            Instant instant,
            AuditKey target,
            String capability,
            String scope) {
        this.state = state;
        this.header = header;
        this.actor = actor;
        this.instant = instant;
        this.target = target;
        this.capability = capability;
        this.scope = scope;
    }

    /**
     * Applies a command to a state: once only, told by its key; to the revision that the actor had seen, if the header names
     * one; and wholly or not at all.
     *
     * @param state the state as it is
     * @param header the header of the command
     * @param content what the command is apart from its header, to tell it from another one with the same key
     * @param actor who wants it
     * @param instant when
     * @param target about whom or what, for the audit
     * @param capability what is done, for the audit
     * @param scope in what the target stands, for the audit, such as {@code cycle:2025-Q2}
     * @param rules refuse, or change the state of the draft and say what has happened
     * @param <S> the state
     * @return the new state with its events and audit records; all reasons of a refusal with its audit record; a conflict; or
     *     the state as it is with nothing to store, if the command was applied before
     */
    public static <S extends CommandedState<S>> Transition<S> apply(
            S state,
            CommandHeader header,
            JsonValue.Fields content,
            Actor actor,
            Instant instant,
            AuditKey target,
            String capability,
            String scope,
            Consumer<TransitionDraft<S>> rules) {
        requireNonNull(state, "state");
        requireNonNull(actor, "actor");
        requireNonNull(instant, "instant");
        TransitionDraft<S> draft = new TransitionDraft<>(state, header, actor, instant, target, capability, scope);
        Digest digest = digest(header, content, actor, capability);
        Optional<AppliedChange> earlier = state.appliedUnder(header.key());
        if (earlier.isPresent()) {
            if (earlier.get().content().equals(digest)) {
                return new Transition<>(Outcome.done(state), List.of(), List.of(), List.of());
            }
            draft.refuse(
                    Finding.of(CommandFindings.KEY_REUSED, io.salestiers.core.result.Place.about(target.toString()))
                            .with("key", header.key().value()));
            return draft.finish(digest);
        }
        Optional<String> expected = header.expectedRevision();
        if (expected.isPresent() && !expected.get().equals(state.revision())) {
            return new Transition<>(
                    Outcome.conflict(expected.get(), state.revision()), List.of(), List.of(), List.of());
        }
        rules.accept(draft);
        return draft.finish(digest);
    }

    private static Digest digest(CommandHeader header, JsonValue.Fields content, Actor actor, String capability) {
        JsonValue.Fields whole = JsonValue.object()
                .with("command", capability)
                .with("actor", actor.person().value())
                .with("header", header.content())
                .with("content", content);
        if (actor.onBehalfOf().isPresent()) {
            whole = whole.with("onBehalfOf", actor.onBehalfOf().get().value());
        }
        if (actor.speaksFor().isPresent()) {
            whole = whole.with("speaksFor", actor.speaksFor().get().value());
        }
        return Digest.of(whole);
    }

    /**
     * The header of the command.
     *
     * @return the header
     */
    public CommandHeader header() {
        return header;
    }

    /**
     * Who wants it.
     *
     * @return the actor
     */
    public Actor actor() {
        return actor;
    }

    /**
     * When.
     *
     * @return the instant
     */
    public Instant instant() {
        return instant;
    }

    /**
     * About whom or what.
     *
     * @return the key, also for the places of findings
     */
    public AuditKey target() {
        return target;
    }

    /**
     * The state so far.
     *
     * @return the state
     */
    public S state() {
        return state;
    }

    /**
     * Goes on with another state.
     *
     * @param next the state
     */
    public void become(S next) {
        state = requireNonNull(next, "next");
    }

    /**
     * A reason against the command. Only an error refuses it; what is less grave is reported with what is done.
     *
     * @param finding the reason
     */
    public void refuse(Finding finding) {
        (finding.severity() == Severity.ERROR ? errors : notes).add(finding);
    }

    /**
     * Several reasons against it.
     *
     * @param findings the reasons
     */
    public void refuse(List<Finding> findings) {
        findings.forEach(this::refuse);
    }

    /**
     * Whether there is a reason against it.
     *
     * @return true if it will be refused
     */
    public boolean refused() {
        return !errors.isEmpty();
    }

    /**
     * What authority says: its vetoes are reasons against the command, the grants of a permission go into the audit.
     *
     * @param decision the decision
     * @return whether it permits
     */
    public boolean permitted(AuthorityDecision decision) {
        refuse(decision.vetoes());
        decision.chain().forEach(grant -> grants.add(GrantKey.of(grant.value())));
        return decision.permit();
    }

    /**
     * Something has happened.
     *
     * @param type what
     * @param subject to whom or what
     */
    public void happened(EventType type, AuditKey subject) {
        happenings.add(new Happening(type, subject, null, null));
    }

    /**
     * Something has taken the place of something else.
     *
     * @param type what has happened
     * @param subject to whom or what
     * @param before the digest of what was there before, if anything
     * @param after the digest of what is there now
     */
    public void happened(EventType type, AuditKey subject, Optional<Digest> before, Digest after) {
        happenings.add(new Happening(type, subject, before.orElse(null), requireNonNull(after, "after")));
    }

    private Transition<S> finish(Digest content) {
        if (refused()) {
            AuditRecord.Builder denial = record(target).outcome(AuditOutcome.DENY);
            errors.stream().map(Finding::code).map(FindingCode::code).distinct().forEach(denial::veto);
            List<Finding> all = new ArrayList<>(errors);
            all.addAll(notes);
            return new Transition<>(Outcome.refused(all), List.of(), List.of(denial.build()), List.of());
        }
        List<Event> events = new ArrayList<>();
        List<AuditRecord> audit = new ArrayList<>();
        for (Happening happening : happenings) {
            events.add(new Event(
                    header.key() + "/" + (events.size() + 1),
                    happening.type(),
                    instant,
                    actor.person(),
                    happening.subject()));
            AuditRecord.Builder change =
                    record(happening.subject()).outcome(AuditOutcome.CHANGE).grants(List.copyOf(grants));
            if (happening.before() != null) {
                change.before(happening.before());
            }
            if (happening.after() != null) {
                change.after(happening.after());
            }
            audit.add(change.build());
        }
        S after = state.withApplied(new AppliedChange(header.key().value(), instant, content));
        return new Transition<>(Outcome.done(after), events, audit, notes);
    }

    private AuditRecord.Builder record(AuditKey subject) {
        AuditRecord.Builder record = AuditRecord.builder()
                .at(instant)
                .actor(actor.person())
                .capability(capability)
                .target(subject)
                .scope(scope)
                .reason(header.reason())
                .correlation(header.key().value());
        actor.onBehalfOf().ifPresent(record::onBehalfOf);
        return record;
    }
}
