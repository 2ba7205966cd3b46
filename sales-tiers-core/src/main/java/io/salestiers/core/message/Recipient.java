package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import java.util.List;
import java.util.Optional;

/**
 * A person who belongs to an audience on a day, and why.
 *
 * @param person the person
 * @param reasons one or more, in the order of the rules
 */
public record Recipient(PersonId person, List<Reason> reasons) implements Comparable<Recipient> {
    /**
     * Why somebody belongs to an audience.
     *
     * @param rule which rule says so: 0 for the first
     * @param position the position through which it does; empty for a rule that names the person
     */
    public record Reason(int rule, Optional<PositionId> position) {
        /** Refuses an absent position. */
        public Reason {
            requireNonNull(position, "position");
        }
    }

    /** Copies the reasons and refuses none. */
    public Recipient {
        requireNonNull(person, "person");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a recipient must have a reason, but " + person + " has none");
        }
    }

    /** By person. */
    @Override
    public int compareTo(Recipient other) {
        return person.compareTo(other.person);
    }
}
