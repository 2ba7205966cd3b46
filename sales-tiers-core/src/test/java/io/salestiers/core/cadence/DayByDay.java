package io.salestiers.core.cadence;

import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds occurrences by looking at every day and asking whether it is one. Slow, and written from the Javadoc. */
final class DayByDay {
    private final BusinessCalendar calendar;

    DayByDay(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    List<LocalDate> planned(Cadence cadence, LocalDate first, DateRange range) {
        return range.from()
                .datesUntil(range.to().orElseThrow())
                .filter(day -> !day.isBefore(first) && planned(cadence, first, day))
                .toList();
    }

    private boolean planned(Cadence cadence, LocalDate first, LocalDate day) {
        if (cadence instanceof Cadence.Weekly weekly) {
            return weekly.days().contains(day.getDayOfWeek())
                    && (monday(day) - monday(first)) / 7 % weekly.every() == 0;
        }
        if (cadence instanceof Cadence.Monthly monthly) {
            return (months(day) - months(first)) % monthly.every() == 0
                    && chosen(monthly.day(), monthOf(day)).filter(day::equals).isPresent();
        }
        if (cadence instanceof Cadence.InPeriod in) {
            return chosen(in.day(), days(in.calendar().periodOf(in.kind(), day)))
                    .filter(day::equals)
                    .isPresent();
        }
        if (cadence instanceof Cadence.InMonthOfPeriod in) {
            FiscalCalendar fiscal = in.calendar();
            Period month = fiscal.periodOf(PeriodKind.MONTH, day);
            List<Period> all = fiscal.periodsIn(
                    PeriodKind.MONTH, fiscal.periodOf(in.kind(), day).range());
            Period meant = in.month() > 0 ? all.get(in.month() - 1) : all.get(all.size() + in.month());
            return month.equals(meant)
                    && chosen(in.day(), days(month)).filter(day::equals).isPresent();
        }
        throw new AssertionError(cadence);
    }

    private Optional<LocalDate> chosen(DayRule rule, List<LocalDate> span) {
        Predicate<LocalDate> counts = day -> true;
        if (rule instanceof DayRule.NthWeekday nth) {
            counts = day -> day.getDayOfWeek() == nth.weekday();
        } else if (rule instanceof DayRule.NthWorkingDay) {
            counts = calendar::workingDay;
        }
        List<LocalDate> candidates = span.stream().filter(counts).toList();
        int index = rule.n() > 0 ? rule.n() - 1 : candidates.size() + rule.n();
        if (index >= 0 && index < candidates.size()) {
            return Optional.of(candidates.get(index));
        }
        if (rule instanceof DayRule.NthDay nth && nth.whenShort() == ShortSpan.NEAREST) {
            return Optional.of(candidates.get(rule.n() > 0 ? candidates.size() - 1 : 0));
        }
        return Optional.empty();
    }

    /** Every day of a wide range around the asked one is shifted on its own; then those of the asked range are picked. */
    List<Occurrence> occurrences(Schedule schedule, DateRange range) {
        DateRange wide = DateRange.of(
                range.from().minusDays(80), range.to().orElseThrow().plusDays(80));
        Map<LocalDate, List<Occurrence>> byDay = new TreeMap<>();
        Map<LocalDate, ScheduleException> exceptions = new TreeMap<>();
        schedule.exceptions().forEach(exception -> exceptions.put(exception.planned(), exception));
        for (LocalDate day : planned(schedule.cadence(), schedule.days().from(), wide)) {
            ScheduleException exception = exceptions.get(day);
            if (schedule.days().contains(day) && exception == null) {
                shifted(schedule.shift(), day)
                        .ifPresent(to -> byDay.computeIfAbsent(to, key -> new ArrayList<>())
                                .add(new Occurrence(
                                        to,
                                        day,
                                        to.equals(day) ? Occurrence.Cause.AS_PLANNED : Occurrence.Cause.SHIFTED)));
            }
        }
        for (ScheduleException exception : schedule.exceptions()) {
            LocalDate day = exception.planned();
            boolean real = schedule.days().contains(day)
                    && !planned(schedule.cadence(), schedule.days().from(), DateRange.closed(day, day))
                            .isEmpty();
            if (exception instanceof ScheduleException.Moved moved && real) {
                byDay.computeIfAbsent(moved.to(), key -> new ArrayList<>())
                        .add(new Occurrence(moved.to(), day, Occurrence.Cause.MOVED));
            } else if (exception instanceof ScheduleException.Added) {
                byDay.computeIfAbsent(day, key -> new ArrayList<>())
                        .add(new Occurrence(day, day, Occurrence.Cause.ADDED));
            }
        }
        return byDay.entrySet().stream()
                .filter(entry -> range.contains(entry.getKey()))
                .map(entry -> entry.getValue().stream().sorted().findFirst().orElseThrow())
                .toList();
    }

    private Optional<LocalDate> shifted(DayShift shift, LocalDate day) {
        if (calendar.workingDay(day)) {
            return Optional.of(day);
        }
        LocalDate next = walk(day, 1);
        LocalDate previous = walk(day, -1);
        boolean nextInMonth = YearMonth.from(next).equals(YearMonth.from(day));
        boolean previousInMonth = YearMonth.from(previous).equals(YearMonth.from(day));
        return switch (shift) {
            case KEEP -> Optional.of(day);
            case NEXT -> Optional.of(next);
            case PREVIOUS -> Optional.of(previous);
            case NEXT_WITHIN_MONTH -> Optional.of(nextInMonth || !previousInMonth ? next : previous);
            case PREVIOUS_WITHIN_MONTH -> Optional.of(previousInMonth || !nextInMonth ? previous : next);
            case DROP -> Optional.empty();
        };
    }

    private LocalDate walk(LocalDate day, int step) {
        LocalDate found = day;
        do {
            found = found.plusDays(step);
        } while (!calendar.workingDay(found));
        return found;
    }

    private static long monday(LocalDate day) {
        long epoch = day.toEpochDay();
        return epoch - Math.floorMod(epoch - LocalDate.of(2024, 1, 1).toEpochDay(), 7L);
    }

    private static int months(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue();
    }

    private static List<LocalDate> monthOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).toList();
    }

    private static List<LocalDate> days(Period period) {
        return period.range()
                .from()
                .datesUntil(period.range().to().orElseThrow())
                .toList();
    }
}
