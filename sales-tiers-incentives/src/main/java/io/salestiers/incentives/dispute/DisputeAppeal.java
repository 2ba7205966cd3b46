package io.salestiers.incentives.dispute;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import java.time.Instant;
import java.util.List;

/**
 * That a payee does not accept the first decision.
 *
 * @param ground on what ground, as a code of the host; no free text
 * @param evidence what speaks for it beside the evidence of the claim; may be none
 * @param at when
 */
public record DisputeAppeal(AuditCode ground, List<DisputeEvidence> evidence, Instant at) {
    /** Copies the list. */
    public DisputeAppeal {
        requireNonNull(ground, "ground");
        evidence = List.copyOf(evidence);
        requireNonNull(at, "at");
    }
}
