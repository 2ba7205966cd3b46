package io.salestiers.incentives.clawback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.release.EventName;
import java.util.Optional;

/**
 * An event that takes pay back.
 *
 * @param event what happens
 * @param share a share that holds whatever has gone by, 0 to 1: all of it after a withdrawal; empty if the bands say
 */
public record EventShare(EventName event, Optional<Ratio> share) {
    /** Refuses a share outside of 0 to 1. */
    public EventShare {
        requireNonNull(event, "event");
        if (share.filter(some -> some.signum() < 0 || some.compareTo(Ratio.ONE) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("share must be 0 to 1, but was " + share.get());
        }
    }

    /**
     * An event whose share the bands say.
     *
     * @param event what happens
     * @return the event
     */
    public static EventShare byBands(EventName event) {
        return new EventShare(event, Optional.empty());
    }

    /**
     * An event with a share of its own.
     *
     * @param event what happens
     * @param share for example {@code "1"}
     * @return the event
     */
    public static EventShare of(EventName event, String share) {
        return new EventShare(event, Optional.of(Ratio.parse(share)));
    }
}
