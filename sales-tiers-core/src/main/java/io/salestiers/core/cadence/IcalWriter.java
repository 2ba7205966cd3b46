package io.salestiers.core.cadence;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a series of meetings as a calendar file (iCalendar, RFC 5545), which Outlook, WeCom and others read.
 *
 * <p>A schedule that has a {@linkplain Schedule#toRule() rule} is written as one, for all time, unless times are
 * {@link IcalTimes#UTC}; every other as the single days of a range. Lines end with CR LF and are folded at 75 octets, never
 * within a character. Nobody is named: who takes part changes from day to day. Stateless.
 */
public final class IcalWriter {
    /** The one writer. */
    public static final IcalWriter DEFAULT = new IcalWriter();

    private IcalWriter() {}

    /**
     * Writes a series.
     *
     * @param series the series
     * @param range the days whose meetings are listed if there is no rule, and until whose end summer time is described; with an
     *     end
     * @param zone where the times of the series are, that of the organization
     * @param calendar tells working days
     * @param options what else is needed
     * @return the text of a file with the name extension {@code ics}; nothing, with a finding, if there is no meeting
     * @throws IllegalArgumentException if the range has no end
     */
    public WithFindings<String> write(
            MeetingSeries series, DateRange range, ZoneId zone, BusinessCalendar calendar, IcalOptions options) {
        List<LocalDate> days = series.schedule().dates(range, calendar);
        Optional<RecurrenceRule> rule = options.times() == IcalTimes.UTC
                ? Optional.empty()
                : series.schedule().toRule() instanceof Outcome.Done<RecurrenceRule> done
                        ? Optional.of(done.value())
                        : Optional.empty();
        if (rule.isEmpty() && days.isEmpty()) {
            return WithFindings.failed(
                    List.of(Finding.of(CadenceFindings.NO_PLANNED_DAY, Place.about("meeting-series:" + series.id()))));
        }
        IcalText text = new IcalText();
        text.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Sales Tiers//Rhythm//EN");
        text.line("CALSCALE:GREGORIAN").line("METHOD:PUBLISH");
        LocalDate first = rule.map(RecurrenceRule::first).orElseGet(() -> days.get(0));
        if (options.times() == IcalTimes.ZONED) {
            LocalDate from = first.isBefore(range.from()) ? first : range.from();
            text.zone(zone, from.atStartOfDay(), range.to().orElseThrow().atStartOfDay());
        }
        text.line("BEGIN:VEVENT");
        text.line("UID:" + IcalText.escaped(series.id().value() + "@" + options.domain()));
        text.line("DTSTAMP:" + IcalDates.time(LocalDateTime.ofInstant(options.stamp(), ZoneOffset.UTC)) + "Z");
        text.line("SEQUENCE:" + options.sequence());
        text.line("SUMMARY:" + IcalText.escaped(series.name().in(options.texts().language())));
        if (!series.agenda().items().isEmpty()) {
            text.line("DESCRIPTION:"
                    + IcalText.escaped(series.agenda().items().stream()
                            .map(item -> item.title().in(options.texts().language()))
                            .collect(Collectors.joining("\n"))));
        }
        Times times = new Times(options.times(), zone, series);
        text.line("DTSTART" + times.values(List.of(first)));
        text.line("DURATION:PT" + series.minutes() + "M");
        if (rule.isPresent()) {
            text.line("RRULE:" + rule.get().parts()
                    + rule.get()
                            .last()
                            .map(last -> ";UNTIL=" + times.until(last))
                            .orElse(""));
            if (!rule.get().excluded().isEmpty()) {
                text.line("EXDATE" + times.values(rule.get().excluded()));
            }
            if (!rule.get().added().isEmpty()) {
                text.line("RDATE" + times.values(rule.get().added()));
            }
        } else if (days.size() > 1) {
            text.line("RDATE" + times.values(days.subList(1, days.size())));
        }
        text.line("END:VEVENT").line("END:VCALENDAR");
        return WithFindings.of(text.toString(), List.of());
    }

    /** The times of a series in one of the three ways to say them. */
    private record Times(IcalTimes times, ZoneId zone, MeetingSeries series) {
        /** What follows the name of a property. */
        String values(List<LocalDate> days) {
            String parameter = times == IcalTimes.ZONED ? ";TZID=" + IcalText.parameter(zone.getId()) + ":" : ":";
            return parameter + days.stream().map(this::value).collect(Collectors.joining(","));
        }

        private String value(LocalDate day) {
            return times == IcalTimes.UTC
                    ? utc(day.atTime(series.start()))
                    : IcalDates.time(day.atTime(series.start()));
        }

        /** The last instant of a day in UTC if times have a zone, else on the wall (RFC 5545, 3.3.10). */
        String until(LocalDate last) {
            LocalDateTime end = last.atTime(23, 59, 59);
            return times == IcalTimes.ZONED ? utc(end) : IcalDates.time(end);
        }

        private String utc(LocalDateTime time) {
            return IcalDates.time(LocalDateTime.ofInstant(time.atZone(zone).toInstant(), ZoneOffset.UTC)) + "Z";
        }
    }
}
