package io.salestiers.core.command;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.JsonValue;
import java.util.Optional;

/**
 * What every command carries, whatever it does: its key, the state it was meant for, its reason.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param key what makes it recognizable when it arrives again
 * @param expectedRevision the revision of the state that the actor had seen; empty: any
 * @param reason why, as a code of the host such as {@code cover-leave}; no free text
 * @param bodyDecision the decision of the outside body on which it rests, for what concerns the highest tier (G16)
 */
public record CommandHeader(
        CommandKey key, Optional<String> expectedRevision, AuditCode reason, Optional<BodyDecision> bodyDecision) {
    private static final AuditCode UNSTATED = AuditCode.of("unstated");

    /** Refuses absent parts. */
    public CommandHeader {
        requireNonNull(key, "key");
        requireNonNull(expectedRevision, "expectedRevision");
        requireNonNull(reason, "reason");
        requireNonNull(bodyDecision, "bodyDecision");
    }

    /**
     * A header with the key alone; the reason is {@code unstated}.
     *
     * @param key the key
     * @return the header
     * @throws IllegalArgumentException if the key has another form
     */
    public static CommandHeader of(String key) {
        return new CommandHeader(CommandKey.of(key), Optional.empty(), UNSTATED, Optional.empty());
    }

    /**
     * The same for a state that has not moved on: on another one the command is a conflict.
     *
     * @param revision the revision that the actor had seen, such as {@link CommandedState#revision()}
     * @return a copy
     */
    public CommandHeader expecting(String revision) {
        return new CommandHeader(key, Optional.of(revision), reason, bodyDecision);
    }

    /**
     * The same with a reason.
     *
     * @param code a code of the host
     * @return a copy
     * @throws IllegalArgumentException if it is no code
     */
    public CommandHeader because(String code) {
        return new CommandHeader(key, expectedRevision, AuditCode.of(code), bodyDecision);
    }

    /**
     * Whether a reason is stated.
     *
     * @return false for one that was made without {@link #because(String)}
     */
    public boolean reasonStated() {
        return !reason.equals(UNSTATED);
    }

    /**
     * What makes two commands of the same kind differ by their headers: the reason and the decision of the outside body.
     * Neither the key nor the revision counts, so that a command sent again after a conflict is still the same.
     *
     * @return an object for a digest
     */
    public JsonValue.Fields content() {
        JsonValue.Fields content = JsonValue.object().with("reason", reason.value());
        return bodyDecision
                .map(decision -> content.with("body", decision.body().value())
                        .with("decision", decision.reference().value()))
                .orElse(content);
    }

    /**
     * The same resting on a decision of the outside body.
     *
     * @param decision the decision
     * @return a copy
     */
    public CommandHeader decidedBy(BodyDecision decision) {
        return new CommandHeader(key, expectedRevision, reason, Optional.of(decision));
    }
}
