package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.util.Optional;

/**
 * Who wants to do something. The positions of the person follow from the organization of the day.
 *
 * <p>Acting on behalf of somebody adds no right: what concerns that person is refused too. Immutable and safe for use by
 * several threads.
 *
 * @param person who
 * @param onBehalfOf for whom, if not for themself
 * @param speaksFor the outside body for which the person speaks, in place of the own grants
 */
public record Actor(PersonId person, Optional<PersonId> onBehalfOf, Optional<OutsideBodyId> speaksFor) {
    /** Refuses absent parts. */
    public Actor {
        requireNonNull(person, "person");
        requireNonNull(onBehalfOf, "onBehalfOf");
        requireNonNull(speaksFor, "speaksFor");
    }

    /**
     * A person with the own grants.
     *
     * @param person who
     * @return the actor
     */
    public static Actor of(PersonId person) {
        return new Actor(person, Optional.empty(), Optional.empty());
    }

    /**
     * A person who speaks for an outside body (G16).
     *
     * @param body the body
     * @param person who speaks
     * @return the actor
     */
    public static Actor outside(OutsideBodyId body, PersonId person) {
        return new Actor(person, Optional.empty(), Optional.of(body));
    }

    /**
     * This actor on behalf of somebody.
     *
     * @param other for whom
     * @return a copy
     */
    public Actor onBehalf(PersonId other) {
        return new Actor(person, Optional.of(other), speaksFor);
    }
}
