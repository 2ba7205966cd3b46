package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

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
 */
public record Appointment(PersonId person, PositionId position, DateRange range, AppointmentKind kind)
        implements Comparable<Appointment> {
    private static final Comparator<Appointment> ORDER = Comparator.comparing(Appointment::position)
            .thenComparing(Appointment::range)
            .thenComparing(Appointment::kind)
            .thenComparing(Appointment::person);

    /** Refuses absent parts. */
    public Appointment {
        requireNonNull(person, "person");
        requireNonNull(position, "position");
        requireNonNull(range, "range");
        requireNonNull(kind, "kind");
    }

    /**
     * A person as the holder of a position.
     *
     * @param person who
     * @param position which position
     * @param range on which days
     * @return the primary appointment
     */
    public static Appointment primary(PersonId person, PositionId position, DateRange range) {
        return new Appointment(person, position, range, AppointmentKind.PRIMARY);
    }

    /**
     * A person as acting cover of a position.
     *
     * @param person who
     * @param position which position
     * @param range on which days
     * @return the acting appointment
     */
    public static Appointment acting(PersonId person, PositionId position, DateRange range) {
        return new Appointment(person, position, range, AppointmentKind.ACTING);
    }

    /** By position, then days, then kind, then person. */
    @Override
    public int compareTo(Appointment other) {
        return ORDER.compare(this, other);
    }
}
