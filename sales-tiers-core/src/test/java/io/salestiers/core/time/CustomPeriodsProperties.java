package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CustomPeriodsProperties {
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

    @Provide
    Arbitrary<CustomPeriods> divisions() {
        Arbitrary<LocalDate> first = Arbitraries.integers().between(0, 92).map(FIRST::plusDays);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(1, 53), first)
                        .as((weeks, day) -> CustomPeriods.ofWeeks("w", weeks, day)),
                Combinators.combine(Arbitraries.integers().between(1, 18), first)
                        .as((months, day) -> CustomPeriods.ofMonths("m", months, day)),
                Arbitraries.just(CustomPeriods.ofHalfMonths("h")),
                Arbitraries.just(CustomPeriods.of(
                        "s",
                        List.of(
                                DateRange.parse("2024-03-01/2024-06-01"),
                                DateRange.parse("2024-06-01/2024-06-02"),
                                DateRange.parse("2024-09-01/2024-12-25")))));
    }

    /* Day by day: the period of a day contains it, and is that of all its days. */
    @Property(tries = 200)
    void everyDayOfAPeriodIsInThatPeriodOnly(
            @ForAll("divisions") CustomPeriods division, @ForAll @IntRange(min = 0, max = 900) int offset) {
        LocalDate day = FIRST.plusDays(offset);
        Optional<CustomPeriod> period = division.periodOf(day);
        if (period.isPresent()) {
            DateRange range = period.get().range();
            assertThat(range.contains(day)).isTrue();
            for (LocalDate each = range.from(); range.contains(each); each = each.plusDays(1)) {
                assertThat(division.periodOf(each)).isEqualTo(period);
            }
        }
    }

    @Property(tries = 200)
    void periodsInARangeAreThoseOfItsDays(
            @ForAll("divisions") CustomPeriods division,
            @ForAll @IntRange(min = 0, max = 500) int offset,
            @ForAll @IntRange(min = 1, max = 400) int length) {
        DateRange range = DateRange.of(FIRST.plusDays(offset), FIRST.plusDays(offset + length));
        List<CustomPeriod> byDay = range.from()
                .datesUntil(range.to().orElseThrow())
                .flatMap(day -> division.periodOf(day).stream())
                .distinct()
                .toList();
        assertThat(division.periodsIn(range)).isEqualTo(byDay);
        long days = byDay.stream()
                .mapToLong(period -> period.range().lengthInDays())
                .sum();
        boolean inside = byDay.stream().allMatch(period -> range.encloses(period.range()));
        assertThat(division.partsOf(range)).isEqualTo(inside && days == length ? Optional.of(byDay) : Optional.empty());
    }
}
