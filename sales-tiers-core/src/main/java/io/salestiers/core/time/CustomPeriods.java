package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A division of time that is not one of the fiscal calendar: four weeks, trimesters, half-months, or the seasons of a bonus.
 *
 * <p>A division has a name, so that a target or a plan can say which one it means, and a rule. Its periods never overlap,
 * and every day is in one period or in none. What was read over a period is what was read over its days; several periods
 * that follow each other without a gap are exactly the range from the first day to the end of the last. Immutable and safe
 * for use by several threads.
 *
 * @param name letters and digits of any script, in parts joined by {@code -} or {@code _}, up to 64 characters, such as
 *     {@code trimester}
 * @param rule how time is divided
 */
public record CustomPeriods(String name, Rule rule) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]+([-_][\\p{L}\\p{N}]+)*");

    /** How time is divided. */
    public sealed interface Rule {
        /**
         * Periods of whole weeks, one after the other: with 4 from 2025-01-06 on, the second one begins on 2025-02-03. Thirteen
         * of them are 364 days, so that they never divide a calendar year.
         *
         * @param weeks how many weeks each has, 1 to 53
         * @param first the first day of the first period; days before it are in none
         */
        record Weeks(int weeks, LocalDate first) implements Rule {
            /** Refuses other numbers of weeks. */
            public Weeks {
                requireNonNull(first, "first");
                if (weeks < 1 || weeks > 53) {
                    throw new IllegalArgumentException("a period must have 1 to 53 weeks, but has " + weeks);
                }
            }

            @Override
            public Optional<DateRange> on(LocalDate day) {
                if (day.isBefore(first)) {
                    return Optional.empty();
                }
                long whole = ChronoUnit.DAYS.between(first, day) / (7L * weeks);
                LocalDate from = first.plusWeeks(whole * weeks);
                return Optional.of(DateRange.of(from, from.plusWeeks(weeks)));
            }
        }

        /**
         * Periods of whole months, one after the other: with 4 from 2025-01-01 on they are trimesters. Each begins so many
         * months after the <em>first</em> day, so that nothing drifts: single months from 31 January on begin on 28 February,
         * 31 March and 30 April.
         *
         * @param months how many months each has, 1 to 120
         * @param first the first day of the first period; days before it are in none
         */
        record Months(int months, LocalDate first) implements Rule {
            /** Refuses other numbers of months. */
            public Months {
                requireNonNull(first, "first");
                if (months < 1 || months > 120) {
                    throw new IllegalArgumentException("a period must have 1 to 120 months, but has " + months);
                }
            }

            @Override
            public Optional<DateRange> on(LocalDate day) {
                if (day.isBefore(first)) {
                    return Optional.empty();
                }
                long number = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1)) / months;
                // In the last month of a period the day of the month decides, and February has fewer of them.
                while (first.plusMonths(number * months).isAfter(day)) {
                    number--;
                }
                while (!first.plusMonths((number + 1) * months).isAfter(day)) {
                    number++;
                }
                return Optional.of(
                        DateRange.of(first.plusMonths(number * months), first.plusMonths((number + 1) * months)));
            }
        }

        /** The first fifteen days of each month, and the rest of it: the second half of January ends with the 31st. */
        record HalfMonths() implements Rule {
            private static final int SECOND_HALF = 16;

            @Override
            public Optional<DateRange> on(LocalDate day) {
                LocalDate first = day.withDayOfMonth(1);
                LocalDate middle = day.withDayOfMonth(SECOND_HALF);
                return Optional.of(
                        day.isBefore(middle) ? DateRange.of(first, middle) : DateRange.of(middle, first.plusMonths(1)));
            }
        }

        /**
         * Periods that are listed, such as the seasons of a bonus, with or without gaps between them.
         *
         * @param ranges the days of each, with an end, none overlapping another; kept by time
         */
        record Listed(List<DateRange> ranges) implements Rule {
            /** Copies the ranges and refuses those without an end or that overlap. */
            public Listed {
                List<DateRange> sorted = new ArrayList<>(ranges);
                Collections.sort(sorted);
                for (int i = 0; i < sorted.size(); i++) {
                    if (sorted.get(i).openEnded()) {
                        throw new IllegalArgumentException("a period must have an end, but was " + sorted.get(i));
                    }
                    if (i > 0 && sorted.get(i).overlaps(sorted.get(i - 1))) {
                        throw new IllegalArgumentException(
                                "periods must not overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
                    }
                }
                ranges = List.copyOf(sorted);
            }

            @Override
            public Optional<DateRange> on(LocalDate day) {
                return ranges.stream().filter(range -> range.contains(day)).findFirst();
            }
        }

        /**
         * The period with a day.
         *
         * @param day the day
         * @return its days, empty if the day is in no period
         */
        Optional<DateRange> on(LocalDate day);
    }

    /** Refuses an absent rule and a name of another form. */
    public CustomPeriods {
        if (name.length() > 64 || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a division must be letters and digits of any script, in parts"
                            + " joined by - or _, up to 64 characters, but was '" + name + "'");
        }
        requireNonNull(rule, "rule");
    }

    /**
     * Periods of whole weeks.
     *
     * @param name the name of the division
     * @param weeks how many weeks each has, 1 to 53
     * @param first the first day of the first period
     * @return the division
     */
    public static CustomPeriods ofWeeks(String name, int weeks, LocalDate first) {
        return new CustomPeriods(name, new Rule.Weeks(weeks, first));
    }

    /**
     * Periods of whole months.
     *
     * @param name the name of the division
     * @param months how many months each has, 1 to 120
     * @param first the first day of the first period
     * @return the division
     */
    public static CustomPeriods ofMonths(String name, int months, LocalDate first) {
        return new CustomPeriods(name, new Rule.Months(months, first));
    }

    /**
     * The halves of each month.
     *
     * @param name the name of the division
     * @return the division
     */
    public static CustomPeriods ofHalfMonths(String name) {
        return new CustomPeriods(name, new Rule.HalfMonths());
    }

    /**
     * Listed periods.
     *
     * @param name the name of the division
     * @param ranges the days of each, in any order
     * @return the division
     * @throws IllegalArgumentException if a range has no end or overlaps another one
     */
    public static CustomPeriods of(String name, List<DateRange> ranges) {
        return new CustomPeriods(name, new Rule.Listed(ranges));
    }

    /**
     * The period with a day.
     *
     * @param day the day
     * @return the period, named by the division and its first day; empty if the day is in none
     */
    public Optional<CustomPeriod> periodOf(LocalDate day) {
        return rule.on(day).map(this::named);
    }

    private CustomPeriod named(DateRange range) {
        return new CustomPeriod(name + "-" + range.from(), range);
    }

    /**
     * All periods that have a day in a range, by time.
     *
     * @param range a range with an end
     * @return none or more; the first and the last may reach beyond the range
     * @throws IllegalArgumentException if the range has no end
     */
    public List<CustomPeriod> periodsIn(DateRange range) {
        LocalDate end = range.to()
                .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range));
        List<CustomPeriod> periods = new ArrayList<>();
        for (LocalDate day = range.from(); day.isBefore(end); ) {
            Optional<DateRange> found = rule.on(day);
            found.map(this::named).ifPresent(periods::add);
            day = found.flatMap(DateRange::to).orElse(day.plusDays(1));
        }
        return List.copyOf(periods);
    }

    /**
     * The periods that make up a range exactly: three trimesters a calendar year.
     *
     * @param whole a range with an end
     * @return the periods by time; empty if one of them reaches beyond the range, or a day of it is in none
     * @throws IllegalArgumentException if the range has no end
     */
    public Optional<List<CustomPeriod>> partsOf(DateRange whole) {
        List<CustomPeriod> periods = periodsIn(whole);
        LocalDate next = whole.from();
        for (CustomPeriod period : periods) {
            if (!period.range().from().equals(next)) {
                return Optional.empty();
            }
            next = period.range().to().orElseThrow();
        }
        return whole.to().equals(Optional.of(next)) ? Optional.of(periods) : Optional.empty();
    }
}
