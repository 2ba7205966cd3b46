package io.salestiers.core.command;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.OutsideBodyId;

/**
 * A decision of the outside body about the highest tier (G16), such as number 2025-14 of the board.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param body the body that decided
 * @param reference under which the decision is kept, as a code of the body; no free text
 */
public record BodyDecision(OutsideBodyId body, AuditCode reference) {
    /** Refuses absent parts. */
    public BodyDecision {
        requireNonNull(body, "body");
        requireNonNull(reference, "reference");
    }

    /**
     * A decision.
     *
     * @param body the id of the body
     * @param reference under which the decision is kept: Latin letters and digits joined by one of {@code . : _ -}
     * @return the decision
     * @throws IllegalArgumentException if one of them has another form
     */
    public static BodyDecision of(String body, String reference) {
        return new BodyDecision(OutsideBodyId.of(body), AuditCode.of(reference));
    }
}
