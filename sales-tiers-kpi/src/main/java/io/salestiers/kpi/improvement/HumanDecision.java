package io.salestiers.kpi.improvement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.Instant;

/**
 * That a person decided something about another one: who, when, and why. Without one nothing has an effect on anybody.
 *
 * @param by who decided
 * @param at when
 * @param reason why, as a code of the host
 */
public record HumanDecision(PersonId by, Instant at, AuditCode reason) {
    /** Refuses absent parts. */
    public HumanDecision {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
    }
}
