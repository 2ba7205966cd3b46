package io.salestiers.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.observation.Observation;
import io.salestiers.core.testkit.feedback.FeedbackArbitraries;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against telling the story of each item day by day. */
class FeedbackLoopProperties {
    private static final DateRange ALL = DateRange.parse("2026-01-01/2027-01-01");
    private static final BusinessCalendar WEEKDAYS =
            BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    @Provide
    Arbitrary<FeedbackItem> items() {
        return FeedbackArbitraries.items();
    }

    @Provide
    Arbitrary<FeedbackRules> rules() {
        return FeedbackArbitraries.rules();
    }

    /** A state machine over all steps, one after the other. */
    @Property
    void stateOwnerAndDueDayFollowFromTheSteps(@ForAll("items") FeedbackItem item) {
        FeedbackState state = FeedbackState.OPEN;
        LocalDate due = item.due();
        String owner = "p-1";
        int next = 0;
        for (LocalDate day = item.received(); day.isBefore(LocalDate.of(2026, 6, 1)); day = day.plusDays(1)) {
            while (next < item.steps().size() && item.steps().get(next).day().equals(day)) {
                FeedbackStep step = item.steps().get(next++);
                if (step instanceof FeedbackStep.Assigned assigned) {
                    owner = assigned.owner().value();
                } else if (step instanceof FeedbackStep.Extended extended) {
                    due = extended.due();
                } else if (step instanceof FeedbackStep.Answered) {
                    state = FeedbackState.ANSWERED;
                } else if (step instanceof FeedbackStep.Closed) {
                    state = FeedbackState.CLOSED;
                } else if (step instanceof FeedbackStep.Reopened reopened) {
                    state = FeedbackState.OPEN;
                    due = reopened.due();
                }
            }
            assertThat(item.stateOn(day)).contains(state);
            assertThat(item.dueOn(day)).isEqualTo(due);
            assertThat(item.ownerOn(day).value()).isEqualTo(owner);
            assertThat(item.overdueOn(day)).isEqualTo(state != FeedbackState.CLOSED && due.isBefore(day));
        }
        assertThat(item.stateOn(item.received().minusDays(1))).isEmpty();
    }

    /** With extensions counted, a loop is closed in time exactly if the item never was overdue in it. */
    @Property
    void closedInTimeIsNeverOverdue(@ForAll("items") FeedbackItem item) {
        FeedbackRules rules = FeedbackRules.of(3, DayCounting.CALENDAR_DAYS, DueBasis.EXTENDED, List.of());
        List<Observation> found =
                FeedbackLoop.DEFAULT.observations(List.of(item), rules, ALL).orThrow();
        long turns = 1
                + item.steps().stream()
                        .filter(step -> step instanceof FeedbackStep.Reopened)
                        .count();
        assertThat(count(found, "feedback_due")).isEqualTo(turns);
        int inTime = 0;
        boolean late = false;
        List<FeedbackStep> steps = new ArrayList<>(item.steps());
        LocalDate day = item.received();
        boolean open = true;
        while (day.isBefore(LocalDate.of(2026, 7, 1))) {
            LocalDate today = day;
            for (FeedbackStep step :
                    steps.stream().filter(each -> each.day().equals(today)).toList()) {
                if (step instanceof FeedbackStep.Closed) {
                    // Closed on a day on which it would be overdue is too late.
                    LocalDate due = dueBefore(item, steps.indexOf(step));
                    inTime += !late && !today.isAfter(due) ? 1 : 0;
                    open = false;
                } else if (step instanceof FeedbackStep.Reopened) {
                    late = false;
                    open = true;
                }
            }
            late |= open && item.overdueOn(day);
            day = day.plusDays(1);
        }
        assertThat(count(found, "feedback_closed_on_time")).isEqualTo(inTime);
    }

    private static LocalDate dueBefore(FeedbackItem item, int step) {
        LocalDate due = item.due();
        for (FeedbackStep each : item.steps().subList(0, step)) {
            // Who asks for more time on the day after the due day asks too late.
            due = each instanceof FeedbackStep.Extended more && !more.day().isAfter(due) ? more.due() : due;
            due = each instanceof FeedbackStep.Reopened reopened ? reopened.due() : due;
        }
        return due;
    }

    private static long count(List<Observation> found, String measure) {
        return found.stream()
                .filter(each -> each.measure().value().equals(measure))
                .count();
    }

    /** The figures of a year are those of its days. */
    @Property(tries = 100)
    void rangesAddUp(@ForAll("items") FeedbackItem item, @ForAll("rules") FeedbackRules rules) {
        List<Observation> byDay = new ArrayList<>();
        for (LocalDate day = ALL.from(); ALL.contains(day); day = day.plusDays(1)) {
            byDay.addAll(FeedbackLoop.DEFAULT
                    .observations(List.of(item), rules, DateRange.closed(day, day))
                    .orThrow());
        }
        assertThat(FeedbackLoop.DEFAULT.observations(List.of(item), rules, ALL).orThrow())
                .isEqualTo(byDay);
    }

    @Property(tries = 200)
    void dueDaysAreCountedDayByDay(@ForAll("rules") FeedbackRules rules, @ForAll("items") FeedbackItem item) {
        LocalDate due = rules.dueOf(item.origin(), item.received(), WEEKDAYS);
        int left = rules.days().getOrDefault(item.origin(), 0);
        LocalDate day = item.received();
        while (left > 0) {
            day = day.plusDays(1);
            boolean counts = rules.counting() == DayCounting.CALENDAR_DAYS
                    || day.getDayOfWeek().getValue() < 6;
            left -= counts ? 1 : 0;
        }
        assertThat(due).isEqualTo(day);
    }
}
