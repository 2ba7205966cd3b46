package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A body outside the organization that decides what concerns its highest tier (G16): the board, the owner.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id the id
 * @param members who may speak for it, at least one
 */
public record OutsideBody(OutsideBodyId id, Set<PersonId> members) {
    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if nobody may speak for it
     */
    public OutsideBody {
        requireNonNull(id, "id");
        members = Collections.unmodifiableSet(new TreeSet<>(members));
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an outside body must have a member, but '" + id + "' has none");
        }
    }
}
