package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.LadderId;

/**
 * People and positions of one ladder below a rank (G6).
 *
 * <p>Units and territories have no tier and are not bound. Immutable and safe for use by several threads.
 *
 * @param ladder the ladder
 * @param rank the rank of the actor's tier
 * @param including whether those of the same rank are in, by a peer exception
 */
public record TierBound(LadderId ladder, int rank, boolean including) {
    /** Refuses an absent ladder. */
    public TierBound {
        requireNonNull(ladder, "ladder");
    }
}
