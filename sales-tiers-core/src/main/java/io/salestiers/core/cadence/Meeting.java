package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.message.AudienceOfDay;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One meeting of a series, with who belongs to it on its day.
 *
 * @param id its id
 * @param occurrence the day, and why it is on this one
 * @param start when it begins, in the zone of the organization
 * @param end when it ends
 * @param participants who takes part by the organization of the day
 * @param guests who takes part besides
 * @param chair who leads it; empty if the position of the chair is vacant on the day
 */
public record Meeting(
        MeetingId id,
        Occurrence occurrence,
        LocalDateTime start,
        LocalDateTime end,
        AudienceOfDay participants,
        List<PersonId> guests,
        Optional<PersonId> chair) {
    /** Copies the list. */
    public Meeting {
        requireNonNull(id, "id");
        requireNonNull(occurrence, "occurrence");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(participants, "participants");
        guests = List.copyOf(guests);
        requireNonNull(chair, "chair");
    }

    /**
     * The day.
     *
     * @return the day on which it takes place
     */
    public LocalDate day() {
        return occurrence.day();
    }

    /**
     * Everybody who is expected: participants, the chair, and guests.
     *
     * @return each once, by id
     */
    public List<PersonId> expected() {
        TreeSet<PersonId> all = new TreeSet<>(participants.people());
        all.addAll(guests);
        chair.ifPresent(all::add);
        return List.copyOf(all);
    }
}
