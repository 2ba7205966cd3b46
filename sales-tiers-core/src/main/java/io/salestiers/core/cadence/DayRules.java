package io.salestiers.core.cadence;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.FiscalWeeks;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;

/** What all rules of days do alike. */
final class DayRules {
    private DayRules() {}

    static void requireOrdinal(String what, int n, int most) {
        if (n == 0 || Math.abs((long) n) > most) {
            throw new IllegalArgumentException(
                    "number of a " + what + " must be 1 to " + most + " or -1 to -" + most + ", but was " + n);
        }
    }

    /** The days of the longest period of a kind. */
    static int mostDays(PeriodKind kind, FiscalCalendar calendar) {
        boolean weeks = calendar instanceof FiscalWeeks;
        return switch (kind) {
            case MONTH -> weeks ? 42 : 31;
            case QUARTER -> weeks ? 98 : 92;
            case HALF_YEAR -> weeks ? 189 : 184;
            case YEAR -> weeks ? DayRule.MOST_DAYS : 366;
        };
    }

    /** Refuses a rule that could never be kept, such as the sixth Monday of a month. */
    static void requireWithin(DayRule rule, String span, int mostDays) {
        int most = rule instanceof DayRule.NthWeekday ? (mostDays + 6) / 7 : mostDays;
        if (Math.abs(rule.n()) > most) {
            throw new IllegalArgumentException(
                    "number of a day of a " + span + " must be at most " + most + ", but was " + rule);
        }
    }

    static LocalDate last(DateRange span) {
        return span.to()
                .orElseThrow(() -> new IllegalArgumentException("the span must have an end, but was " + span))
                .minusDays(1);
    }
}
