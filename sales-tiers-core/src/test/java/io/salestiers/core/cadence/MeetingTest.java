package io.salestiers.core.cadence;

import static io.salestiers.core.cadence.SalesTeam.AUTHORITY;
import static io.salestiers.core.cadence.SalesTeam.GUEST;
import static io.salestiers.core.cadence.SalesTeam.HE;
import static io.salestiers.core.cadence.SalesTeam.LI;
import static io.salestiers.core.cadence.SalesTeam.OFFICE;
import static io.salestiers.core.cadence.SalesTeam.ORGANIZATION;
import static io.salestiers.core.cadence.SalesTeam.QIAN;
import static io.salestiers.core.cadence.SalesTeam.SUN;
import static io.salestiers.core.cadence.SalesTeam.WANG;
import static io.salestiers.core.cadence.SalesTeam.WEEKLY;
import static io.salestiers.core.cadence.SalesTeam.ZHANG;
import static io.salestiers.core.cadence.SalesTeam.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.message.MessageMarkup;
import io.salestiers.core.message.MessageWriter;
import io.salestiers.core.message.SightedTable;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final Texts EN = Texts.of(Language.EN, List.of(CoreMessages.catalogue()));
    private static final LocalDate JUNE_2 = LocalDate.of(2025, 6, 2);
    private static final LocalDate JUNE_9 = LocalDate.of(2025, 6, 9);

    /** Noon in Shanghai. */
    private static Instant noon(LocalDate day) {
        return ORGANIZATION.startOf(day).plusSeconds(12 * 3600);
    }

    private static Meeting on(LocalDate day) {
        return MeetingPlanner.DEFAULT
                .meetings(WEEKLY, DateRange.closed(day, day), ORGANIZATION, OFFICE)
                .get(0);
    }

    private static MeetingId id(LocalDate planned) {
        return new MeetingId(WEEKLY.id(), planned);
    }

    private static MeetingCommand.Hold held(LocalDate day, MeetingCommand.NewAction... actions) {
        return new MeetingCommand.Hold(
                CommandHeader.of("hold-" + day),
                new Minutes(
                        id(day),
                        day,
                        Map.of(
                                WANG, Attendance.PRESENT,
                                ZHANG, Attendance.PRESENT,
                                ZHAO, Attendance.ABSENT,
                                GUEST, Attendance.EXCUSED),
                        List.of(new Resolution("R-1", "We visit every A customer in June.")),
                        Optional.of("Zhao is ill.")),
                List.of(actions));
    }

    private static MeetingCommand.NewAction action(String id, PersonId owner, LocalDate due) {
        return new MeetingCommand.NewAction(ActionId.of(id), "Write the list", owner, due);
    }

    private static Transition<MeetingLog> apply(MeetingLog log, MeetingCommand command, PersonId actor, LocalDate day) {
        return MeetingProcess.DEFAULT.apply(log, WEEKLY, command, Actor.of(actor), AUTHORITY, OFFICE, noon(day));
    }

    private static MeetingLog log(MeetingCommand.NewAction... actions) {
        return apply(MeetingLog.empty(WEEKLY.id()), held(JUNE_2, actions), WANG, JUNE_2)
                .outcome()
                .orThrow();
    }

    private static List<FindingCode> codes(Transition<MeetingLog> transition) {
        return transition.refusal().stream().map(Finding::code).toList();
    }

    @Nested
    class Participants {
        @Test
        void areThoseOfTheDay() {
            assertThat(on(LocalDate.of(2025, 6, 30)).expected()).containsExactly(GUEST, WANG, ZHANG, ZHAO);
            assertThat(on(LocalDate.of(2025, 7, 7)).expected()).containsExactly(GUEST, QIAN, WANG, ZHANG);
        }

        @Test
        void nextMeetingIsFound() {
            assertThat(MeetingPlanner.DEFAULT
                            .next(WEEKLY, LocalDate.of(2025, 6, 3), ORGANIZATION, OFFICE)
                            .map(Meeting::start))
                    .contains(LocalDateTime.of(2025, 6, 9, 9, 30));
        }

        @Test
        void agendaMustFit() {
            assertThatThrownBy(() -> new MeetingSeries(
                            WEEKLY.id(),
                            WEEKLY.name(),
                            WEEKLY.unit(),
                            WEEKLY.schedule(),
                            WEEKLY.start(),
                            49,
                            WEEKLY.participants(),
                            List.of(),
                            WEEKLY.chair(),
                            WEEKLY.agenda()))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings())
                                    .extracting(Finding::code)
                                    .containsExactly(CadenceFindings.AGENDA_TOO_LONG));
        }
    }

    @Nested
    class Holding {
        @Test
        void leavesEventsAndAuditWithoutWhatWasSaid() {
            Transition<MeetingLog> transition =
                    apply(MeetingLog.empty(WEEKLY.id()), held(JUNE_2, action("A-1", LI, JUNE_9)), ZHANG, JUNE_2);
            assertThat(transition.events())
                    .extracting(Event::type)
                    .containsExactly(MeetingEventType.MEETING_HELD, MeetingEventType.ACTION_RAISED);
            assertThat(transition.events() + " " + transition.audit())
                    .doesNotContain("Write the list", "visit every", "is ill");
        }

        @Test
        void isToldOnceOnly() {
            MeetingLog log = log();
            assertThat(apply(log, held(JUNE_2), WANG, JUNE_2).outcome()).isEqualTo(Outcome.done(log));
            MeetingCommand.Hold again = new MeetingCommand.Hold(
                    CommandHeader.of("other"), held(JUNE_2).minutes(), List.of());
            assertThat(codes(apply(log, again, WANG, JUNE_2))).containsExactly(CadenceFindings.MEETING_OVER);
        }

        @Test
        void tellsOfEverybodyAndNobodyElse() {
            Minutes minutes = new Minutes(
                    id(JUNE_2),
                    JUNE_2,
                    Map.of(WANG, Attendance.PRESENT, LI, Attendance.PRESENT),
                    List.of(),
                    Optional.empty());
            Transition<MeetingLog> transition = apply(
                    MeetingLog.empty(WEEKLY.id()),
                    new MeetingCommand.Hold(
                            CommandHeader.of("k"),
                            minutes,
                            List.of(action("A-1", PersonId.of("nobody"), LocalDate.of(2025, 6, 1)))),
                    WANG,
                    JUNE_2);
            // All at once: two who are not told of, one who was not invited, a due day before the meeting, an owner who
            // is not here.
            assertThat(codes(transition))
                    .containsExactly(
                            CadenceFindings.ATTENDANCE_MISSING,
                            CadenceFindings.NOT_INVITED,
                            CadenceFindings.DUE_BEFORE_MEETING,
                            CadenceFindings.OWNER_WITHOUT_POSITION);
            assertThat(transition.refusal().get(0).message(EN)).contains("guest, zhang, zhao");
        }

        @Test
        void isForThoseWhoTookPartOrCoordinate() {
            assertThat(apply(MeetingLog.empty(WEEKLY.id()), held(JUNE_2), HE, JUNE_2)
                            .done())
                    .isTrue();
            assertThat(apply(MeetingLog.empty(WEEKLY.id()), held(JUNE_2), SUN, JUNE_2)
                            .done())
                    .isFalse();
        }

        @Test
        void isNotBeforeTheMeeting() {
            assertThat(codes(apply(MeetingLog.empty(WEEKLY.id()), held(JUNE_9), WANG, JUNE_2)))
                    .containsExactly(CadenceFindings.MEETING_TO_COME);
        }

        @Test
        void isOfAMeetingOfTheSeries() {
            LocalDate tuesday = LocalDate.of(2025, 6, 3);
            assertThat(codes(apply(MeetingLog.empty(WEEKLY.id()), held(tuesday), WANG, tuesday)))
                    .containsExactly(CadenceFindings.NO_SUCH_MEETING);
        }

        @Test
        void isNotOfOneThatWasCancelled() {
            MeetingCommand cancel = new MeetingCommand.Cancel(CommandHeader.of("c"), id(JUNE_9));
            MeetingLog log = apply(log(), cancel, WANG, JUNE_2).outcome().orThrow();
            assertThat(codes(apply(log, held(JUNE_9), WANG, JUNE_9))).containsExactly(CadenceFindings.MEETING_OVER);
            assertThat(apply(log(), cancel, ZHANG, JUNE_2).done()).isFalse();
        }

        @Test
        void movedMeetingIsStillTheOneOfItsPlannedDay() {
            LocalDate wednesday = LocalDate.of(2025, 6, 4);
            MeetingSeries moved =
                    WEEKLY.withSchedule(WEEKLY.schedule().with(new ScheduleException.Moved(JUNE_2, wednesday)));
            Minutes minutes = held(JUNE_2).minutes();
            MeetingCommand.Hold record = new MeetingCommand.Hold(
                    CommandHeader.of("k"),
                    new Minutes(minutes.meeting(), wednesday, minutes.attendance(), List.of(), Optional.empty()),
                    List.of());
            assertThat(MeetingProcess.DEFAULT
                            .apply(
                                    MeetingLog.empty(WEEKLY.id()),
                                    moved,
                                    record,
                                    Actor.of(WANG),
                                    AUTHORITY,
                                    OFFICE,
                                    noon(wednesday))
                            .done())
                    .isTrue();
        }
    }

    @Nested
    class Actions {
        private final MeetingLog log = log(action("A-1", LI, JUNE_9), action("A-2", WANG, LocalDate.of(2025, 6, 20)));

        private MeetingCommand complete(String id) {
            return new MeetingCommand.Complete(CommandHeader.of("complete-" + id), ActionId.of(id));
        }

        private MeetingCommand postpone(String id, LocalDate due) {
            return new MeetingCommand.Postpone(
                    CommandHeader.of("postpone-" + id).because("customer-asked"), ActionId.of(id), due);
        }

        @Test
        void areCarriedUntilDone() {
            assertThat(log.carriedTo(JUNE_2)).isEmpty();
            assertThat(log.carriedTo(JUNE_9))
                    .extracting(ActionItem::id)
                    .containsExactly(ActionId.of("A-1"), ActionId.of("A-2"));
            MeetingLog after = apply(log, complete("A-1"), LI, LocalDate.of(2025, 6, 12))
                    .outcome()
                    .orThrow();
            assertThat(after.carriedTo(JUNE_9)).hasSize(2);
            assertThat(after.carriedTo(LocalDate.of(2025, 6, 16)))
                    .extracting(ActionItem::id)
                    .containsExactly(ActionId.of("A-2"));
        }

        @Test
        void areDoneByTheirOwnerOrTheChair() {
            assertThat(apply(log, complete("A-1"), LI, JUNE_9).done()).isTrue();
            assertThat(apply(log, complete("A-1"), WANG, JUNE_9).done()).isTrue();
            assertThat(apply(log, complete("A-1"), HE, JUNE_9).done()).isTrue();
            assertThat(apply(log, complete("A-1"), SUN, JUNE_9).done()).isFalse();
        }

        @Test
        void areNotPostponedByTheirOwner() {
            LocalDate later = LocalDate.of(2025, 6, 30);
            ActionItem moved = apply(log, postpone("A-1", later), WANG, JUNE_9)
                    .outcome()
                    .orThrow()
                    .find(ActionId.of("A-1"))
                    .orElseThrow();
            assertThat(moved.due()).isEqualTo(later);
            assertThat(moved.firstDue()).isEqualTo(JUNE_9);
            // li is not the chair; wang is, but A-2 is his own.
            assertThat(apply(log, postpone("A-1", later), LI, JUNE_9).done()).isFalse();
            assertThat(codes(apply(log, postpone("A-2", later), WANG, JUNE_9)))
                    .containsExactly(CadenceFindings.OWN_ACTION);
            assertThat(apply(log, postpone("A-2", later), HE, JUNE_9).done()).isTrue();
        }

        @Test
        void needAReasonToBeDropped() {
            MeetingCommand drop = new MeetingCommand.Drop(CommandHeader.of("d"), ActionId.of("A-1"));
            assertThat(codes(apply(log, drop, WANG, JUNE_9))).containsExactly(CadenceFindings.REASON_MISSING);
        }

        @Test
        void thatAreClosedDoNotChange() {
            MeetingLog after = apply(log, complete("A-1"), LI, JUNE_9).outcome().orThrow();
            assertThat(codes(apply(after, postpone("A-1", LocalDate.of(2025, 7, 1)), WANG, JUNE_9)))
                    .containsExactly(CadenceFindings.ACTION_CLOSED);
            assertThat(codes(apply(after, complete("A-9"), LI, JUNE_9)))
                    .containsExactly(CadenceFindings.NO_SUCH_ACTION);
        }
    }

    @Nested
    class Overdue {
        private final EscalationPolicy policy =
                new EscalationPolicy(List.of(new EscalationStep(3, 1), new EscalationStep(10, 2)));

        private List<Escalation> on(LocalDate day, MeetingLog log) {
            return Escalations.DEFAULT.on(log, WEEKLY, policy, ORGANIZATION, OFFICE, day);
        }

        /* Due on Friday 6 June: 9, 10 and 11 June are the three working days after it, 20 June is the tenth. */
        private final MeetingLog log = log(action("A-1", LI, LocalDate.of(2025, 6, 6)));

        @Test
        void goesUpTheLineStepByStep() {
            assertThat(on(LocalDate.of(2025, 6, 10), log)).isEmpty();
            Escalation first = on(LocalDate.of(2025, 6, 11), log).get(0);
            assertThat(first.to()).contains(ZHANG);
            assertThat(first.since()).isEqualTo("2025-06-11");
            Escalation second = on(LocalDate.of(2025, 6, 21), log).get(0);
            assertThat(second.to()).contains(WANG);
            assertThat(second.since()).isEqualTo("2025-06-20");
            assertThat(second.workingDays()).isEqualTo(10);
        }

        @Test
        void explainsItself() {
            assertThat(on(LocalDate.of(2025, 6, 11), log).get(0).explanation().print(EN))
                    .isEqualTo("""
                            working days for which action A-1 is overdue, due 2025-06-06; after 3 it goes 1 levels up, from 2025-06-11 on = 3
                              to zhang, in the reporting line zhang, wang, chen
                            """);
        }

        @Test
        void endsWithTheAction() {
            MeetingCommand complete = new MeetingCommand.Complete(CommandHeader.of("c"), ActionId.of("A-1"));
            MeetingLog done = apply(log, complete, LI, LocalDate.of(2025, 6, 12))
                    .outcome()
                    .orThrow();
            assertThat(on(LocalDate.of(2025, 6, 11), done)).hasSize(1);
            assertThat(on(LocalDate.of(2025, 6, 12), done)).isEmpty();
        }

        @Test
        void ofWhoHasLeftGoesToTheChair() {
            MeetingLog left = log(action("A-1", ZHAO, LocalDate.of(2025, 6, 24)));
            assertThat(on(LocalDate.of(2025, 6, 30), left).get(0).to()).contains(WANG);
            assertThat(on(LocalDate.of(2025, 7, 2), left).get(0).explanation().print(EN))
                    .contains("holds no position");
        }

        @Test
        void ofTheTopGoesToNobody() {
            MeetingLog top = log(action("A-1", SalesTeam.CHEN, LocalDate.of(2025, 6, 6)));
            assertThat(on(LocalDate.of(2025, 6, 30), top).get(0).to()).isEmpty();
        }

        @Test
        void beyondTheTopIsTheTop() {
            MeetingLog manager = log(action("A-1", WANG, LocalDate.of(2025, 6, 6)));
            assertThat(on(LocalDate.of(2025, 6, 30), manager).get(0).to()).contains(SalesTeam.CHEN);
        }
    }

    @Test
    void measuresAreCounts() {
        MeetingLog log = log(action("A-1", LI, JUNE_9), action("A-2", SUN, JUNE_9));
        log = apply(log, new MeetingCommand.Complete(CommandHeader.of("c"), ActionId.of("A-1")), LI, JUNE_9)
                .outcome()
                .orThrow();
        log = apply(
                        log,
                        new MeetingCommand.Complete(CommandHeader.of("d"), ActionId.of("A-2")),
                        SUN,
                        JUNE_9.plusDays(1))
                .outcome()
                .orThrow();
        List<Observation> all = MeetingMeasures.observations(log, WEEKLY, DateRange.parse("2025-06-01/2025-07-01"));
        assertThat(all)
                .extracting(o ->
                        o.measure() + " " + o.subject().key() + " " + o.value().value())
                .containsExactly(
                        "actions-done person:li 1",
                        "actions-done person:sun 1",
                        "actions-due person:li 1",
                        "actions-due person:sun 1",
                        "actions-in-time person:li 1",
                        "actions-in-time person:sun 0",
                        "meetings-attended person:guest 0",
                        "meetings-attended person:wang 1",
                        "meetings-attended person:zhang 1",
                        "meetings-attended person:zhao 0",
                        "meetings-expected person:guest 1",
                        "meetings-expected person:wang 1",
                        "meetings-expected person:zhang 1",
                        "meetings-expected person:zhao 1",
                        "meetings-held unit:EAST 1");
        assertThat(MeetingMeasures.observations(log, WEEKLY, DateRange.parse("2025-05-01/2025-06-01")))
                .isEmpty();
    }

    @Test
    void agendaShowsEachReaderTheirRows() {
        SightedTable table = SightedTable.of(
                new Table(
                        "kpi-results",
                        LocalizedText.of("Results", "结果"),
                        List.of(
                                Column.of("unit", LocalizedText.of("Unit", "部门"), ColumnType.TEXT),
                                Column.of("deals", LocalizedText.of("Deals", "成交"), ColumnType.WHOLE)),
                        List.of(
                                List.of(new Cell.Text("Suzhou"), new Cell.Whole(7)),
                                List.of(new Cell.Text("Shanghai"), new Cell.Whole(5)),
                                List.of(new Cell.Text("East"), new Cell.Whole(12)))),
                Capabilities.RESULT_SEE,
                List.of(
                        Subject.of(UnitId.of("SUZHOU")),
                        Subject.of(UnitId.of("SHANGHAI")),
                        Subject.of(UnitId.of("EAST"))));
        MeetingLog log = log(action("A-1", ZHANG, LocalDate.of(2025, 6, 6)));
        Agenda agenda = Agenda.of(WEEKLY, on(JUNE_9), log, Map.of("kpi-results", table));
        String zhang = new MessageWriter(EN, NameLookup.of(Map.of(ZHANG, "Zhang Wei")), MessageMarkup.plain())
                .write(agenda.visibleTo(Actor.of(ZHANG), AUTHORITY.at(noon(JUNE_9)))
                        .invitation());
        // zhang heads Suzhou: he may see neither Shanghai nor the sum, from which he could take it.
        assertThat(zhang).isEqualTo("""
                        Weekly meeting of the East, 2025-06-09 09:30
                        09:30 KPIs (20 min)
                        Unit | Deals
                        Suzhou | 7
                        2 rows that you may not see are left out
                        09:50 Open actions (20 min)
                        - Write the list (zhang, overdue since 2025-06-06)
                        10:10 Other (10 min)
                        @Zhang Wei""");
    }

    @Test
    void missingTableIsFound() {
        Agenda agenda = Agenda.of(WEEKLY, on(JUNE_9), log(), Map.of());
        assertThat(agenda.findings()).extracting(Finding::code).containsExactly(CadenceFindings.TABLE_MISSING);
        assertThat(agenda.entries()).hasSize(3);
    }

    @Test
    void series() {
        // sample: series
        MeetingLog log = MeetingProcess.DEFAULT
                .apply(
                        MeetingLog.empty(WEEKLY.id()),
                        WEEKLY,
                        new MeetingCommand.Hold(
                                CommandHeader.of("minutes-of-2-june"),
                                new Minutes(
                                        new MeetingId(WEEKLY.id(), LocalDate.of(2025, 6, 2)),
                                        LocalDate.of(2025, 6, 2),
                                        Map.of(
                                                WANG, Attendance.PRESENT,
                                                ZHANG, Attendance.PRESENT,
                                                ZHAO, Attendance.EXCUSED,
                                                GUEST, Attendance.PRESENT),
                                        List.of(new Resolution("R-1", "We visit every A customer in June.")),
                                        Optional.empty()),
                                List.of(new MeetingCommand.NewAction(
                                        ActionId.of("A-1"), "List the A customers", LI, LocalDate.of(2025, 6, 6)))),
                        Actor.of(WANG),
                        AUTHORITY,
                        OFFICE,
                        Instant.parse("2025-06-02T04:00:00Z"))
                .outcome()
                .orThrow();
        List<ActionItem> carried = log.carriedTo(LocalDate.of(2025, 6, 9)); // A-1, on the next agenda
        List<Escalation> overdue = Escalations.DEFAULT.on(
                log,
                WEEKLY,
                new EscalationPolicy(List.of(new EscalationStep(3, 1), new EscalationStep(10, 2))),
                ORGANIZATION,
                OFFICE,
                LocalDate.of(2025, 6, 11));
        Optional<PersonId> told = overdue.get(0).to(); // zhang, to whom li reports
        // end
        assertThat(carried).extracting(ActionItem::id).containsExactly(ActionId.of("A-1"));
        assertThat(told).contains(ZHANG);
    }
}
