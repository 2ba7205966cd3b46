package io.salestiers.core.command;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.org.PersonId;
import java.time.Instant;

/**
 * That something has happened, for other parts of a host to follow: what it was says its {@link EventType}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id the key of its command and its place among the events of the command, such as {@code form-17/1}; the same
 *     whenever the command is applied to the same state
 * @param type what
 * @param instant when
 * @param actor by whom
 * @param subject to what or whom, such as {@code grant:G-4} or {@code person:P-17}
 */
public record Event(String id, EventType type, Instant instant, PersonId actor, AuditKey subject) {
    /** Refuses absent parts. */
    public Event {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(instant, "instant");
        requireNonNull(actor, "actor");
        requireNonNull(subject, "subject");
    }
}
