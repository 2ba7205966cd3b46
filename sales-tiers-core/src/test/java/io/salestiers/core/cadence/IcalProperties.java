package io.salestiers.core.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RecurrenceDates;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.salestiers.core.CoreMessages;
import io.salestiers.core.message.Audience;
import io.salestiers.core.message.AudienceRule;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.cadence.MeetingArbitraries;
import io.salestiers.core.testkit.cadence.ScheduleArbitraries;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Calendar files, read by biweekly, an independent implementation of RFC 5545. */
class IcalProperties {
    private static final DateRange RANGE = DateRange.parse("2023-01-01/2027-01-01");
    private static final Texts EN = Texts.of(Language.EN, List.of(CoreMessages.catalogue()));

    @Provide
    Arbitrary<MeetingSeries> series() {
        Arbitrary<Schedule> schedules = Arbitraries.oneOf(
                ScheduleArbitraries.schedules(),
                ScheduleArbitraries.schedules()
                        .map(schedule -> new Schedule(
                                schedule.cadence(), schedule.days(), DayShift.KEEP, schedule.exceptions())));
        return MeetingArbitraries.series(schedules, Arbitraries.just(Audience.of(AudienceRule.in(UnitId.of("EAST")))));
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return ScheduleArbitraries.calendars();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC", "+05:30")
                .map(ZoneId::of);
    }

    private static WithFindings<String> write(
            MeetingSeries series, ZoneId zone, BusinessCalendar calendar, IcalTimes times) {
        return IcalWriter.DEFAULT.write(
                series,
                RANGE,
                zone,
                calendar,
                new IcalOptions("example.com", 7, Instant.parse("2025-01-02T03:04:05Z"), times, EN));
    }

    @Property(tries = 400)
    void anotherReaderFindsTheSameMeetings(
            @ForAll("series") MeetingSeries series,
            @ForAll("zones") ZoneId zone,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll IcalTimes times) {
        WithFindings<String> written = write(series, zone, calendar, times);
        Assume.that(written.value().isPresent());
        ICalendar file = Biweekly.parse(written.orThrow()).first();
        assertThat(file.getEvents()).hasSize(1);
        VEvent event = file.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo(series.id() + "@example.com");
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getSummary().getValue()).isEqualTo(series.name().en());
        if (!series.agenda().items().isEmpty()) {
            assertThat(event.getDescription().getValue())
                    .isEqualTo(series.agenda().items().stream()
                            .map(item -> item.title().en())
                            .collect(Collectors.joining("\n")));
        }
        assertThat(event.getDuration().getValue())
                .isEqualTo(Duration.builder().minutes(series.minutes()).build());
        LocalDate first = series.schedule().toRule() instanceof Outcome.Done<RecurrenceRule> done
                ? done.value().first()
                : RANGE.from();
        Assume.that(!clocksChange(zone, first));
        // On days when the clocks change, this reader takes the new offset from midnight on, where RFC 5545 (3.6.5)
        // has it begin with the hour of the change, and an hour left out is read by everyone as they like.
        List<LocalDate> days = series.schedule().dates(RANGE, calendar).stream()
                .filter(day -> !clocksChange(zone, day))
                .toList();
        List<LocalDateTime> starts = starts(event, zone, times);
        starts.removeIf(start -> !RANGE.contains(start.toLocalDate())
                || clocksChange(zone, start.toLocalDate())
                || !start.toLocalTime().equals(series.start()));
        assertThat(starts)
                .as(written.orThrow())
                .isEqualTo(days.stream().map(day -> day.atTime(series.start())).toList());
        Statistics.label("rule").collect(event.getRecurrenceRule() != null);
        Statistics.label("has").collect(series.schedule().toRule() instanceof Outcome.Done<RecurrenceRule>);
    }

    private static boolean clocksChange(ZoneId zone, LocalDate day) {
        ZoneRules rules = zone.getRules();
        return !rules.getOffset(day.atStartOfDay(zone).toInstant())
                .equals(rules.getOffset(day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** What the file says, as times on the wall in the zone of the organization. */
    private static List<LocalDateTime> starts(VEvent event, ZoneId zone, IcalTimes times) {
        ZoneId read = times == IcalTimes.FLOATING ? ZoneId.systemDefault() : zone;
        TreeSet<LocalDateTime> starts = new TreeSet<>();
        DateIterator all = event.getDateIterator(TimeZone.getTimeZone(read));
        LocalDateTime end = RANGE.to().orElseThrow().plusDays(3).atStartOfDay();
        while (all.hasNext()) {
            LocalDateTime start = LocalDateTime.ofInstant(all.next().toInstant(), read);
            if (start.isAfter(end)) {
                break;
            }
            starts.add(start);
        }
        if (event.getRecurrenceRule() == null) {
            // This reader leaves out the start if there are dates besides; RFC 5545 (3.8.5.2) counts it.
            starts.add(LocalDateTime.ofInstant(event.getDateStart().getValue().toInstant(), read));
        }
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            for (ICalDate date : dates.getDates()) {
                starts.add(LocalDateTime.ofInstant(date.toInstant(), read));
            }
        }
        return new ArrayList<>(starts);
    }

    @Property(tries = 300)
    void linesAreFolded(@ForAll("series") MeetingSeries series, @ForAll IcalTimes times) {
        WithFindings<String> written = write(series, ZoneId.of("Europe/Berlin"), BusinessCalendar.everyDay(), times);
        Assume.that(written.value().isPresent());
        String text = written.orThrow();
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
        assertThat(Collections.max(text.lines().map(String::length).toList())).isPositive();
    }
}
