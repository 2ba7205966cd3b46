package io.salestiers.core.cadence;

import static io.salestiers.core.cadence.SalesTeam.AUTHORITY;
import static io.salestiers.core.cadence.SalesTeam.CHEN;
import static io.salestiers.core.cadence.SalesTeam.GUEST;
import static io.salestiers.core.cadence.SalesTeam.HE;
import static io.salestiers.core.cadence.SalesTeam.LI;
import static io.salestiers.core.cadence.SalesTeam.OFFICE;
import static io.salestiers.core.cadence.SalesTeam.ORGANIZATION;
import static io.salestiers.core.cadence.SalesTeam.SUN;
import static io.salestiers.core.cadence.SalesTeam.WANG;
import static io.salestiers.core.cadence.SalesTeam.WEEKLY;
import static io.salestiers.core.cadence.SalesTeam.ZHANG;
import static io.salestiers.core.cadence.SalesTeam.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Stories of meetings and actions against a book that is kept day by day. */
class MeetingProperties {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    /** On a day, some of: hold the meeting of the day with so many actions, complete, drop or reassign one. */
    private record Deed(int daysLater, int kind, int pick, PersonId owner, int dueIn) {}

    @Provide
    Arbitrary<List<Deed>> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(0, 0, 0, 1, 1, 2, 3, 4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(LI, SUN, ZHANG, ZHAO, WANG),
                        Arbitraries.integers().between(0, 25))
                .as(Deed::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void everyActionIsCarriedUntilItIsClosed(@ForAll("stories") List<Deed> story) {
        MeetingLog log = MeetingLog.empty(WEEKLY.id());
        // The book: for each action the day on which it was raised and, once it is, closed.
        Map<String, LocalDate> raised = new HashMap<>();
        Map<String, LocalDate> closed = new HashMap<>();
        List<String> ids = new ArrayList<>();
        LocalDate day = FIRST;
        int key = 0;
        for (Deed deed : story) {
            day = day.plusDays(deed.daysLater());
            if (deed.kind() == 0) {
                day = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            }
            String header = "k" + key++;
            MeetingCommand command;
            boolean meeting = !MeetingPlanner.DEFAULT
                    .meetings(WEEKLY, DateRange.closed(day, day), ORGANIZATION, OFFICE)
                    .isEmpty();
            List<String> fresh = new ArrayList<>();
            String picked = ids.isEmpty() ? "none" : ids.get(deed.pick() % ids.size());
            switch (deed.kind()) {
                case 0 -> {
                    List<MeetingCommand.NewAction> actions = new ArrayList<>();
                    for (int i = 0; i < deed.pick(); i++) {
                        fresh.add(header + "-" + i);
                        actions.add(new MeetingCommand.NewAction(
                                ActionId.of(header + "-" + i), "x", deed.owner(), day.plusDays(deed.dueIn())));
                    }
                    command = new MeetingCommand.Hold(
                            CommandHeader.of(header),
                            new Minutes(
                                    new MeetingId(WEEKLY.id(), day),
                                    day,
                                    Map.of(
                                            WANG, Attendance.PRESENT,
                                            ZHANG, Attendance.PRESENT,
                                            ZHAO, Attendance.PRESENT,
                                            GUEST, Attendance.PRESENT),
                                    List.of(),
                                    Optional.empty()),
                            actions);
                }
                case 1 -> command = new MeetingCommand.Complete(CommandHeader.of(header), ActionId.of(picked));
                case 2 ->
                    command = new MeetingCommand.Drop(CommandHeader.of(header).because("moot"), ActionId.of(picked));
                case 3 ->
                    command = new MeetingCommand.Reassign(CommandHeader.of(header), ActionId.of(picked), deed.owner());
                default ->
                    command = new MeetingCommand.Postpone(
                            CommandHeader.of(header).because("more-time"),
                            ActionId.of(picked),
                            day.plusDays(deed.dueIn()));
            }
            Transition<MeetingLog> transition = MeetingProcess.DEFAULT.apply(
                    log,
                    WEEKLY,
                    command,
                    Actor.of(HE),
                    AUTHORITY,
                    OFFICE,
                    ORGANIZATION.startOf(day).plusSeconds(3600));
            boolean held = log.find(new MeetingId(WEEKLY.id(), day)).isPresent();
            boolean expected =
                    deed.kind() == 0 ? meeting && !held : raised.containsKey(picked) && !closed.containsKey(picked);
            boolean possible = deed.kind() != 4
                    || (raised.containsKey(picked)
                            && !day.plusDays(deed.dueIn()).isBefore(raised.get(picked)));
            assertThat(transition.done()).isEqualTo(expected && possible);
            assertThat(transition.audit()).isNotEmpty();
            if (transition.done()) {
                log = transition.stateOr(log);
                LocalDate now = day;
                fresh.forEach(id -> raised.put(id, now));
                ids.addAll(fresh);
                if (deed.kind() == 1 || deed.kind() == 2) {
                    closed.put(picked, day);
                }
            }
        }
        for (LocalDate asked = FIRST; asked.isBefore(day.plusDays(30)); asked = asked.plusDays(1)) {
            TreeSet<String> expected = new TreeSet<>();
            for (String id : ids) {
                boolean later = asked.isAfter(raised.get(id));
                boolean open = !closed.containsKey(id) || !asked.isAfter(closed.get(id));
                if (later && open) {
                    expected.add(id);
                }
            }
            assertThat(log.carriedTo(asked).stream()
                            .map(action -> action.id().value())
                            .sorted())
                    .containsExactlyElementsOf(expected);
        }
        Statistics.label("closed").collect(!closed.isEmpty());
    }

    /** A step begins on the day that is so many working days after the due day, counted one by one. */
    @Property(tries = 300)
    void escalationBeginsWithItsDay(
            @ForAll @IntRange(max = 40) int due,
            @ForAll @IntRange(max = 80) int asked,
            @ForAll @IntRange(min = 1, max = 12) int first,
            @ForAll @IntRange(min = 1, max = 12) int more) {
        LocalDate dueDay = FIRST.plusDays(due);
        LocalDate day = FIRST.plusDays(asked);
        MeetingLog log = new MeetingLog(
                WEEKLY.id(),
                List.of(),
                List.of(),
                List.of(new ActionItem(
                        ActionId.of("A"),
                        FIRST,
                        new MeetingId(WEEKLY.id(), FIRST),
                        "x",
                        LI,
                        dueDay,
                        dueDay,
                        ActionItem.Status.OPEN,
                        Optional.empty())),
                List.of());
        List<Escalation> escalations = Escalations.DEFAULT.on(
                log,
                WEEKLY,
                new EscalationPolicy(List.of(new EscalationStep(first, 1), new EscalationStep(first + more, 3))),
                ORGANIZATION,
                OFFICE,
                day);
        int late = 0;
        LocalDate since = null;
        for (LocalDate each = dueDay.plusDays(1); !each.isAfter(day); each = each.plusDays(1)) {
            if (OFFICE.workingDay(each)) {
                late++;
                since = late == first || late == first + more ? each : since;
            }
        }
        if (late < first) {
            assertThat(escalations).isEmpty();
        } else {
            Escalation escalation = escalations.get(0);
            assertThat(escalation.workingDays()).isEqualTo(late);
            assertThat(escalation.since()).isEqualTo(since);
            assertThat(escalation.to()).contains(late < first + more ? ZHANG : CHEN);
        }
    }
}
