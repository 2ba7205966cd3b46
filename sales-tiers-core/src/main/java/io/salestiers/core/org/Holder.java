package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Comparator;

/**
 * A person in a position on a day.
 *
 * @param person who
 * @param kind as its holder or as acting cover
 * @param share the part of the person's working time, 1 for all of it
 */
public record Holder(PersonId person, AppointmentKind kind, Ratio share) implements Comparable<Holder> {
    private static final Comparator<Holder> ORDER =
            Comparator.comparing(Holder::kind).thenComparing(Holder::person).thenComparing(Holder::share);

    /** Refuses absent parts. */
    public Holder {
        requireNonNull(person, "person");
        requireNonNull(kind, "kind");
        requireNonNull(share, "share");
    }

    /**
     * A person with all of their time.
     *
     * @param person who
     * @param kind as its holder or as acting cover
     */
    public Holder(PersonId person, AppointmentKind kind) {
        this(person, kind, Ratio.ONE);
    }

    /** Primary before acting, then by id, then by share: the first of a position is its occupant. */
    @Override
    public int compareTo(Holder other) {
        return ORDER.compare(this, other);
    }
}
