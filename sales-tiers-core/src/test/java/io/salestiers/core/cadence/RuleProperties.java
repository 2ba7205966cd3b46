package io.salestiers.core.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.cadence.ScheduleArbitraries;
import io.salestiers.core.testkit.time.DateRangeArbitraries;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Rules, read by lib-recur, an independent implementation of RFC 5545, give the same days for fifty years. */
class RuleProperties {
    @Provide
    Arbitrary<Schedule> schedules() {
        return ScheduleArbitraries.schedules()
                .map(schedule ->
                        new Schedule(schedule.cadence(), schedule.days(), DayShift.KEEP, schedule.exceptions()));
    }

    @Provide
    Arbitrary<Schedule> openSchedules() {
        return Combinators.combine(ScheduleArbitraries.cadences(), DateRangeArbitraries.days())
                .as((cadence, day) -> Schedule.of(cadence, DateRange.startingOn(day), DayShift.KEEP));
    }

    @Property(tries = 1000)
    void giveTheSameDays(@ForAll("schedules") Schedule schedule) {
        sameDays(schedule);
    }

    @Property(tries = 500)
    void goOnForEver(@ForAll("openSchedules") Schedule schedule) {
        sameDays(schedule);
    }

    private static void sameDays(Schedule schedule) {
        Outcome<RecurrenceRule> outcome = schedule.toRule();
        Statistics.collect(outcome instanceof Outcome.Done<RecurrenceRule>);
        if (outcome instanceof Outcome.Done<RecurrenceRule> done) {
            LocalDate end = schedule.days().from().plusYears(50);
            DateRange range = DateRange.of(schedule.days().from().minusYears(4), end);
            assertThat(days(done.value(), range))
                    .as(done.value().toString())
                    .isEqualTo(schedule.dates(range, BusinessCalendar.everyDay()));
        }
    }

    private static List<LocalDate> days(RecurrenceRule rule, DateRange range) {
        TreeSet<LocalDate> days = new TreeSet<>();
        try {
            RecurrenceRuleIterator iterator = new org.dmfs.rfc5545.recur.RecurrenceRule(
                            rule.text(), RfcMode.RFC5545_STRICT)
                    .iterator(dateTime(rule.first()));
            LocalDate day = rule.first();
            while (iterator.hasNext() && day.isBefore(range.to().orElseThrow())) {
                DateTime next = iterator.nextDateTime();
                day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                days.add(day);
            }
        } catch (InvalidRecurrenceRuleException e) {
            throw new AssertionError(rule.text(), e);
        }
        days.addAll(rule.added());
        days.removeAll(rule.excluded());
        return days.stream().filter(range::contains).toList();
    }

    private static DateTime dateTime(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
}
