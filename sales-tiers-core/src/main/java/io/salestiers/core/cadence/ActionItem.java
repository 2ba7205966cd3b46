package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a meeting agreed somebody would do by a day (行动项). It is on the agenda of every later meeting until it is
 * done or dropped.
 *
 * @param id its id
 * @param raised the day of the meeting that agreed on it
 * @param meeting that meeting
 * @param what what is to be done; free text, which enters no audit, event or digest
 * @param owner who does it
 * @param due the last day on which it is in time
 * @param firstDue the last day that was agreed on first
 * @param status how far it is
 * @param closed the day on which it was done or dropped; present exactly if it was
 */
public record ActionItem(
        ActionId id,
        LocalDate raised,
        MeetingId meeting,
        String what,
        PersonId owner,
        LocalDate due,
        LocalDate firstDue,
        Status status,
        Optional<LocalDate> closed)
        implements Comparable<ActionItem> {
    /** How far an action is. */
    public enum Status {
        /** It is to be done. */
        OPEN,
        /** It is done. */
        DONE,
        /** It will not be done. */
        DROPPED;

        /**
         * The key of the word for it in the catalogue of the module.
         *
         * @return for example {@code core.cadence.action.open}
         */
        public String key() {
            return "core.cadence.action." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses what can't be. */
    public ActionItem {
        requireNonNull(id, "id");
        requireNonNull(raised, "raised");
        requireNonNull(meeting, "meeting");
        requireNonNull(owner, "owner");
        requireNonNull(due, "due");
        requireNonNull(firstDue, "firstDue");
        requireNonNull(status, "status");
        if (what.isBlank()) {
            throw new IllegalArgumentException("an action must say what is to be done (" + id + ")");
        }
        if (closed.isPresent() != (status != Status.OPEN)) {
            throw new IllegalArgumentException(
                    "a closed action has the day of its closing, but " + id + " is " + status);
        }
    }

    /**
     * Whether it was still to be done when a day began.
     *
     * @param day the day
     * @return true if it was raised before the day and not closed before it
     */
    public boolean openAtStartOf(LocalDate day) {
        return raised.isBefore(day)
                && closed.filter(closing -> closing.isBefore(day)).isEmpty();
    }

    /**
     * Whether it is late.
     *
     * @param day the day of asking
     * @return true if it was still open after its due day, on or before the day of asking
     */
    public boolean overdueOn(LocalDate day) {
        return due.isBefore(day)
                && closed.filter(closing -> !closing.isAfter(day)).isEmpty();
    }

    ActionItem withOwner(PersonId other) {
        return new ActionItem(id, raised, meeting, what, other, due, firstDue, status, closed);
    }

    ActionItem withDue(LocalDate other) {
        return new ActionItem(id, raised, meeting, what, owner, other, firstDue, status, closed);
    }

    ActionItem closed(Status how, LocalDate day) {
        return new ActionItem(id, raised, meeting, what, owner, due, firstDue, how, Optional.of(day));
    }

    /** By due day, then by id. */
    @Override
    public int compareTo(ActionItem other) {
        int byDue = due.compareTo(other.due);
        return byDue != 0 ? byDue : id.compareTo(other.id);
    }
}
