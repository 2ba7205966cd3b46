package io.salestiers.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all fiscal calendars do alike. */
final class FiscalPeriods {
    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-(?:M(\\d{2})|Q([1-4])|H([12])))?");

    private FiscalPeriods() {}

    static void requireIndex(PeriodKind kind, int index) {
        if (index < 1 || index > kind.perYear()) {
            throw new IllegalArgumentException(
                    "index of a " + kind + " must be 1 to " + kind.perYear() + ", but was " + index);
        }
    }

    static Period parse(FiscalCalendar calendar, String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "period must be like 2017-M07, 2017-Q3, 2017-H2 or 2017, but was '" + name + "'");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return calendar.period(PeriodKind.MONTH, year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return calendar.period(PeriodKind.QUARTER, year, Integer.parseInt(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return calendar.period(PeriodKind.HALF_YEAR, year, Integer.parseInt(matcher.group(4)));
        }
        return calendar.period(PeriodKind.YEAR, year, 1);
    }

    static Period before(FiscalCalendar calendar, Period period) {
        return calendar.periodOf(period.kind(), period.range().from().minusDays(1));
    }

    static List<Period> in(FiscalCalendar calendar, PeriodKind kind, DateRange range) {
        LocalDate end = range.to()
                .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range));
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = range.from(); day.isBefore(end); ) {
            Period period = calendar.periodOf(kind, day);
            periods.add(period);
            day = period.range().to().orElseThrow();
        }
        return List.copyOf(periods);
    }
}
