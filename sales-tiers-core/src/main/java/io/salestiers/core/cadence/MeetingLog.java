package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.command.CommandedState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has become of the meetings of a series: minutes, and the actions that are carried from one meeting to the next.
 *
 * <p>It changes by commands alone ({@link MeetingProcess}). Immutable and safe for use by several threads.
 *
 * @param series the series
 * @param minutes of the meetings that were held, by day
 * @param cancelled meetings that were not held, by planned day
 * @param actions everything that was ever agreed on, by id
 * @param applied the commands that led here, by key
 */
public record MeetingLog(
        SeriesId series,
        List<Minutes> minutes,
        List<MeetingId> cancelled,
        List<ActionItem> actions,
        List<AppliedChange> applied)
        implements CommandedState<MeetingLog> {
    /** Copies and sorts the lists. */
    public MeetingLog {
        requireNonNull(series, "series");
        minutes = minutes.stream()
                .sorted(Comparator.comparing(Minutes::day).thenComparing(Minutes::meeting))
                .toList();
        cancelled = cancelled.stream().sorted().toList();
        actions = actions.stream().sorted(Comparator.comparing(ActionItem::id)).toList();
        applied = applied.stream().sorted().toList();
    }

    /**
     * A series of which no meeting has been held.
     *
     * @param series the series
     * @return the empty log
     */
    public static MeetingLog empty(SeriesId series) {
        return new MeetingLog(series, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The minutes of a meeting.
     *
     * @param meeting which one
     * @return empty if it was not held, or not yet
     */
    public Optional<Minutes> find(MeetingId meeting) {
        return minutes.stream().filter(each -> each.meeting().equals(meeting)).findFirst();
    }

    /**
     * An action.
     *
     * @param id its id
     * @return empty if there is none
     */
    public Optional<ActionItem> find(ActionId id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /**
     * The actions that a meeting of a day takes over from earlier ones: those that were raised before the day and were still
     * open when it began.
     *
     * @param day the day of the meeting
     * @return by due day, then by id
     */
    public List<ActionItem> carriedTo(LocalDate day) {
        return actions.stream()
                .filter(action -> action.openAtStartOf(day))
                .sorted()
                .toList();
    }

    @Override
    public MeetingLog withApplied(AppliedChange change) {
        List<AppliedChange> more = new ArrayList<>(applied);
        more.add(change);
        return new MeetingLog(series, minutes, cancelled, actions, more);
    }

    MeetingLog withMinutes(Minutes more, List<ActionItem> raised) {
        List<Minutes> held = new ArrayList<>(minutes);
        held.add(more);
        List<ActionItem> all = new ArrayList<>(actions);
        all.addAll(raised);
        return new MeetingLog(series, held, cancelled, all, applied);
    }

    MeetingLog withCancelled(MeetingId meeting) {
        List<MeetingId> more = new ArrayList<>(cancelled);
        more.add(meeting);
        return new MeetingLog(series, minutes, more, actions, applied);
    }

    MeetingLog withAction(ActionItem changed) {
        List<ActionItem> all = new ArrayList<>(actions);
        Collections.replaceAll(all, find(changed.id()).orElseThrow(), changed);
        return new MeetingLog(series, minutes, cancelled, all, applied);
    }
}
