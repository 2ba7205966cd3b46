package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.time.DateRange;
import java.util.Comparator;

/**
 * An appointment (任职): a person holds a position for some days.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param person who
 * @param position which position
 * @param range on which days
 * @param kind as its holder or as acting cover
 * @param share the part of the person's working time, above 0 and at most 1: 0.6 and 0.4 for somebody who holds two
 *     positions. The shares of one person as holder should add up to at most 1 a day; acting cover comes on top
 */
public record Appointment(PersonId person, PositionId position, DateRange range, AppointmentKind kind, Ratio share)
        implements Comparable<Appointment> {
    private static final Comparator<Appointment> ORDER = Comparator.comparing(Appointment::position)
            .thenComparing(Appointment::range)
            .thenComparing(Appointment::kind)
            .thenComparing(Appointment::person)
            .thenComparing(Appointment::share);

    /**
     * Refuses absent parts and an impossible share.
     *
     * @throws IllegalArgumentException if the share is not above 0 and at most 1
     */
    public Appointment {
        requireNonNull(person, "person");
        requireNonNull(position, "position");
        requireNonNull(range, "range");
        requireNonNull(kind, "kind");
        if (share.compareTo(Ratio.ZERO) <= 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share + " (" + person
                    + " in " + position + " " + range + ")");
        }
    }

    /**
     * A person as the holder of a position.
     *
     * @param person who
     * @param position which position
     * @param range on which days
     * @return the primary appointment, with all of the person's time
     */
    public static Appointment primary(PersonId person, PositionId position, DateRange range) {
        return new Appointment(person, position, range, AppointmentKind.PRIMARY, Ratio.ONE);
    }

    /**
     * A person as acting cover of a position.
     *
     * @param person who
     * @param position which position
     * @param range on which days
     * @return the acting appointment, share 1
     */
    public static Appointment acting(PersonId person, PositionId position, DateRange range) {
        return new Appointment(person, position, range, AppointmentKind.ACTING, Ratio.ONE);
    }

    /**
     * The same appointment with a part of the person's time.
     *
     * @param part above 0 and at most 1
     * @return a copy
     * @throws IllegalArgumentException if the part is not above 0 and at most 1
     */
    public Appointment withShare(Ratio part) {
        return new Appointment(person, position, range, kind, part);
    }

    /**
     * The same appointment on other days.
     *
     * @param days the days
     * @return a copy
     */
    public Appointment withRange(DateRange days) {
        return new Appointment(person, position, days, kind, share);
    }

    /** By position, then days, then kind, then person, then share. */
    @Override
    public int compareTo(Appointment other) {
        return ORDER.compare(this, other);
    }
}
