package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedSetTest {
    private static final DateRange LI = DateRange.parse("2025-01-01/2025-07-15");
    private static final DateRange WANG = DateRange.parse("2025-07-01/");
    private static final DatedSet<String> HANDOVER = DatedSet.of(List.of(entry(WANG, "Wang"), entry(LI, "Li")));

    private static <T> Timeline.Entry<T> entry(DateRange range, T value) {
        return new Timeline.Entry<>(range, value);
    }

    private static <T> Timeline.Entry<T> entry(String range, T value) {
        return entry(DateRange.parse(range), value);
    }

    @Test
    void twoHoldTheSameDayDuringAHandover() {
        assertThat(HANDOVER.on(LocalDate.of(2025, 6, 30))).containsExactly("Li");
        assertThat(HANDOVER.on(LocalDate.of(2025, 7, 10))).containsExactly("Li", "Wang");
        assertThat(HANDOVER.on(LocalDate.of(2025, 7, 15))).containsExactly("Wang");
        assertThat(HANDOVER.on(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(HANDOVER.entriesOn(LocalDate.of(2025, 7, 10))).containsExactly(entry(LI, "Li"), entry(WANG, "Wang"));
    }

    @Test
    void overlapNamesItsDaysAndBothEntries() {
        assertThat(HANDOVER.overlaps())
                .containsExactly(new DatedSet.Overlap<>(
                        DateRange.parse("2025-07-01/2025-07-15"), entry(LI, "Li"), entry(WANG, "Wang")));
        assertThat(HANDOVER.overlaps().get(0).range().lengthInDays()).isEqualTo(14);
    }

    @Test
    void timelineSaysWhoHoldsInEachPiece() {
        assertThat(HANDOVER.timeline().entries())
                .containsExactly(
                        entry("2025-01-01/2025-07-01", List.of("Li")),
                        entry("2025-07-01/2025-07-15", List.of("Li", "Wang")),
                        entry("2025-07-15/", List.of("Wang")));
    }

    @Test
    void valueOfTwoEntriesHoldsOnceADay() {
        DatedSet<String> twice =
                DatedSet.of(List.of(entry("2025-01-01/2025-03-01", "a"), entry("2025-02-01/2025-04-01", "a")));
        assertThat(twice.on(LocalDate.of(2025, 2, 10))).containsExactly("a");
        assertThat(twice.entriesOn(LocalDate.of(2025, 2, 10))).hasSize(2);
        assertThat(twice.timeline().entries()).containsExactly(entry("2025-01-01/2025-04-01", List.of("a")));
        assertThat(twice.overlaps()).hasSize(1);
    }

    @Test
    void equalEntriesAreOne() {
        assertThat(DatedSet.of(List.of(entry(LI, "Li"), entry(LI, "Li"))).entries())
                .containsExactly(entry(LI, "Li"));
        assertThat(HANDOVER.plus(LI, "Li")).isEqualTo(HANDOVER);
    }

    @Test
    void entriesOfOneRangeAreInTheOrderOfTheirValues() {
        assertThat(DatedSet.of(List.of(entry(LI, "b"), entry(LI, "c"), entry(LI, "a")))
                        .entries())
                .extracting(Timeline.Entry::value)
                .containsExactly("a", "b", "c");
    }

    @Test
    void orderMustTellDifferentValuesApart() {
        assertThatThrownBy(() -> DatedSet.of(List.of(entry(LI, "a"), entry(WANG, "A")), String.CASE_INSENSITIVE_ORDER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no order between a and A");
        assertThat(DatedSet.of(List.of(entry(LI, "a"), entry(WANG, "a")), String.CASE_INSENSITIVE_ORDER)
                        .entries())
                .hasSize(2);
    }

    @Test
    void gapsAreTheDaysWithoutAValue() {
        DatedSet<String> set = DatedSet.of(List.of(
                entry("2025-01-10/2025-02-01", "a"), entry("2025-01-20/2025-01-25", "b"), entry("2025-03-01/", "c")));
        assertThat(set.gaps(DateRange.parse("2025-01-01/2025-12-31")))
                .containsExactly(DateRange.parse("2025-01-01/2025-01-10"), DateRange.parse("2025-02-01/2025-03-01"));
        assertThat(DatedSet.<String>empty().gaps(LI)).containsExactly(LI);
    }

    @Test
    void valuesThatKnowTheirDaysNeedNoEntries() {
        DatedSet<DateRange> set = DatedSet.of(List.of(WANG, LI), range -> range, Comparator.<DateRange>naturalOrder());
        assertThat(set.on(LocalDate.of(2025, 7, 1))).containsExactly(LI, WANG);
        assertThat(set.map(DateRange::toString).on(LocalDate.of(2026, 1, 1))).containsExactly("2025-07-01/");
    }

    @Test
    void overlappingKeepsWholeEntriesAndWithinCutsThem() {
        DateRange june = DateRange.parse("2025-06-01/2025-07-01");
        assertThat(HANDOVER.overlapping(june).entries()).containsExactly(entry(LI, "Li"));
        assertThat(HANDOVER.within(june).entries()).containsExactly(entry(june, "Li"));
    }

    @Test
    void equalityIgnoresTheOrderOfValues() {
        DatedSet<String> forwards = DatedSet.of(List.of(entry(LI, "a"), entry(LI, "b")));
        DatedSet<String> backwards =
                DatedSet.of(List.of(entry(LI, "a"), entry(LI, "b")), Comparator.<String>reverseOrder());
        assertThat(backwards).isEqualTo(forwards).hasSameHashCodeAs(forwards);
        assertThat(backwards.on(LI.from())).containsExactly("b", "a");
        assertThat(forwards)
                .isNotEqualTo(HANDOVER)
                .isNotEqualTo("x")
                .hasToString(forwards.entries().toString());
    }

    @Test
    void cutsAreWhereSomethingChanges() {
        DateRange quarter = DateRange.parse("2025-01-01/2025-04-01");
        Timeline<String> units = Timeline.fromStarts(
                java.util.Map.of(LocalDate.of(2024, 1, 1), "Suzhou", LocalDate.of(2025, 2, 10), "Wuxi"));
        DatedSet<String> claims =
                DatedSet.of(List.of(entry("2025-01-01/2025-03-01", "x"), entry("2025-03-01/2025-06-01", "x")));
        assertThat(Cuts.of(quarter).at(units).pieces())
                .containsExactly(DateRange.parse("2025-01-01/2025-02-10"), DateRange.parse("2025-02-10/2025-04-01"));
        // The same claim goes on: nothing changes on 1 March.
        assertThat(Cuts.of(quarter).at(claims).pieces()).containsExactly(quarter);
        assertThat(Cuts.of(quarter)
                        .at(units)
                        .at(LocalDate.of(2025, 3, 1))
                        .at(DateRange.parse("2025-03-01/2025-03-15"))
                        .at(LocalDate.of(2025, 1, 1))
                        .at(LocalDate.of(2025, 4, 1))
                        .pieces())
                .extracting(DateRange::from)
                .containsExactly(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 2, 10),
                        LocalDate.of(2025, 3, 1),
                        LocalDate.of(2025, 3, 15));
        assertThat(Cuts.of(DateRange.startingOn(quarter.from())).at(units).pieces())
                .endsWith(DateRange.parse("2025-02-10/"));
    }

    @Test
    void timelineIsReplacedCompletedAndCombined() {
        DateRange july = DateRange.parse("2025-07-01/2025-08-01");
        Timeline<String> units = Timeline.of(DateRange.parse("2025-01-01/"), "Suzhou");
        assertThat(units.replacing(july, "Wuxi").entries())
                .containsExactly(
                        entry("2025-01-01/2025-07-01", "Suzhou"), entry(july, "Wuxi"), entry("2025-08-01/", "Suzhou"));
        assertThat(units.replacing(july, "Suzhou")).isEqualTo(units);
        assertThat(units.without(july).plus(july, "Suzhou")).isEqualTo(units);
        assertThatThrownBy(() -> units.plus(july, "Wuxi")).hasMessageContaining("two values on one day");
        assertThat(units.without(july)
                        .orElse(Timeline.of(DateRange.parse("2024-12-01/"), "Nanjing"))
                        .entries())
                .containsExactly(
                        entry("2024-12-01/2025-01-01", "Nanjing"),
                        entry("2025-01-01/2025-07-01", "Suzhou"),
                        entry(july, "Nanjing"),
                        entry("2025-08-01/", "Suzhou"));
        assertThat(units.combine(Timeline.of(july, "Li"), (unit, manager) -> unit + " " + manager)
                        .entries())
                .containsExactly(entry(july, "Suzhou Li"));
        assertThat(units.gaps(DateRange.parse("2024-12-25/2025-02-01")))
                .containsExactly(DateRange.parse("2024-12-25/2025-01-01"));
    }
}
