package io.salestiers.core.cadence;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.FiscalMonths;
import io.salestiers.core.time.PeriodKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says a schedule in a recurrence rule, or why it can't be said. */
final class RuleWriter {
    /** Every month has so many days, so that a day up to here is always in the first month of a period. */
    private static final int SHORTEST_MONTH = 28;

    private final List<Finding> reasons = new ArrayList<>();

    private RuleWriter() {}

    static Outcome<RecurrenceRule> write(Schedule schedule) {
        return new RuleWriter().rule(schedule);
    }

    private Outcome<RecurrenceRule> rule(Schedule schedule) {
        if (schedule.shift() != DayShift.KEEP) {
            reasons.add(Finding.of(CadenceFindings.NO_RULE_FOR_SHIFT, Place.document("schedule", "/shift"))
                    .with("shift", Argument.term(schedule.shift().key())));
        }
        String parts = parts(schedule.cadence());
        // No part that could be said asks the calendar.
        Optional<Occurrence> first = reasons.isEmpty() ? first(schedule) : Optional.empty();
        if (reasons.isEmpty() && first.isEmpty()) {
            refuse(CadenceFindings.NO_PLANNED_DAY, "/days");
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<LocalDate> excluded = new ArrayList<>();
        List<LocalDate> added = new ArrayList<>();
        for (ScheduleException exception : schedule.exceptions()) {
            if (exception instanceof ScheduleException.Added) {
                added.add(exception.planned());
            } else if (schedule.plans(exception.planned(), BusinessCalendar.everyDay())) {
                excluded.add(exception.planned());
                if (exception instanceof ScheduleException.Moved moved) {
                    added.add(moved.to());
                }
            }
        }
        // A day that is left out wins over one that is added (RFC 5545, 3.8.5.1): so what is moved onto it keeps it.
        excluded.removeAll(added);
        return Outcome.done(new RecurrenceRule(
                first.orElseThrow().planned(),
                parts,
                schedule.days().to().map(end -> end.minusDays(1)),
                excluded,
                added));
    }

    private static Optional<Occurrence> first(Schedule schedule) {
        return Schedule.of(schedule.cadence(), schedule.days(), DayShift.KEEP)
                .firstFrom(schedule.days().from(), BusinessCalendar.everyDay());
    }

    private String parts(Cadence cadence) {
        if (cadence instanceof Cadence.Weekly weekly) {
            return "FREQ=WEEKLY" + interval(weekly.every()) + ";WKST=MO;BYDAY="
                    + weekly.days().stream().map(RuleWriter::name).collect(Collectors.joining(","));
        }
        if (cadence instanceof Cadence.Monthly monthly) {
            return "FREQ=MONTHLY" + interval(monthly.every()) + day(monthly.day());
        }
        if (cadence instanceof Cadence.InPeriod period) {
            return "FREQ=MONTHLY" + dayOfPeriod(period);
        }
        if (cadence instanceof Cadence.InMonthOfPeriod period) {
            return "FREQ=MONTHLY" + months(period.calendar(), period.kind(), period.month()) + day(period.day());
        }
        throw new AssertionError(cadence);
    }

    private String dayOfPeriod(Cadence.InPeriod period) {
        DayRule rule = period.day();
        int days = Math.abs(rule.n()) * (rule instanceof DayRule.NthWeekday ? 7 : 1);
        if (period.kind() != PeriodKind.MONTH && !(rule instanceof DayRule.NthWorkingDay) && days > SHORTEST_MONTH) {
            reasons.add(
                    Finding.of(CadenceFindings.NO_RULE_FOR_DAY_OF_PERIOD, Place.document("schedule", "/cadence/day"))
                            .with("number", rule.n())
                            .with("period", Argument.term(period.kind().key())));
            return "";
        }
        return months(period.calendar(), period.kind(), rule.n() > 0 ? 1 : -1) + day(rule);
    }

    /** The months of the calendar that are the n-th of a period; nothing if it is all of them. */
    private String months(FiscalCalendar calendar, PeriodKind kind, int month) {
        if (!(calendar instanceof FiscalMonths fiscal)) {
            refuse(CadenceFindings.NO_RULE_FOR_WEEKS, "/cadence/calendar");
            return "";
        }
        if (kind == PeriodKind.MONTH) {
            return "";
        }
        int inPeriod = month > 0 ? month - 1 : kind.months() + month;
        TreeSet<Integer> months = new TreeSet<>();
        for (int i = 0; i < kind.perYear(); i++) {
            months.add(
                    fiscal.yearStart().plus((long) i * kind.months() + inPeriod).getValue());
        }
        return ";BYMONTH=" + months.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String day(DayRule rule) {
        if (rule instanceof DayRule.NthDay day) {
            if (day.whenShort() == ShortSpan.NONE || Math.abs(day.n()) <= SHORTEST_MONTH) {
                return ";BYMONTHDAY=" + day.n();
            }
            // Of the days from the 28th on that a month has, the one nearest to the wished one.
            int sign = Integer.signum(day.n());
            return ";BYMONTHDAY="
                    + IntStream.rangeClosed(SHORTEST_MONTH, Math.min(Math.abs(day.n()), 31))
                            .mapToObj(n -> String.valueOf(sign * n))
                            .collect(Collectors.joining(","))
                    + ";BYSETPOS=" + -sign;
        }
        if (rule instanceof DayRule.NthWeekday weekday) {
            return ";BYDAY=" + weekday.n() + name(weekday.weekday());
        }
        refuse(CadenceFindings.NO_RULE_FOR_WORKING_DAYS, "/cadence/day");
        return "";
    }

    private void refuse(CadenceFindings code, String pointer) {
        reasons.add(Finding.of(code, Place.document("schedule", pointer)));
    }

    private static String interval(int every) {
        return every == 1 ? "" : ";INTERVAL=" + every;
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
