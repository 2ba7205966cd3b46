package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import java.util.List;
import java.util.Optional;

/**
 * Which share of a target pay is paid, or why none.
 *
 * @param paid the share with its steps; empty if nothing is paid
 * @param reason the name of the text that says why nothing is paid; empty if something is
 * @param steps what was looked at
 */
record Share(Optional<Explanation> paid, String reason, List<Explanation> steps) {
    /** Copies the steps. */
    Share {
        requireNonNull(paid, "paid");
        requireNonNull(reason, "reason");
        steps = List.copyOf(steps);
    }

    static Share of(Explanation paid) {
        return new Share(Optional.of(paid), "", List.of());
    }

    static Share none(String reason, List<Explanation> steps) {
        return new Share(Optional.empty(), reason, steps);
    }
}
