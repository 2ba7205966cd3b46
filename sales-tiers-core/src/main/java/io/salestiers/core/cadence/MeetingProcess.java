package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.Transition;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.time.BusinessCalendar;
import java.time.Instant;

/**
 * Applies what happens to the meetings of a series and to what they agreed on. Stateless.
 *
 * <p>Everything leaves an event and an audit record in which nobody is named but by id and nothing is told that somebody said.
 */
public final class MeetingProcess {
    /** The one process. */
    public static final MeetingProcess DEFAULT = new MeetingProcess();

    private MeetingProcess() {}

    /**
     * Applies a command.
     *
     * @param log what has become of the meetings so far
     * @param series the series
     * @param command what shall happen
     * @param actor who wants it
     * @param authority the organization, the grants and the policy
     * @param calendar tells working days, for the days of the series
     * @param instant when; days are those of the organization's zone
     * @return the new log with its events and audit records; or all reasons of a refusal with its audit record; or a conflict
     * @throws IllegalArgumentException if the log is of another series
     */
    public Transition<MeetingLog> apply(
            MeetingLog log,
            MeetingSeries series,
            MeetingCommand command,
            Actor actor,
            Authority authority,
            BusinessCalendar calendar,
            Instant instant) {
        requireNonNull(command, "command");
        if (!log.series().equals(series.id())) {
            throw new IllegalArgumentException(
                    "the log must be that of " + series.id() + ", but was of " + log.series());
        }
        AuditKey target = AuditKey.of("meeting-series", series.id().value());
        return TransitionDraft.apply(
                log,
                command.header(),
                command.content(),
                actor,
                instant,
                target,
                command.name(),
                target.toString(),
                draft -> new MeetingRules(draft, series, authority, calendar).dispatch(command));
    }
}
