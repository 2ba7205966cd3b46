package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a host has to change in its organization: from a day on somebody is in another tier. The library changes nothing itself.
 *
 * @param person who
 * @param from the tier before
 * @param to the tier from then on
 * @param day the first day in the new tier
 * @param position the position that the person is given; empty where the host chooses one of the tier
 */
public record TierChange(PersonId person, TierId from, TierId to, LocalDate day, Optional<PositionId> position) {
    /** Refuses absent parts. */
    public TierChange {
        requireNonNull(person, "person");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(day, "day");
        requireNonNull(position, "position");
    }

    /**
     * The appointment that follows.
     *
     * @return to the position from the day on, without an end; empty where the host chooses the position
     */
    public Optional<Appointment> appointment() {
        return position.map(given -> Appointment.primary(person, given, DateRange.startingOn(day)));
    }
}
