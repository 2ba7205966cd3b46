package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.org.PersonId;
import java.time.Instant;

/**
 * That something has happened to authority, for other parts of a host to follow.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id the key of its command and its place among the events of the command, such as {@code form-17/1}; the same
 *     whenever the command is applied to the same state
 * @param type what
 * @param instant when
 * @param actor by whom
 * @param subject to which grant or person, such as {@code grant:G-4}
 */
public record DelegationEvent(String id, DelegationEventType type, Instant instant, PersonId actor, AuditKey subject) {
    /** Refuses absent parts. */
    public DelegationEvent {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(instant, "instant");
        requireNonNull(actor, "actor");
        requireNonNull(subject, "subject");
    }
}
