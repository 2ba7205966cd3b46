package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Which part of a period's target somebody has who is there for some of its days only (目标折算): days that count ÷ days of the
 * period.
 *
 * <p>Who starts on Sunday, 15 June 2025 has 16 of 30 days of the month if the first day counts and 15 of 30 if it does not, 11
 * of 21 working days if weekends are free, and the whole month if days up to the 15th snap to it. Immutable and safe for use by
 * several threads.
 *
 * @param dayCount which days are counted
 * @param ends whether the first and the last day are counted
 * @param snapping whether a start or an end moves to a month's edge
 */
public record Proration(DayCount dayCount, Ends ends, Snapping snapping) {
    /** Refuses absent parts. */
    public Proration {
        requireNonNull(dayCount, "dayCount");
        requireNonNull(ends, "ends");
        requireNonNull(snapping, "snapping");
    }

    /** Which days are counted. Each of them adds up: the days of a range are those of its pieces together. */
    public enum DayCount {
        /** Every day: 30 in June, 31 in July. */
        @JsonProperty("calendar-days")
        CALENDAR_DAYS,
        /** The working days of the host's calendar. */
        @JsonProperty("working-days")
        WORKING_DAYS,
        /**
         * Each month has 30 days and each year 360, as between dates of which the 31st is taken for the 30th: in a month of 31
         * days the 30th does not count, and the last day of February counts for those that are missing. ISDA 2006 Definitions,
         * section 4.16 (g), “30E/360”. From 16 July on it is 15 of 30 days.
         */
        @JsonProperty("thirty-day-months")
        THIRTY_DAY_MONTHS;

        /**
         * How many days a range has.
         *
         * @param range a range with an end
         * @param business the working days
         * @return zero or more
         * @throws IllegalArgumentException if the range has no end
         */
        public long days(DateRange range, BusinessCalendar business) {
            LocalDate end = range.to()
                    .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range));
            return switch (this) {
                case CALENDAR_DAYS -> range.lengthInDays();
                case WORKING_DAYS -> business.workingDaysIn(range);
                case THIRTY_DAY_MONTHS -> position(end) - position(range.from());
            };
        }

        private static long position(LocalDate day) {
            return 360L * day.getYear() + 30L * day.getMonthValue() + Math.min(day.getDayOfMonth(), 30);
        }

        /**
         * The key of its word in {@link io.salestiers.kpi.KpiMessages}.
         *
         * @return for example {@code kpi.day-count.working-days}
         */
        public String key() {
            return "kpi.day-count." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the day on which somebody starts, and the last day before somebody leaves, are counted. */
    public enum Ends {
        /** Both count: from 15 to 30 June are 16 days. */
        @JsonProperty("both-counted")
        BOTH_COUNTED,
        /** The first day does not count: from 15 to 30 June are 15 days. */
        @JsonProperty("first-not-counted")
        FIRST_NOT_COUNTED,
        /** The last day does not count: who leaves after 15 June has 14 days. */
        @JsonProperty("last-not-counted")
        LAST_NOT_COUNTED
    }

    /** Whether a start or an end within a month moves to an edge of it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Snapping.None.class, name = "none"),
        @JsonSubTypes.Type(value = Snapping.WholeMonths.class, name = "whole-months")
    })
    public sealed interface Snapping {
        /** Nothing moves. */
        record None() implements Snapping {}

        /**
         * Only whole months count. A start before the day counts from the first of the month, one after it from the next
         * month on; who leaves before the day has nothing of the month, who leaves after it the whole of it.
         *
         * @param day the day of the month, 2 to 28
         * @param onTheDay what a start or a last day exactly on the day counts as
         */
        record WholeMonths(int day, OnTheDay onTheDay) implements Snapping {
            /** Refuses a day that some months do not have, or with nothing before it. */
            public WholeMonths {
                requireNonNull(onTheDay, "onTheDay");
                if (day < 2 || day > 28) {
                    throw new IllegalArgumentException("day must be 2 to 28, but was " + day);
                }
            }
        }
    }

    /** What a start or a last day exactly on the deciding day counts as. */
    public enum OnTheDay {
        /** Who starts on it has the month, and who leaves on it has it too. */
        @JsonProperty("month-counts")
        MONTH_COUNTS,
        /** Who starts on it begins with the next month, and who leaves on it does not have the month. */
        @JsonProperty("month-does-not-count")
        MONTH_DOES_NOT_COUNT,
        /** Who starts on it has the month, who leaves on it does not. */
        @JsonProperty("counts-for-start")
        COUNTS_FOR_START
    }

    /** Every day counts as itself. */
    static Proration plain(DayCount dayCount) {
        return new Proration(dayCount, Ends.BOTH_COUNTED, new Snapping.None());
    }

    /**
     * The days of a piece that count.
     *
     * @param piece days within the period
     * @param starts whether somebody starts on its first day, rather than being there before
     * @param leaves whether somebody leaves after its last day
     * @param period the days of the period
     * @param calendar the months
     * @return what counts within the period; empty if nothing does
     */
    public Optional<DateRange> counted(
            DateRange piece, boolean starts, boolean leaves, DateRange period, FiscalCalendar calendar) {
        LocalDate from = piece.from();
        LocalDate to = piece.to().orElseThrow();
        if (starts) {
            from = snappedStart(ends == Ends.FIRST_NOT_COUNTED ? from.plusDays(1) : from, piece.from(), calendar);
        }
        if (leaves) {
            to = snappedEnd(ends == Ends.LAST_NOT_COUNTED ? to.minusDays(1) : to, to.minusDays(1), calendar);
        }
        LocalDate first = from.isBefore(period.from()) ? period.from() : from;
        LocalDate end = to.isAfter(period.to().orElseThrow()) ? period.to().orElseThrow() : to;
        return first.isBefore(end) ? Optional.of(DateRange.of(first, end)) : Optional.empty();
    }

    private LocalDate snappedStart(LocalDate unsnapped, LocalDate first, FiscalCalendar calendar) {
        if (snapping instanceof Snapping.WholeMonths months) {
            Period month = calendar.periodOf(PeriodKind.MONTH, first);
            int side = Long.compare(dayOf(month, first), months.day());
            boolean counts = side < 0 || (side == 0 && months.onTheDay() != OnTheDay.MONTH_DOES_NOT_COUNT);
            return counts ? month.range().from() : month.range().to().orElseThrow();
        }
        return unsnapped;
    }

    private LocalDate snappedEnd(LocalDate unsnapped, LocalDate last, FiscalCalendar calendar) {
        if (snapping instanceof Snapping.WholeMonths months) {
            Period month = calendar.periodOf(PeriodKind.MONTH, last);
            int side = Long.compare(dayOf(month, last), months.day());
            boolean counts = side > 0 || (side == 0 && months.onTheDay() == OnTheDay.MONTH_COUNTS);
            return counts ? month.range().to().orElseThrow() : month.range().from();
        }
        return unsnapped;
    }

    private static long dayOf(Period month, LocalDate day) {
        return ChronoUnit.DAYS.between(month.range().from(), day) + 1;
    }
}
