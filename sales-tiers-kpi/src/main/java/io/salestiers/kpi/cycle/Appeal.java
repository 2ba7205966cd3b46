package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import java.time.Instant;
import java.util.Optional;

/**
 * That a person contests a result (申诉).
 *
 * @param version against which version of the result
 * @param filedAt when
 * @param ground on what ground, as a code of the host or the reference of a document; no free text
 * @param decision what came of it; empty while nobody has decided
 */
public record Appeal(int version, Instant filedAt, AuditCode ground, Optional<AppealDecision> decision) {
    /** Refuses absent parts. */
    public Appeal {
        requireNonNull(filedAt, "filedAt");
        requireNonNull(ground, "ground");
        requireNonNull(decision, "decision");
        if (version < 1) {
            throw new IllegalArgumentException("an appeal is against version 1 or later, but was against " + version);
        }
    }

    Appeal decided(AppealDecision made) {
        return new Appeal(version, filedAt, ground, Optional.of(made));
    }
}
