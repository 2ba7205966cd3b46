package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.message.Audience;
import io.salestiers.core.message.Message;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Something that is told down the tiers and that everybody says to have read (公告).
 *
 * @param id its id
 * @param message what is told
 * @param audience to whom
 * @param published the day on which it is told
 * @param due the last day on which an acknowledgement is in time
 * @param reach who has to acknowledge it when people come and go
 */
public record Announcement(
        AnnouncementId id,
        Message message,
        Audience audience,
        LocalDate published,
        LocalDate due,
        AnnouncementReach reach) {
    /** An announcement that a person was to acknowledge: 1, on its due day. */
    public static final MeasureId TO_ACKNOWLEDGE = MeasureId.of("announcements-to-acknowledge");

    /** An announcement that a person acknowledged in time: 1, else 0, on its due day. */
    public static final MeasureId ACKNOWLEDGED = MeasureId.of("announcements-acknowledged");

    /**
     * Somebody who has to acknowledge an announcement.
     *
     * @param person who
     * @param manager who manages them on the day of asking; empty at the top
     * @param acknowledged when they first did, by the day of asking; empty if they have not
     * @param late whether they are, or were, too late
     */
    public record Reader(PersonId person, Optional<PersonId> manager, Optional<LocalDate> acknowledged, boolean late) {
        /** Refuses absent parts. */
        public Reader {
            requireNonNull(person, "person");
            requireNonNull(manager, "manager");
            requireNonNull(acknowledged, "acknowledged");
        }
    }

    /**
     * Who has and who has not.
     *
     * @param readers who has to, by id
     * @param vacant positions of the audience that nobody holds, by id
     */
    public record Status(List<Reader> readers, List<PositionId> vacant) {
        /** Copies the lists. */
        public Status {
            readers = List.copyOf(readers);
            vacant = List.copyOf(vacant);
        }

        /**
         * Who has not acknowledged it.
         *
         * @return by id
         */
        public List<PersonId> missing() {
            return readers.stream()
                    .filter(reader -> reader.acknowledged().isEmpty())
                    .map(Reader::person)
                    .toList();
        }

        /**
         * Who of those that somebody manages has not acknowledged it.
         *
         * @param manager a manager
         * @return by id
         */
        public List<PersonId> missingUnder(PersonId manager) {
            return readers.stream()
                    .filter(reader -> reader.acknowledged().isEmpty()
                            && reader.manager().filter(manager::equals).isPresent())
                    .map(Reader::person)
                    .toList();
        }
    }

    /** Refuses one that is due before it is published. */
    public Announcement {
        requireNonNull(id, "id");
        requireNonNull(message, "message");
        requireNonNull(audience, "audience");
        requireNonNull(reach, "reach");
        if (due.isBefore(published)) {
            throw new IllegalArgumentException("due must not be before " + published + ", but was " + due);
        }
    }

    /**
     * Who has acknowledged it and who has not.
     *
     * @param acknowledgements all that there are, in any order; those of other announcements, and of days after the day of
     *     asking, do not count
     * @param organization who belongs to the audience is said by the organization of the day that {@link #reach} names
     * @param day the day of asking, not before the publication
     * @return everybody who has to, with their managers
     */
    public Status on(Collection<Acknowledgement> acknowledgements, Organization organization, LocalDate day) {
        OrganizationDay asked = organization.on(day);
        io.salestiers.core.message.AudienceOfDay meant =
                audience.on(reach == AnnouncementReach.ONGOING ? asked : organization.on(published));
        List<Reader> readers = new ArrayList<>();
        for (PersonId person : meant.people()) {
            boolean here = asked.positionOf(person).isPresent()
                    || !asked.positionsOf(person).isEmpty();
            if (here) {
                Optional<LocalDate> first = acknowledgements.stream()
                        .filter(each -> each.announcement().equals(id)
                                && each.person().equals(person)
                                && !each.day().isAfter(day))
                        .map(Acknowledgement::day)
                        .min(LocalDate::compareTo);
                readers.add(new Reader(
                        person,
                        asked.managerOf(person),
                        first,
                        first.orElse(day).isAfter(due)));
            }
        }
        return new Status(readers, meant.vacant());
    }

    /**
     * Its figures, on its due day.
     *
     * @param acknowledgements all that there are
     * @param organization the organization
     * @return for each person who had to acknowledge it by its due day whether they did
     */
    public List<Observation> observations(Collection<Acknowledgement> acknowledgements, Organization organization) {
        List<Observation> all = new ArrayList<>();
        for (Reader reader : on(acknowledgements, organization, due).readers()) {
            Subject person = Subject.of(reader.person());
            all.add(new Observation(TO_ACKNOWLEDGE, person, due, Quantity.count(1), Optional.empty(), id.value()));
            all.add(new Observation(
                    ACKNOWLEDGED,
                    person,
                    due,
                    Quantity.count(reader.acknowledged().isPresent() ? 1 : 0),
                    Optional.empty(),
                    id.value()));
        }
        return List.copyOf(all);
    }
}
