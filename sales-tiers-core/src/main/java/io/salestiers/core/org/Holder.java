package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A person in a position on a day.
 *
 * @param person who
 * @param kind as its holder or as acting cover
 */
public record Holder(PersonId person, AppointmentKind kind) implements Comparable<Holder> {
    private static final Comparator<Holder> ORDER =
            Comparator.comparing(Holder::kind).thenComparing(Holder::person);

    /** Refuses absent parts. */
    public Holder {
        requireNonNull(person, "person");
        requireNonNull(kind, "kind");
    }

    /** Primary before acting, then by id: the first of a position is its occupant. */
    @Override
    public int compareTo(Holder other) {
        return ORDER.compare(this, other);
    }
}
