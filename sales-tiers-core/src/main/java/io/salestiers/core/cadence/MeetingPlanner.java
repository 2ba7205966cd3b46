package io.salestiers.core.cadence;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Finds the meetings of a series. Stateless. */
public final class MeetingPlanner {
    /** The one planner. */
    public static final MeetingPlanner DEFAULT = new MeetingPlanner();

    private MeetingPlanner() {}

    /**
     * The meetings that take place in a range.
     *
     * @param series the series
     * @param range the days that are asked for, with an end
     * @param organization who takes part is said by the organization of each day
     * @param calendar tells working days
     * @return the meetings by day
     * @throws IllegalArgumentException if the range has no end
     */
    public List<Meeting> meetings(
            MeetingSeries series, DateRange range, Organization organization, BusinessCalendar calendar) {
        return series.schedule().occurrences(range, calendar).stream()
                .map(occurrence -> meeting(series, occurrence, organization))
                .toList();
    }

    /**
     * The next meeting.
     *
     * @param series the series
     * @param day a day; it counts itself
     * @param organization who takes part is said by the organization of the day of the meeting
     * @param calendar tells working days
     * @return the first meeting on the day or later; empty if there is none, see {@link Schedule#firstFrom}
     */
    public Optional<Meeting> next(
            MeetingSeries series, java.time.LocalDate day, Organization organization, BusinessCalendar calendar) {
        return series.schedule().firstFrom(day, calendar).map(occurrence -> meeting(series, occurrence, organization));
    }

    /**
     * One meeting.
     *
     * @param series the series
     * @param occurrence an occurrence of its schedule
     * @param organization who takes part is said by the organization of its day
     * @return the meeting
     */
    public Meeting meeting(MeetingSeries series, Occurrence occurrence, Organization organization) {
        OrganizationDay day = organization.on(occurrence.day());
        LocalDateTime start = occurrence.day().atTime(series.start());
        return new Meeting(
                series.meeting(occurrence),
                occurrence,
                start,
                start.plusMinutes(series.minutes()),
                series.participants().on(day),
                series.guests(),
                chair(series.chair(), day));
    }

    private static Optional<PersonId> chair(PositionId chair, OrganizationDay day) {
        return day.exists(chair) ? day.occupant(chair) : Optional.empty();
    }
}
