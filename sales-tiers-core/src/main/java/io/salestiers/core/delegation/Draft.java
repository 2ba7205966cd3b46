package io.salestiers.core.delegation;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.audit.GrantKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transition in the making: reasons against it, the state so far, what has happened to what. */
final class Draft {
    /** One thing that has happened; each gives an event and an audit record, so that none is without the other. */
    private record Happening(
            DelegationEventType type,
            AuditKey subject,
            String capability,
            @Nullable Grant before,
            @Nullable Grant after) {}

    private final String key;
    private final String reason;
    private final Actor actor;
    private final Instant instant;
    private final AuthorityState before;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private AuthorityState state;

    Draft(String key, String reason, Actor actor, Instant instant, AuthorityState before) {
        this.key = key;
        this.reason = reason;
        this.actor = actor;
        this.instant = instant;
        this.before = before;
        this.state = before;
    }

    static Finding finding(FindingCode code, AuditKey about) {
        return Finding.of(code, Place.about(about.toString()));
    }

    void refuse(Finding error) {
        errors.add(error);
    }

    void refuse(List<Finding> several) {
        errors.addAll(several);
    }

    void note(Finding finding) {
        notes.add(finding);
    }

    boolean refused() {
        return errors.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    AuthorityState state() {
        return state;
    }

    void become(AuthorityState next) {
        state = next;
    }

    void happened(DelegationEventType type, AuditKey subject, String capability) {
        happenings.add(new Happening(type, subject, capability, null, null));
    }

    void happened(
            DelegationEventType type, String capability, Optional<Grant> grantBefore, Optional<Grant> grantAfter) {
        Grant either = grantAfter.or(() -> grantBefore).orElseThrow();
        happenings.add(new Happening(
                type,
                AuditKey.of("grant", either.id().value()),
                capability,
                grantBefore.orElse(null),
                grantAfter.orElse(null)));
    }

    /** Done or refused, whichever the reasons say. */
    Transition<AuthorityState> finish(AuditKey target, String capability, Digest content) {
        if (refused()) {
            AuditRecord.Builder denial = record(target, capability).outcome(AuditOutcome.DENY);
            errors.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::code)
                    .distinct()
                    .forEach(denial::veto);
            return new Transition<>(
                    Outcome.refused(List.copyOf(errors)), List.of(), List.of(denial.build()), List.of());
        }
        List<Event> events = new ArrayList<>();
        List<AuditRecord> audit = new ArrayList<>();
        for (Happening happening : happenings) {
            events.add(new Event(
                    key + "/" + (events.size() + 1), happening.type(), instant, actor.person(), happening.subject()));
            audit.add(change(happening));
        }
        AuthorityState after = state.withApplied(new AppliedChange(key, instant, content));
        List<Finding> worth = new ArrayList<>(errors);
        worth.addAll(notes);
        return new Transition<>(Outcome.done(after), events, audit, worth);
    }

    private AuditRecord change(Happening happening) {
        AuditRecord.Builder record =
                record(happening.subject(), happening.capability()).outcome(AuditOutcome.CHANGE);
        Grant grant = happening.after() == null ? happening.before() : happening.after();
        if (grant != null) {
            record.scope(grant.scope().key());
            record.grants(chain(grant));
        }
        if (happening.before() != null) {
            record.before(Digest.of(DelegationJson.of(happening.before())));
        }
        if (happening.after() != null) {
            record.after(Digest.of(DelegationJson.of(happening.after())));
        }
        return record.build();
    }

    /** The grants it comes from, nearest first; of a grant that is gone as it was before. */
    private List<GrantKey> chain(Grant grant) {
        List<GrantKey> chain = new ArrayList<>();
        Optional<Grant> next = grant.parent().flatMap(this::find);
        while (next.isPresent()) {
            chain.add(GrantKey.of(next.get().id().value()));
            next = next.get().parent().flatMap(this::find);
        }
        return chain;
    }

    private Optional<Grant> find(io.salestiers.core.authority.GrantId id) {
        return state.grants().find(id).or(() -> before.grants().find(id));
    }

    private AuditRecord.Builder record(AuditKey target, String capability) {
        AuditRecord.Builder record = AuditRecord.builder()
                .at(instant)
                .actor(actor.person())
                .capability(capability)
                .target(target)
                .reason(reason)
                .correlation(key);
        actor.onBehalfOf().ifPresent(record::onBehalfOf);
        return record;
    }
}
