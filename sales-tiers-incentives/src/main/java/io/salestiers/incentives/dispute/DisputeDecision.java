package io.salestiers.incentives.dispute;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided about a dispute. It is never changed; on appeal a second one comes beside it.
 *
 * @param outcome what came of it
 * @param amount what the payee gets in all, with what an earlier decision gave; empty for a rejection
 * @param by who decided
 * @param at when
 * @param reason why, as a code of the host; no free text
 */
public record DisputeDecision(
        DisputeOutcome outcome, Optional<Money> amount, PersonId by, Instant at, AuditCode reason) {
    /** Refuses a rejection with an amount, and anything else without one above zero. */
    public DisputeDecision {
        requireNonNull(outcome, "outcome");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
        if (amount.isPresent() != (outcome != DisputeOutcome.REJECTED)
                || amount.filter(some -> some.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException(
                    "what is upheld has an amount above zero, but " + outcome + " had " + amount);
        }
    }

    JsonValue.Fields json() {
        JsonValue.Fields json = JsonValue.object()
                .with("outcome", outcome.name())
                .with("by", by.value())
                .with("at", at.toString())
                .with("reason", reason.value());
        return amount.map(some -> json.with("currency", some.currency().code())
                        .with("minor", JsonValue.number(some.minorUnits())))
                .orElse(json);
    }
}
