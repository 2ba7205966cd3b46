package io.salestiers.core.cadence;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What meetings are measured by. Shares are ratios of sums: attendance is {@link #ATTENDED} over {@link #EXPECTED}, timeliness of
 * actions {@link #ACTIONS_IN_TIME} over {@link #ACTIONS_DUE}.
 */
public final class MeetingMeasures {
    /** A meeting of a unit that was held: 1. */
    public static final MeasureId HELD = MeasureId.of("meetings-held");

    /** A meeting of a unit that was cancelled: 1, on its planned day. */
    public static final MeasureId CANCELLED = MeasureId.of("meetings-cancelled");

    /** A meeting to which a person was expected: 1. */
    public static final MeasureId EXPECTED = MeasureId.of("meetings-expected");

    /** A meeting to which a person came: 1, else 0. */
    public static final MeasureId ATTENDED = MeasureId.of("meetings-attended");

    /** An action of a person that was due: 1, on its due day. What was dropped before does not count. */
    public static final MeasureId ACTIONS_DUE = MeasureId.of("actions-due");

    /** An action of a person that was done by its due day: 1, else 0, on its due day. */
    public static final MeasureId ACTIONS_IN_TIME = MeasureId.of("actions-in-time");

    /** An action of a person that was done, late or not: 1, else 0, on its due day. */
    public static final MeasureId ACTIONS_DONE = MeasureId.of("actions-done");

    private MeetingMeasures() {}

    /**
     * The figures of a series.
     *
     * @param log what has become of its meetings
     * @param series the series
     * @param range days of meetings and due days of actions, with an end; whoever asks for days to come gets actions that are
     *     not due yet as not done
     * @return observations by measure, then by day
     * @throws IllegalArgumentException if the range has no end
     */
    public static List<Observation> observations(MeetingLog log, MeetingSeries series, DateRange range) {
        if (range.openEnded()) {
            throw new IllegalArgumentException("the range must have an end, but was " + range);
        }
        List<Observation> all = new ArrayList<>();
        Subject unit = Subject.of(series.unit());
        for (Minutes minutes : log.minutes()) {
            if (range.contains(minutes.day())) {
                String source = minutes.meeting().toString();
                all.add(one(HELD, unit, minutes.day(), true, source));
                for (Map.Entry<PersonId, Attendance> entry :
                        minutes.attendance().entrySet()) {
                    Subject person = Subject.of(entry.getKey());
                    all.add(one(EXPECTED, person, minutes.day(), true, source));
                    all.add(one(ATTENDED, person, minutes.day(), entry.getValue() == Attendance.PRESENT, source));
                }
            }
        }
        for (MeetingId meeting : log.cancelled()) {
            if (range.contains(meeting.planned())) {
                all.add(one(CANCELLED, unit, meeting.planned(), true, meeting.toString()));
            }
        }
        for (ActionItem action : log.actions()) {
            boolean droppedBefore = action.status() == ActionItem.Status.DROPPED
                    && action.closed().orElseThrow().compareTo(action.due()) <= 0;
            if (range.contains(action.due()) && !droppedBefore) {
                Subject owner = Subject.of(action.owner());
                boolean done = action.status() == ActionItem.Status.DONE;
                boolean inTime = done && !action.closed().orElseThrow().isAfter(action.due());
                String source = action.id().value();
                all.add(one(ACTIONS_DUE, owner, action.due(), true, source));
                all.add(one(ACTIONS_IN_TIME, owner, action.due(), inTime, source));
                all.add(one(ACTIONS_DONE, owner, action.due(), done, source));
            }
        }
        all.sort(java.util.Comparator.comparing(Observation::measure)
                .thenComparing(Observation::day)
                .thenComparing(Observation::subject)
                .thenComparing(Observation::source));
        return List.copyOf(all);
    }

    private static Observation one(MeasureId measure, Subject subject, LocalDate day, boolean counts, String source) {
        return new Observation(measure, subject, day, Quantity.count(counts ? 1 : 0), Optional.empty(), source);
    }
}
