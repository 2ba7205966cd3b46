package io.salestiers.core.cadence;

import static io.salestiers.core.cadence.SalesTeam.AUTHORITY;
import static io.salestiers.core.cadence.SalesTeam.OFFICE;
import static io.salestiers.core.cadence.SalesTeam.ORGANIZATION;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.message.Audience;
import io.salestiers.core.message.AudienceRule;
import io.salestiers.core.message.Delivery;
import io.salestiers.core.message.InMemoryOutboxStore;
import io.salestiers.core.message.Message;
import io.salestiers.core.message.Outbox;
import io.salestiers.core.message.OutboxItem;
import io.salestiers.core.message.OutboxRules;
import io.salestiers.core.message.QuietHours;
import io.salestiers.core.message.RetryPolicy;
import io.salestiers.core.message.SightedTable;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.message.SimulatedPlatform;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A week of a team, as the documentation tells it. */
class RhythmSamplesTest {
    private static final Texts ZH = Texts.of(Language.ZH, List.of(CoreMessages.catalogue()));

    @Test
    void week() {
        Organization organization = ORGANIZATION;
        SimulatedPlatform wecom = new SimulatedPlatform(true);
        Map<String, SightedTable> results = Map.of();
        // sample: week
        MeetingSeries weekly = new MeetingSeries(
                SeriesId.of("weekly-east"),
                LocalizedText.of("Weekly meeting of the East", "华东周例会"),
                UnitId.of("EAST"),
                Schedule.of(Cadence.weekly(MONDAY), DateRange.startingOn(LocalDate.of(2025, 1, 1)), DayShift.NEXT),
                LocalTime.of(9, 30),
                60,
                Audience.of(new AudienceRule.Reports(PositionId.of("P-EAST"), false)),
                List.of(), // no guests
                PositionId.of("P-EAST"),
                new AgendaTemplate(List.of(
                        new AgendaItem.Results("kpis", LocalizedText.of("KPIs", "指标"), 20, "kpi-results"),
                        new AgendaItem.OpenActions("open", LocalizedText.of("Open actions", "未完成事项"), 20))));

        // Who takes part is who is there on the day.
        Meeting meeting = MeetingPlanner.DEFAULT
                .next(weekly, LocalDate.of(2025, 7, 2), organization, OFFICE)
                .orElseThrow();
        List<PersonId> people = meeting.expected(); // qian, who came on 1 July; wang; zhang

        // Each is invited with the figures that they may see, in their working hours, once.
        Agenda agenda = Agenda.of(weekly, meeting, MeetingLog.empty(weekly.id()), results);
        Outbox outbox = new Outbox(
                new InMemoryOutboxStore(),
                channel -> Optional.of(wecom),
                new OutboxRules(new RetryPolicy(List.of(Duration.ofMinutes(5)), Duration.ofMinutes(2))));
        QuietHours hours = new QuietHours(
                LocalTime.of(9, 0), LocalTime.of(18, 0), ZoneId.of("Asia/Shanghai"), true, Set.of(Severity.ERROR));
        Instant now = Instant.parse("2025-07-03T14:00:00Z"); // Thursday, 22:00 in Shanghai
        for (PersonId person : people) {
            Message invitation =
                    agenda.visibleTo(Actor.of(person), AUTHORITY.at(now)).invitation();
            outbox.enqueue(
                    Delivery.of("invite/" + meeting.id(), "wecom", List.of(person), invitation),
                    hours.earliest(now, invitation.severity(), OFFICE)); // Friday, 09:00
        }
        List<OutboxItem> atNight = outbox.run(() -> now, 100); // nothing
        List<OutboxItem> onFriday = outbox.run(() -> Instant.parse("2025-07-04T01:00:00Z"), 100); // three

        // And as a file for calendars.
        String ics = IcalWriter.DEFAULT
                .write(
                        weekly,
                        DateRange.parse("2025-07-01/2026-01-01"),
                        organization.zone(),
                        OFFICE,
                        new IcalOptions("sales.example.com", 0, now, IcalTimes.ZONED, ZH))
                .orThrow();
        // end
        assertThat(people).hasToString("[qian, wang, zhang]");
        assertThat(atNight).isEmpty();
        assertThat(onFriday).hasSize(3);
        assertThat(wecom.shownTo(PersonId.of("qian")).get(0))
                .startsWith("Weekly meeting of the East, 2025-07-07 09:30");
        assertThat(ics).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:华东周例会");
    }
}
