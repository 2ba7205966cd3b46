package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.Instant;

/**
 * That somebody asked for a period to be reopened, which somebody else decides.
 *
 * @param by who asked
 * @param at when
 * @param reason why, as a code of the host
 */
public record LedgerReopening(PersonId by, Instant at, AuditCode reason) {
    /** Refuses absent parts. */
    public LedgerReopening {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
    }
}
