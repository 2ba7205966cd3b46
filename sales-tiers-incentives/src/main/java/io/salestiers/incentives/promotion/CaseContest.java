package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import java.time.Instant;

/**
 * That the person contested a decision.
 *
 * @param ground on what ground, as a code or the reference of a document
 * @param at when
 * @param decided where the case stood by the decision that is contested
 */
public record CaseContest(AuditCode ground, Instant at, CasePhase decided) {
    /** Refuses absent parts. */
    public CaseContest {
        requireNonNull(ground, "ground");
        requireNonNull(at, "at");
        requireNonNull(decided, "decided");
    }
}
