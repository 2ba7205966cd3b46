package io.salestiers.core.cadence;

import static io.salestiers.core.cadence.SalesTeam.OFFICE;
import static io.salestiers.core.cadence.SalesTeam.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcalTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Texts ZH = Texts.of(Language.ZH, List.of(CoreMessages.catalogue()));

    private static IcalOptions options(IcalTimes times) {
        return new IcalOptions("sales.example.com", 3, Instant.parse("2025-05-30T08:00:00Z"), times, ZH);
    }

    @Test
    void ruleIsWrittenWithItsZone() {
        MeetingSeries keep = WEEKLY.withSchedule(Schedule.of(
                        Cadence.weekly(java.time.DayOfWeek.MONDAY),
                        DateRange.parse("2025-01-01/2026-01-01"),
                        DayShift.KEEP)
                .with(new ScheduleException.Dropped(java.time.LocalDate.of(2025, 1, 27))));
        String text = IcalWriter.DEFAULT
                .write(keep, DateRange.parse("2025-01-01/2025-07-01"), SHANGHAI, OFFICE, options(IcalTimes.ZONED))
                .orThrow();
        // The last instant of 31 December in Shanghai is 15:59:59 UTC.
        assertThat(text).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Sales Tiers//Rhythm//EN
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        BEGIN:VTIMEZONE
                        TZID:Asia/Shanghai
                        BEGIN:STANDARD
                        DTSTART:20241230T000000
                        TZOFFSETFROM:+0800
                        TZOFFSETTO:+0800
                        END:STANDARD
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:weekly-east@sales.example.com
                        DTSTAMP:20250530T080000Z
                        SEQUENCE:3
                        SUMMARY:华东周例会
                        DESCRIPTION:指标\\n未完成事项\\n其他
                        DTSTART;TZID=Asia/Shanghai:20250106T093000
                        DURATION:PT60M
                        RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=MO;UNTIL=20251231T155959Z
                        EXDATE;TZID=Asia/Shanghai:20250127T093000
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void seriesWithoutAMeetingIsAFinding() {
        assertThat(IcalWriter.DEFAULT
                        .write(
                                WEEKLY,
                                DateRange.parse("2024-01-01/2024-07-01"),
                                SHANGHAI,
                                OFFICE,
                                options(IcalTimes.UTC))
                        .value())
                .isEmpty();
    }

    @Test
    void domainIsThatOfAHost() {
        assertThatThrownBy(() -> new IcalOptions("a b", 0, Instant.EPOCH, IcalTimes.UTC, ZH))
                .hasMessageContaining("a b");
    }
}
