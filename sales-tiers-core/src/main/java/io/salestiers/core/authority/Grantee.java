package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.text.Ids;
import java.util.Optional;

/** Who has a grant: a person, or a position whoever holds it. Immutable and safe for use by several threads. */
public sealed interface Grantee extends Comparable<Grantee> {
    /**
     * A person. The grant ends with the appointment on which it rests and does not come back with a later one: it rests on
     * the first unbroken stretch of appointments that has not ended when the grant begins.
     *
     * @param person who
     * @param restingOn the position whose appointment it rests on; empty: it rests on being appointed to any
     */
    record OfPerson(PersonId person, Optional<PositionId> restingOn) implements Grantee {
        /** Refuses absent parts. */
        public OfPerson {
            requireNonNull(person, "person");
            requireNonNull(restingOn, "restingOn");
        }

        @Override
        public String key() {
            return "person:" + person
                    + restingOn.map(position -> "@" + position).orElse("");
        }
    }

    /**
     * A position. The grant survives a change of occupant, never follows the person, and is suspended, with everything
     * derived from it, while the position is vacant; somebody who acts for it inherits it if the policy says so.
     *
     * @param position which
     */
    record OfPosition(PositionId position) implements Grantee {
        /** Refuses an absent position. */
        public OfPosition {
            requireNonNull(position, "position");
        }

        @Override
        public String key() {
            return "position:" + position;
        }
    }

    /**
     * A person as long as appointed at all.
     *
     * @param person who
     * @return the grantee
     */
    static Grantee person(PersonId person) {
        return new OfPerson(person, Optional.empty());
    }

    /**
     * A person as long as appointed to a position.
     *
     * @param person who
     * @param restingOn the position
     * @return the grantee
     */
    static Grantee person(PersonId person, PositionId restingOn) {
        return new OfPerson(person, Optional.of(restingOn));
    }

    /**
     * A position.
     *
     * @param position which
     * @return the grantee
     */
    static Grantee position(PositionId position) {
        return new OfPosition(position);
    }

    /**
     * Kind and ids in one text.
     *
     * @return for example {@code person:li@P-2} or {@code position:P-2}
     */
    String key();

    /** By key. */
    @Override
    default int compareTo(Grantee other) {
        return Ids.compare(key(), other.key());
    }
}
