package io.salestiers.core.observation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * An observation as its source delivers it: with the instant at which the source came to know it.
 *
 * <p>The deal of 31 January that is entered on 3 February has the day 2025-01-31 and arrived on 2025-02-03: whether it
 * came too late for January is for a policy to say. Immutable and safe for use by several threads.
 *
 * @param observation the observation; its {@linkplain Observation#source() source id} together with its measure is the key
 *     of the fact, by which a repetition or a correction is recognized
 * @param arrived when the source came to know it in this form; empty if the source does not say
 */
public record Fact(Observation observation, Optional<Instant> arrived) {
    /** Refuses absent parts. */
    public Fact {
        requireNonNull(observation, "observation");
        requireNonNull(arrived, "arrived");
    }

    /**
     * A fact of which the source does not say when it came to know it.
     *
     * @param observation the observation
     * @return the fact
     */
    public static Fact of(Observation observation) {
        return new Fact(observation, Optional.empty());
    }

    /**
     * A fact with the instant at which the source came to know it.
     *
     * @param observation the observation
     * @param arrived the instant
     * @return the fact
     */
    public static Fact of(Observation observation, Instant arrived) {
        return new Fact(observation, Optional.of(arrived));
    }
}
