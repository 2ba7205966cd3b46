package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.Instant;

/**
 * What came of an appeal.
 *
 * @param outcome what was decided
 * @param by who heard it
 * @param at when
 * @param reason why, as a code of the host
 */
public record AppealDecision(AppealOutcome outcome, PersonId by, Instant at, AuditCode reason) {
    /** Refuses absent parts. */
    public AppealDecision {
        requireNonNull(outcome, "outcome");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
    }
}
