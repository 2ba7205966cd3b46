package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;

/**
 * How much recognition counts (表扬规则). In a month with 5 for each giver and 2 for one receiver, the sixth of Li does not count,
 * and neither does the third of Li for Sun, which uses up none of the five. Checked by the charter it stands in.
 *
 * @param calendar the fiscal calendar
 * @param period the period of the limits
 * @param mostByGiver how often one person may recognize others in a period, 1 or more
 * @param mostForOne how often one person may recognize the same other one in a period, 1 or more
 * @param longestRing of how many people rings are looked for at most, 2 to 6: at 3, Li recognizes Sun, Sun recognizes Wang and
 *     Wang recognizes Li is found, a ring of four is not
 */
public record RecognitionRules(
        FiscalCalendar calendar, PeriodKind period, int mostByGiver, int mostForOne, int longestRing) {
    /** Refuses absent parts. */
    public RecognitionRules {
        requireNonNull(calendar, "calendar");
        requireNonNull(period, "period");
    }
}
