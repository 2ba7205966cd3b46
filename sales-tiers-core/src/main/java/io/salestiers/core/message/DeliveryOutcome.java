package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** What came of giving a message to a channel. */
public sealed interface DeliveryOutcome {
    /** Everybody was told. */
    record Delivered() implements DeliveryOutcome {}

    /**
     * Some were not told and will not be: WeCom answers {@code errcode 0} with {@code invaliduser}.
     *
     * @param missed who was not told, one or more, by id
     */
    record Partial(List<PersonId> missed) implements DeliveryOutcome {
        /** Sorts the people and refuses none. */
        public Partial {
            missed = List.copyOf(new TreeSet<>(missed));
            if (missed.isEmpty()) {
                throw new IllegalArgumentException("somebody must have been missed, else it is delivered");
            }
        }
    }

    /**
     * The channel is busy, or could not be reached: try again, not before so long.
     *
     * @param delay how long to wait at least, zero or more
     */
    record RetryAfter(Duration delay) implements DeliveryOutcome {
        /** Refuses less than nothing. */
        public RetryAfter {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("delay must be zero or more, but was " + delay);
            }
        }
    }

    /** The credentials have run out: the host gets new ones, then it is tried again. */
    record RefreshCredentials() implements DeliveryOutcome {}

    /**
     * It will never work: the channel is closed, the message is refused.
     *
     * @param code why, as a code of the channel such as {@code wecom.40058}; no free text
     */
    record Permanent(AuditCode code) implements DeliveryOutcome {
        /** Refuses an absent code. */
        public Permanent {
            requireNonNull(code, "code");
        }
    }
}
