/**
 * The rhythm of a sales organization: what comes back, who meets, what they agree on, and what becomes of it.
 *
 * <p>A {@link io.salestiers.core.cadence.Cadence} names planned days, a {@link io.salestiers.core.cadence.Schedule} makes
 * occurrences of them that respect holidays and exceptions. A {@link io.salestiers.core.cadence.MeetingSeries} has a schedule, an
 * audience and an agenda; the {@link io.salestiers.core.cadence.MeetingPlanner} finds its meetings with who is there on the day,
 * the {@link io.salestiers.core.cadence.MeetingProcess} keeps minutes and action items in a
 * {@link io.salestiers.core.cadence.MeetingLog}, and {@link io.salestiers.core.cadence.Escalations} finds who is to be told of
 * what is overdue. A {@link io.salestiers.core.cadence.Strategy}, an {@link io.salestiers.core.cadence.Announcement} and a
 * {@link io.salestiers.core.cadence.Coaching} stand beside them. All of them are measured by observations.
 *
 * <!-- sample: RhythmSamplesTest#week -->
 * <pre>{@code
 * MeetingSeries weekly = new MeetingSeries(
 *         SeriesId.of("weekly-east"),
 *         LocalizedText.of("Weekly meeting of the East", "华东周例会"),
 *         UnitId.of("EAST"),
 *         Schedule.of(Cadence.weekly(MONDAY), DateRange.startingOn(LocalDate.of(2025, 1, 1)), DayShift.NEXT),
 *         LocalTime.of(9, 30),
 *         60,
 *         Audience.of(new AudienceRule.Reports(PositionId.of("P-EAST"), false)),
 *         List.of(), // no guests
 *         PositionId.of("P-EAST"),
 *         new AgendaTemplate(List.of(
 *                 new AgendaItem.Results("kpis", LocalizedText.of("KPIs", "指标"), 20, "kpi-results"),
 *                 new AgendaItem.OpenActions("open", LocalizedText.of("Open actions", "未完成事项"), 20))));
 *
 * // Who takes part is who is there on the day.
 * Meeting meeting = MeetingPlanner.DEFAULT
 *         .next(weekly, LocalDate.of(2025, 7, 2), organization, OFFICE)
 *         .orElseThrow();
 * List<PersonId> people = meeting.expected(); // qian, who came on 1 July; wang; zhang
 *
 * // Each is invited with the figures that they may see, in their working hours, once.
 * Agenda agenda = Agenda.of(weekly, meeting, MeetingLog.empty(weekly.id()), results);
 * Outbox outbox = new Outbox(
 *         new InMemoryOutboxStore(),
 *         channel -> Optional.of(wecom),
 *         new OutboxRules(new RetryPolicy(List.of(Duration.ofMinutes(5)), Duration.ofMinutes(2))));
 * QuietHours hours = new QuietHours(
 *         LocalTime.of(9, 0), LocalTime.of(18, 0), ZoneId.of("Asia/Shanghai"), true, Set.of(Severity.ERROR));
 * Instant now = Instant.parse("2025-07-03T14:00:00Z"); // Thursday, 22:00 in Shanghai
 * for (PersonId person : people) {
 *     Message invitation =
 *             agenda.visibleTo(Actor.of(person), AUTHORITY.at(now)).invitation();
 *     outbox.enqueue(
 *             Delivery.of("invite/" + meeting.id(), "wecom", List.of(person), invitation),
 *             hours.earliest(now, invitation.severity(), OFFICE)); // Friday, 09:00
 * }
 * List<OutboxItem> atNight = outbox.run(() -> now, 100); // nothing
 * List<OutboxItem> onFriday = outbox.run(() -> Instant.parse("2025-07-04T01:00:00Z"), 100); // three
 *
 * // And as a file for calendars.
 * String ics = IcalWriter.DEFAULT
 *         .write(
 *                 weekly,
 *                 DateRange.parse("2025-07-01/2026-01-01"),
 *                 organization.zone(),
 *                 OFFICE,
 *                 new IcalOptions("sales.example.com", 0, now, IcalTimes.ZONED, ZH))
 *         .orThrow();
 * }</pre>
 */
package io.salestiers.core.cadence;
