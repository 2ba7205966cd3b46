package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The last so many periods that are over and count, and those that were skipped on the way back.
 *
 * @param counted those that count, the earliest first
 * @param skipped those of protected leave, the earliest first
 */
record PeriodWindow(List<Period> counted, List<Period> skipped) {
    /**
     * Looks back from a day.
     *
     * @param there the days on which a person was there, apart from each other; a period counts if it lies in one of them
     */
    static PeriodWindow before(
            LocalDate day,
            PeriodKind kind,
            int wanted,
            List<DateRange> there,
            List<DateRange> leave,
            LeavePeriods rule,
            FiscalCalendar calendar) {
        List<Period> counted = new ArrayList<>();
        List<Period> skipped = new ArrayList<>();
        LocalDate first =
                there.stream().map(DateRange::from).min(LocalDate::compareTo).orElse(day);
        Period period = calendar.before(calendar.periodOf(kind, day));
        while (counted.size() < wanted && !period.range().from().isBefore(first)) {
            DateRange days = period.range();
            if (there.stream().anyMatch(range -> range.encloses(days))) {
                (onLeave(days, leave, rule) ? skipped : counted).add(period);
            }
            period = calendar.before(period);
        }
        Collections.reverse(counted);
        Collections.reverse(skipped);
        return new PeriodWindow(List.copyOf(counted), List.copyOf(skipped));
    }

    static boolean onLeave(DateRange days, List<DateRange> leave, LeavePeriods rule) {
        long onLeave = leaveDays(days, leave);
        return onLeave > 0 && rule.skips(onLeave, days.lengthInDays());
    }

    /** How many days are leave, each once however many leaves name it. */
    static long leaveDays(DateRange days, List<DateRange> leave) {
        long sum = 0;
        LocalDate upTo = days.from();
        for (DateRange each : leave.stream().sorted().toList()) {
            DateRange part = each.intersection(days).orElse(null);
            if (part == null) {
                continue;
            }
            LocalDate from = part.from().isBefore(upTo) ? upTo : part.from();
            LocalDate to = part.to().orElseThrow();
            if (from.isBefore(to)) {
                sum += ChronoUnit.DAYS.between(from, to);
                upTo = to;
            }
        }
        return sum;
    }

    /** Says which periods do not count because of leave. */
    void addSkipped(List<Explanation> steps, Map<String, JsonValue> values) {
        for (Period period : skipped) {
            steps.add(Explanation.none("incentives.promotion.explain.period-skipped", List.of())
                    .with("period", period.name()));
            values.put(period.name(), JsonValue.text("leave"));
        }
    }
}
