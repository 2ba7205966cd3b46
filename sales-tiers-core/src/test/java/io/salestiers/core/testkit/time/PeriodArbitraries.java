package io.salestiers.core.testkit.time;

import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.Month;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

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
