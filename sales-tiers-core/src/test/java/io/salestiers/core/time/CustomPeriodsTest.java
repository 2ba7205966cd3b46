package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CustomPeriodsTest {
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");

    private static List<String> ranges(List<CustomPeriod> periods) {
        return periods.stream().map(period -> period.range().toString()).toList();
    }

    @Test
    void fourWeeksFollowEachOther() {
        CustomPeriods periods = CustomPeriods.ofWeeks("4-weeks", 4, LocalDate.of(2025, 1, 6));
        assertThat(ranges(periods.periodsIn(DateRange.parse("2025-01-01/2025-03-04"))))
                .containsExactly("2025-01-06/2025-02-03", "2025-02-03/2025-03-03", "2025-03-03/2025-03-31");
        assertThat(periods.periodOf(LocalDate.of(2025, 1, 5))).isEmpty();
        // 13 × 28 = 364 days
        assertThat(periods.partsOf(DateRange.parse("2025-01-06/2026-01-05")))
                .hasValueSatisfying(parts -> assertThat(parts).hasSize(13));
        assertThat(periods.partsOf(YEAR)).isEmpty();
    }

    @Test
    void trimestersAreThreeAYear() {
        CustomPeriods trimesters = CustomPeriods.ofMonths("trimester", 4, LocalDate.of(2024, 1, 1));
        List<CustomPeriod> parts = trimesters.partsOf(YEAR).orElseThrow();
        assertThat(ranges(parts))
                .containsExactly("2025-01-01/2025-05-01", "2025-05-01/2025-09-01", "2025-09-01/2026-01-01");
        assertThat(parts.get(1)).hasToString("trimester-2025-05-01");
        assertThat(trimesters.partsOf(DateRange.parse("2025-01-01/2025-07-01"))).isEmpty();
    }

    @Test
    void monthsFromTheLastDayDoNotDrift() {
        CustomPeriods months = CustomPeriods.ofMonths("from-31st", 1, LocalDate.of(2025, 1, 31));
        assertThat(ranges(months.periodsIn(DateRange.parse("2025-01-31/2025-05-01"))))
                .containsExactly(
                        "2025-01-31/2025-02-28",
                        "2025-02-28/2025-03-31",
                        "2025-03-31/2025-04-30",
                        "2025-04-30/2025-05-31");
    }

    @Test
    void halvesOfFebruaryDependOnTheYear() {
        CustomPeriods halves = CustomPeriods.ofHalfMonths("half-month");
        assertThat(ranges(halves.periodsIn(DateRange.parse("2024-02-01/2024-03-01"))))
                .containsExactly("2024-02-01/2024-02-16", "2024-02-16/2024-03-01");
        assertThat(halves.periodOf(LocalDate.of(2025, 2, 28)).orElseThrow().range())
                .isEqualTo(DateRange.parse("2025-02-16/2025-03-01"));
    }

    /*
     * The biweekly settlement of OCA/commission, branch 17.0, test_biweekly: invoices of 1, 16 and 31 January 2022 are
     * settled on 1 February in two settlements. Its wizard takes 31 January, an inclusive end, for the day after the last and
     * names the second range 16 to 30 January; the right one ends with the 31st.
     */
    @Test
    void invoiceOfTheLastDayOfJanuaryIsInTheSecondHalf() {
        CustomPeriods halves = CustomPeriods.ofHalfMonths("biweekly");
        LocalDate settledOn = LocalDate.parse("2022-02-01");
        Set<CustomPeriod> settlements = new TreeSet<>();
        for (String invoice : List.of("2022-01-01", "2022-01-16", "2022-01-31")) {
            CustomPeriod period = halves.periodOf(LocalDate.parse(invoice)).orElseThrow();
            assertThat(period.range().to().orElseThrow()).isBeforeOrEqualTo(settledOn);
            settlements.add(period);
        }
        assertThat(settlements)
                .extracting(CustomPeriod::range)
                .containsExactly(
                        DateRange.closed(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-01-15")),
                        DateRange.closed(LocalDate.parse("2022-01-16"), LocalDate.parse("2022-01-31")));
    }

    @Test
    void seasonsMayLeaveGaps() {
        CustomPeriods seasons = CustomPeriods.of(
                "season", List.of(DateRange.parse("2025-09-01/2025-12-25"), DateRange.parse("2025-03-01/2025-06-01")));
        assertThat(ranges(seasons.periodsIn(YEAR))).containsExactly("2025-03-01/2025-06-01", "2025-09-01/2025-12-25");
        assertThat(seasons.periodOf(LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(seasons.partsOf(YEAR)).isEmpty();
        assertThat(seasons.partsOf(DateRange.parse("2025-03-01/2025-06-01"))).isPresent();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomPeriods.of(
                        "x",
                        List.of(DateRange.parse("2025-01-01/2025-03-01"), DateRange.parse("2025-02-28/2025-04-01"))))
                .withMessage("periods must not overlap: 2025-01-01/2025-03-01 and 2025-02-28/2025-04-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomPeriods.of("x", List.of(DateRange.parse("2025-01-01/"))));
        assertThatIllegalArgumentException().isThrownBy(() -> CustomPeriods.ofWeeks("x", 0, YEAR.from()));
        assertThatIllegalArgumentException().isThrownBy(() -> CustomPeriods.ofMonths("x", 121, YEAR.from()));
        for (String name : List.of("", "a b", "-a", "a--b", "x".repeat(65))) {
            assertThatIllegalArgumentException().isThrownBy(() -> CustomPeriods.ofHalfMonths(name));
        }
        assertThat(CustomPeriods.ofHalfMonths("半月").name()).isEqualTo("半月");
        assertThat(CustomPeriods.ofHalfMonths("x").partsOf(DateRange.parse("2025-01-01/2025-01-31")))
                .isEqualTo(Optional.empty());
    }
}
