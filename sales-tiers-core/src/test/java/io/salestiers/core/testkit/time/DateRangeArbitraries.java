package io.salestiers.core.testkit.time;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary days and ranges. */
public final class DateRangeArbitraries {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate[] EDGES = {
        LocalDate.of(2024, 2, 28),
        LocalDate.of(2024, 2, 29),
        LocalDate.of(2024, 3, 1),
        LocalDate.of(2023, 2, 28),
        LocalDate.of(2023, 12, 31),
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2024, 3, 31),
        LocalDate.of(2024, 4, 1),
        LocalDate.of(2025, 12, 31)
    };

    private DateRangeArbitraries() {}

    /**
     * Days of 2023 to 2025, often 29 February and the ends of months, quarters and years.
     *
     * @return days
     */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 1095).map(FIRST::plusDays), Arbitraries.of(EDGES));
    }

    /**
     * Ranges that start in 2023 to 2025: of one day, some months, up to 400 days, or without an end.
     *
     * @return ranges
     */
    public static Arbitrary<DateRange> ranges() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, closedRanges()),
                net.jqwik.api.Tuple.of(1, days().map(DateRange::startingOn)));
    }

    /**
     * Ranges with an end that start in 2023 to 2025, of 1 to 400 days.
     *
     * @return ranges
     */
    public static Arbitrary<DateRange> closedRanges() {
        return net.jqwik.api.Combinators.combine(
                        days(),
                        Arbitraries.oneOf(Arbitraries.integers().between(1, 400), Arbitraries.of(1, 28, 29, 365, 366)))
                .as((from, length) -> DateRange.of(from, from.plusDays(length)));
    }
}
