package io.salestiers.core.testkit.time;

import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.FiscalWeeks;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.WeekPattern;
import java.time.DayOfWeek;
import java.time.Month;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary fiscal calendars and periods. */
public final class PeriodArbitraries {
    private PeriodArbitraries() {}

    /**
     * Fiscal calendars that start in any month, often in January and April.
     *
     * @return calendars
     */
    public static Arbitrary<FiscalCalendar> calendars() {
        return Arbitraries.oneOf(Arbitraries.of(Month.JANUARY, Month.APRIL), Arbitraries.of(Month.class))
                .map(FiscalCalendar::startingIn);
    }

    /**
     * Fiscal calendars of whole weeks: every pattern, weekday, month and leap month.
     *
     * @return calendars, often that of the National Retail Federation
     */
    public static Arbitrary<FiscalWeeks> weekCalendars() {
        FiscalWeeks retail = FiscalCalendar.ofWeeks(WeekPattern.FOUR_FIVE_FOUR)
                .endingOnNearest(DayOfWeek.SATURDAY, Month.JANUARY)
                .leapWeekIn(12)
                .calledByYearBeforeEnd()
                .build();
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(retail)),
                Tuple.of(
                        5,
                        Combinators.combine(
                                        Arbitraries.of(WeekPattern.class),
                                        Arbitraries.of(FiscalWeeks.YearEnd.class),
                                        Arbitraries.of(DayOfWeek.class),
                                        Arbitraries.oneOf(
                                                Arbitraries.of(Month.JANUARY, Month.FEBRUARY, Month.DECEMBER),
                                                Arbitraries.of(Month.class)),
                                        Arbitraries.oneOf(
                                                Arbitraries.just(12),
                                                Arbitraries.integers().between(1, 12)),
                                        Arbitraries.of(FiscalWeeks.YearName.class))
                                .as(FiscalWeeks::new)));
    }

    /**
     * Periods of every kind of the years 2023 to 2025.
     *
     * @param calendar the calendar that has them
     * @return periods
     */
    public static Arbitrary<Period> periods(FiscalCalendar calendar) {
        return Combinators.combine(Arbitraries.of(PeriodKind.class), DateRangeArbitraries.days())
                .as(calendar::periodOf);
    }
}
