package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import java.util.Comparator;

/**
 * A person who has a part in a duty on a day, and the position through which: Wang Fang as head of Suzhou.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param person who
 * @param position the position that has the part
 * @param kind as its holder or as acting cover (代理)
 */
public record DutyHolder(PersonId person, PositionId position, AppointmentKind kind) implements Comparable<DutyHolder> {
    private static final Comparator<DutyHolder> ORDER = Comparator.comparing(DutyHolder::position)
            .thenComparing(DutyHolder::person)
            .thenComparing(DutyHolder::kind);

    /** Refuses absent parts. */
    public DutyHolder {
        requireNonNull(person, "person");
        requireNonNull(position, "position");
        requireNonNull(kind, "kind");
    }

    /**
     * Whether the person stands in for a holder who is not there.
     *
     * @return true for acting cover
     */
    public boolean acting() {
        return kind == AppointmentKind.ACTING;
    }

    /** By position, then person. */
    @Override
    public int compareTo(DutyHolder other) {
        return ORDER.compare(this, other);
    }
}
