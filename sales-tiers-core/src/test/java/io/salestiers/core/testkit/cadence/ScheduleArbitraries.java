package io.salestiers.core.testkit.cadence;

import io.salestiers.core.cadence.Cadence;
import io.salestiers.core.cadence.DayRule;
import io.salestiers.core.cadence.DayShift;
import io.salestiers.core.cadence.Schedule;
import io.salestiers.core.cadence.ScheduleException;
import io.salestiers.core.cadence.ShortSpan;
import io.salestiers.core.testkit.time.DateRangeArbitraries;
import io.salestiers.core.testkit.time.PeriodArbitraries;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary cadences, schedules and calendars of holidays. */
public final class ScheduleArbitraries {
    private static final int MOST_DAYS_OF_A_MONTH = 31;

    private ScheduleArbitraries() {}

    /**
     * Rules for a day of a month: often the 28th to 31st, the fifth of a weekday, and the last working day.
     *
     * @return rules that a month of the calendar can keep
     */
    public static Arbitrary<DayRule> daysOfMonth() {
        return dayRules(MOST_DAYS_OF_A_MONTH);
    }

    private static Arbitrary<DayRule> dayRules(int mostDays) {
        Arbitrary<Integer> numbers = Arbitraries.oneOf(
                        Arbitraries.of(1, 28, 29, 30, 31),
                        Arbitraries.integers().between(1, mostDays))
                .flatMap(n -> Arbitraries.of(n, -n));
        Arbitrary<Integer> weeks =
                Arbitraries.integers().between(1, (mostDays + 6) / 7).flatMap(n -> Arbitraries.of(n, -n));
        return Arbitraries.oneOf(
                Combinators.combine(numbers, Arbitraries.of(ShortSpan.class)).as(DayRule.NthDay::new),
                Combinators.combine(weeks, Arbitraries.of(DayOfWeek.class)).as(DayRule.NthWeekday::new),
                Arbitraries.oneOf(Arbitraries.of(1, -1), numbers).map(DayRule.NthWorkingDay::new));
    }

    /**
     * Cadences of every kind, often with weeks or months between, on fiscal years of months and of weeks.
     *
     * @return cadences
     */
    public static Arbitrary<Cadence> cadences() {
        Arbitrary<FiscalCalendar> calendars = Arbitraries.frequencyOf(
                Tuple.of(3, PeriodArbitraries.calendars()),
                Tuple.of(1, PeriodArbitraries.weekCalendars().map(weeks -> weeks)));
        Arbitrary<Integer> every = Arbitraries.of(1, 1, 1, 2, 3, 4, 13, 53);
        Arbitrary<Cadence> weekly = Combinators.combine(
                        every,
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7))
                .as(Cadence.Weekly::new);
        Arbitrary<Cadence> monthly = Combinators.combine(every, daysOfMonth()).as(Cadence.Monthly::new);
        Arbitrary<Cadence> inPeriod = Arbitraries.of(PeriodKind.class)
                .flatMap(kind -> Combinators.combine(
                                calendars,
                                dayRules(
                                        switch (kind) {
                                            case MONTH -> 31;
                                            case QUARTER -> 92;
                                            case HALF_YEAR -> 184;
                                            case YEAR -> 366;
                                        }))
                        .as((calendar, day) -> new Cadence.InPeriod(kind, calendar, day)));
        Arbitrary<Cadence> inMonth = Arbitraries.of(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR)
                .flatMap(kind -> Combinators.combine(
                                calendars,
                                Arbitraries.integers()
                                        .between(1, kind.months())
                                        .flatMap(month -> Arbitraries.of(month, -month)),
                                daysOfMonth())
                        .as((calendar, month, day) -> new Cadence.InMonthOfPeriod(kind, calendar, month, day)));
        return Arbitraries.oneOf(weekly, monthly, inPeriod, inMonth);
    }

    /**
     * Calendars of holidays: none at all, weekends only, and those with single and long holidays and made-up days.
     *
     * @return calendars for the years 2023 to 2025; other years have their weekends only
     */
    public static Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<Set<LocalDate>> holidays = Combinators.combine(
                        DateRangeArbitraries.days().set().ofMaxSize(12),
                        DateRangeArbitraries.days(),
                        Arbitraries.of(0, 3, 8, 40))
                .as((single, first, length) -> {
                    Set<LocalDate> free = new HashSet<>(single);
                    first.datesUntil(first.plusDays(length)).forEach(free::add);
                    return free;
                });
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BusinessCalendar.everyDay())),
                Tuple.of(
                        5,
                        Combinators.combine(
                                        Arbitraries.of(
                                                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                                Set.of(DayOfWeek.SUNDAY),
                                                Set.<DayOfWeek>of(),
                                                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)),
                                        holidays,
                                        DateRangeArbitraries.days().set().ofMaxSize(6))
                                .as((weekend, free, worked) -> {
                                    Set<LocalDate> extra = new HashSet<>(worked);
                                    extra.removeAll(free);
                                    return BusinessCalendar.of(weekend, free, extra);
                                })));
    }

    /**
     * Schedules that start in 2023 to 2025, with or without an end, most with exceptions.
     *
     * @return schedules; exceptions are often for a planned day, sometimes for one on which nothing is planned
     */
    public static Arbitrary<Schedule> schedules() {
        return Combinators.combine(
                        cadences(),
                        DateRangeArbitraries.ranges(),
                        Arbitraries.of(DayShift.class),
                        Arbitraries.integers().between(0, 6).list().ofMaxSize(4),
                        DateRangeArbitraries.days().list().uniqueElements().ofMaxSize(3),
                        DateRangeArbitraries.days())
                .as(ScheduleArbitraries::schedule);
    }

    private static Schedule schedule(
            Cadence cadence, DateRange days, DayShift shift, List<Integer> planned, List<LocalDate> any, LocalDate to) {
        List<LocalDate> known = cadence.planned(
                days.from(), DateRange.of(days.from(), days.from().plusDays(200)), BusinessCalendar.everyDay());
        List<ScheduleException> exceptions = new ArrayList<>();
        Set<LocalDate> used = new HashSet<>();
        for (int i = 0; i < planned.size(); i++) {
            int index = planned.get(i);
            if (index < known.size() && used.add(known.get(index))) {
                exceptions.add(
                        i % 2 == 0
                                ? new ScheduleException.Dropped(known.get(index))
                                : new ScheduleException.Moved(
                                        known.get(index), known.get(index).plusDays(index - 3L)));
            }
        }
        for (int i = 0; i < any.size(); i++) {
            if (used.add(any.get(i))) {
                exceptions.add(
                        switch (i) {
                            case 0 -> new ScheduleException.Added(any.get(i));
                            case 1 -> new ScheduleException.Moved(any.get(i), to);
                            default -> new ScheduleException.Dropped(any.get(i));
                        });
            }
        }
        return new Schedule(cadence, days, shift, exceptions);
    }
}
