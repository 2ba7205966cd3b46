package io.salestiers.core.message;

import java.time.Duration;
import java.util.List;

/**
 * How often and after how long a message is tried again.
 *
 * <p>With waits of 1, 5 and 30 minutes it is tried four times in all: a second time one minute after the first has failed. What
 * the channel asks for counts if it is longer.
 *
 * @param waits how long to wait after each failed try, at least one, each zero or more
 * @param lease how long a claim holds; whoever has died in the meantime is replaced after it; longer than a delivery takes
 */
public record RetryPolicy(List<Duration> waits, Duration lease) {
    /** Copies the waits and refuses negative ones. */
    public RetryPolicy {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("there must be one wait or more, none negative, but they were " + waits);
        }
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("lease must be positive, but was " + lease);
        }
    }

    /**
     * How often a message is tried in all.
     *
     * @return one more than there are waits
     */
    public int mostAttempts() {
        return waits.size() + 1;
    }
}
