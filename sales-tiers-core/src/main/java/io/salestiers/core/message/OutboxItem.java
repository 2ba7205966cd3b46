package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message in the outbox, and how far it has come.
 *
 * <p>Immutable and safe for use by several threads; {@link OutboxRules} makes one of the other.
 *
 * @param delivery the message
 * @param state how far it has come
 * @param notBefore when it is due: to be sent for the first time or again, or, while it is claimed, when the claim ends
 * @param attempts how often it was claimed
 * @param revision how often it has changed
 * @param missed who was not told although others were, by id
 * @param failure why it was given up; present exactly if it was
 */
public record OutboxItem(
        Delivery delivery,
        State state,
        Instant notBefore,
        int attempts,
        long revision,
        List<PersonId> missed,
        Optional<AuditCode> failure) {
    /** How far a message has come. */
    public enum State {
        /** It waits to be sent, for the first time or again. */
        WAITING,
        /** Somebody is sending it, or has died while doing so. */
        CLAIMED,
        /** It was delivered, to all or to all but the missed. */
        DELIVERED,
        /** It was given up. */
        FAILED;

        /**
         * Whether nothing more will happen.
         *
         * @return true for what was delivered or given up
         */
        public boolean settled() {
            return this == DELIVERED || this == FAILED;
        }

        /**
         * The key of the word for it in the catalogue of the module.
         *
         * @return for example {@code core.message.state.waiting}
         */
        public String key() {
            return "core.message.state." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Refuses what can't be. */
    public OutboxItem {
        requireNonNull(delivery, "delivery");
        requireNonNull(state, "state");
        requireNonNull(notBefore, "notBefore");
        missed = List.copyOf(missed);
        if (attempts < 0 || revision < 0) {
            throw new IllegalArgumentException(
                    "attempts and revision must be zero or more, but were " + attempts + " and " + revision);
        }
        if (failure.isPresent() != (state == State.FAILED)) {
            throw new IllegalArgumentException(
                    "a failure goes with a message that was given up only, but it is " + state);
        }
        if (!missed.isEmpty() && state != State.DELIVERED) {
            throw new IllegalArgumentException(
                    "who was missed is known of a delivered message only, but it is " + state);
        }
    }

    /**
     * The key.
     *
     * @return that of the delivery
     */
    public DeliveryKey key() {
        return delivery.key();
    }
}
