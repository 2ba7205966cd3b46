package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.Instant;

/**
 * The vote of a member of a panel.
 *
 * @param member who
 * @param inFavor for or against
 * @param reason why, as a code or the reference of a document
 * @param at when
 */
public record PanelVote(PersonId member, boolean inFavor, AuditCode reason, Instant at) {
    /** Refuses absent parts. */
    public PanelVote {
        requireNonNull(member, "member");
        requireNonNull(reason, "reason");
        requireNonNull(at, "at");
    }
}
