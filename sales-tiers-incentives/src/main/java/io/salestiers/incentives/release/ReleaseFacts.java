package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known when pay is released.
 *
 * @param events what happened to deals
 * @param leavings who has left
 */
public record ReleaseFacts(DealEvents events, Map<PersonId, Leaving> leavings) {
    /** Copies the map. */
    public ReleaseFacts {
        requireNonNull(events, "events");
        leavings = Collections.unmodifiableMap(new TreeMap<>(leavings));
    }

    /**
     * Facts of deals; nobody has left.
     *
     * @param events what happened to deals
     * @return the facts
     */
    public static ReleaseFacts of(DealEvents events) {
        return new ReleaseFacts(events, Map.of());
    }

    /**
     * These facts and that somebody has left.
     *
     * @param payee who
     * @param leaving when and why
     * @return a copy
     */
    public ReleaseFacts with(PersonId payee, Leaving leaving) {
        Map<PersonId, Leaving> more = new TreeMap<>(leavings);
        more.put(payee, leaving);
        return new ReleaseFacts(events, more);
    }

    /**
     * Whether somebody has left.
     *
     * @param payee who
     * @return when and why; empty if not
     */
    public Optional<Leaving> leaving(PersonId payee) {
        return Optional.ofNullable(leavings.get(payee));
    }
}
