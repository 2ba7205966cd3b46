package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.message.Audience;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;

/**
 * Meetings that come back (例会): when, of whom, led by whom, about what.
 *
 * <p>Nobody is named who might be gone tomorrow: participants are an audience and the chair is a position, and who that is says
 * the organization of the day. Times are those of the {@linkplain io.salestiers.core.org.Organization#zone() zone} of the
 * organization. Immutable and safe for use by several threads.
 *
 * <!-- sample: MeetingTest#series -->
 * <pre>{@code
 * MeetingLog log = MeetingProcess.DEFAULT
 *         .apply(
 *                 MeetingLog.empty(WEEKLY.id()),
 *                 WEEKLY,
 *                 new MeetingCommand.Hold(
 *                         CommandHeader.of("minutes-of-2-june"),
 *                         new Minutes(
 *                                 new MeetingId(WEEKLY.id(), LocalDate.of(2025, 6, 2)),
 *                                 LocalDate.of(2025, 6, 2),
 *                                 Map.of(
 *                                         WANG, Attendance.PRESENT,
 *                                         ZHANG, Attendance.PRESENT,
 *                                         ZHAO, Attendance.EXCUSED,
 *                                         GUEST, Attendance.PRESENT),
 *                                 List.of(new Resolution("R-1", "We visit every A customer in June.")),
 *                                 Optional.empty()),
 *                         List.of(new MeetingCommand.NewAction(
 *                                 ActionId.of("A-1"), "List the A customers", LI, LocalDate.of(2025, 6, 6)))),
 *                 Actor.of(WANG),
 *                 AUTHORITY,
 *                 OFFICE,
 *                 Instant.parse("2025-06-02T04:00:00Z"))
 *         .outcome()
 *         .orThrow();
 * List<ActionItem> carried = log.carriedTo(LocalDate.of(2025, 6, 9)); // A-1, on the next agenda
 * List<Escalation> overdue = Escalations.DEFAULT.on(
 *         log,
 *         WEEKLY,
 *         new EscalationPolicy(List.of(new EscalationStep(3, 1), new EscalationStep(10, 2))),
 *         ORGANIZATION,
 *         OFFICE,
 *         LocalDate.of(2025, 6, 11));
 * Optional<PersonId> told = overdue.get(0).to(); // zhang, to whom li reports
 * }</pre>
 *
 * @param id its id
 * @param name what it is called
 * @param unit the unit to which it belongs: who coordinates communication there may act for its chair
 * @param schedule the days
 * @param start when it begins, to the minute
 * @param minutes how long it takes, 1 to 1,440
 * @param participants who takes part
 * @param guests people who take part besides, also from outside, by id
 * @param chair the position that leads it
 * @param agenda what it goes through, in no more than its time
 */
public record MeetingSeries(
        SeriesId id,
        LocalizedText name,
        UnitId unit,
        Schedule schedule,
        LocalTime start,
        int minutes,
        Audience participants,
        List<PersonId> guests,
        PositionId chair,
        AgendaTemplate agenda) {
    /** Refuses meetings without time and agendas that take longer. */
    public MeetingSeries {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(schedule, "schedule");
        requireNonNull(start, "start");
        requireNonNull(participants, "participants");
        requireNonNull(chair, "chair");
        requireNonNull(agenda, "agenda");
        guests = List.copyOf(new TreeSet<>(guests));
        if (minutes < 1 || minutes > 1440) {
            throw new IllegalArgumentException("minutes of a meeting must be 1 to 1,440, but were " + minutes);
        }
        if (start.getSecond() != 0 || start.getNano() != 0) {
            throw new IllegalArgumentException("a meeting must begin with a minute, but begins at " + start);
        }
        if (agenda.minutes() > minutes) {
            throw new InvalidDefinitionException(
                    List.of(Finding.of(CadenceFindings.AGENDA_TOO_LONG, Place.document("meeting-series", "/agenda"))
                            .with("agenda", agenda.minutes())
                            .with("minutes", minutes)));
        }
    }

    /**
     * The same on other days: with an exception for a meeting that is moved, for example.
     *
     * @param other the days
     * @return a copy
     */
    public MeetingSeries withSchedule(Schedule other) {
        return new MeetingSeries(id, name, unit, other, start, minutes, participants, guests, chair, agenda);
    }

    /**
     * The id of one of its meetings.
     *
     * @param occurrence an occurrence of its schedule
     * @return the id
     */
    public MeetingId meeting(Occurrence occurrence) {
        return new MeetingId(id, occurrence.planned());
    }
}
