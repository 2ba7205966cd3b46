package io.salestiers.incentives.clawback;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.release.EventName;

/**
 * An event after which a deal goes on, and what it does.
 *
 * @param event what happens
 * @param policy what is given again
 */
public record Revival(EventName event, RevivePolicy policy) {
    /** Refuses absent parts. */
    public Revival {
        requireNonNull(event, "event");
        requireNonNull(policy, "policy");
    }
}
