package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.testkit.time.DateRangeArbitraries;
import io.salestiers.core.testkit.time.PeriodArbitraries;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarProperties {
    @Provide
    Arbitrary<FiscalCalendar> calendars() {
        return PeriodArbitraries.calendars();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DateRangeArbitraries.days();
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return DateRangeArbitraries.ranges();
    }

    @Provide
    Arbitrary<DateRange> closed() {
        return DateRangeArbitraries.closedRanges();
    }

    @Property
    void periodsNestExactly(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll PeriodKind kind, @ForAll("days") LocalDate day) {
        Period period = calendar.periodOf(kind, day);
        assertThat(period.range().contains(day)).isTrue();
        for (PeriodKind smaller : PeriodKind.values()) {
            if (smaller.months() > kind.months()) {
                continue;
            }
            List<Period> parts = calendar.periodsIn(smaller, period.range());
            assertThat(parts).hasSize(kind.months() / smaller.months());
            LocalDate next = period.range().from();
            for (Period part : parts) {
                assertThat(part.range().from()).isEqualTo(next);
                assertThat(part.fiscalYear()).isEqualTo(period.fiscalYear());
                next = part.range().to().orElseThrow();
            }
            assertThat(Optional.of(next)).isEqualTo(period.range().to());
        }
    }

    @Property
    void yearIsCalledByTheYearInWhichItEnds(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
        Period year = calendar.periodOf(PeriodKind.YEAR, day);
        assertThat(year.range().to().orElseThrow().minusDays(1).getYear()).isEqualTo(year.fiscalYear());
        assertThat(year.range().from().getMonth()).isEqualTo(calendar.yearStart());
        assertThat(year.range().lengthInDays()).isIn(365L, 366L);
    }

    @Property
    void nameIsReadAgain(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll PeriodKind kind, @ForAll("days") LocalDate day) {
        Period period = calendar.periodOf(kind, day);
        assertThat(calendar.parse(period.name())).isEqualTo(period);
        assertThat(calendar.parse(calendar.period(kind, 7, 1).name())).isEqualTo(calendar.period(kind, 7, 1));
    }

    @Property
    void beforeTouches(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll PeriodKind kind, @ForAll("days") LocalDate day) {
        Period period = calendar.periodOf(kind, day);
        Period before = calendar.before(period);
        assertThat(before.range().to()).contains(period.range().from());
        assertThat(before.kind()).isEqualTo(kind);
        assertThat(before).isLessThan(period);
    }

    @Property
    void periodsInCoverTheRange(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll PeriodKind kind, @ForAll("closed") DateRange range) {
        List<Period> periods = calendar.periodsIn(kind, range);
        assertThat(periods).allMatch(period -> period.range().overlaps(range));
        assertThat(periods.get(0).range().contains(range.from())).isTrue();
        assertThat(periods.get(periods.size() - 1)
                        .range()
                        .contains(range.to().orElseThrow().minusDays(1)))
                .isTrue();
    }

    /** Day by day, for a time that holds all ranges. */
    @Property(tries = 200)
    void rangesAreSetsOfDays(@ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b) {
        boolean overlap = false;
        boolean enclosed = true;
        Optional<DateRange> common = a.intersection(b);
        for (LocalDate day = LocalDate.of(2022, 12, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
            boolean both = a.contains(day) && b.contains(day);
            overlap |= both;
            enclosed &= !b.contains(day) || a.contains(day);
            LocalDate each = day;
            assertThat(common.map(range -> range.contains(each)).orElse(false)).isEqualTo(both);
        }
        assertThat(a.overlaps(b)).isEqualTo(overlap);
        assertThat(a.encloses(b)).isEqualTo(enclosed);
        assertThat(DateRange.parse(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Example
    void examples() {
        FiscalCalendar april = FiscalCalendar.startingIn(Month.APRIL);
        assertThat(april.periodOf(PeriodKind.YEAR, LocalDate.of(2025, 4, 1)).name())
                .isEqualTo("2026");
        assertThat(april.parse("2026-Q1").range()).hasToString("2025-04-01/2025-07-01");
        assertThat(FiscalCalendar.CALENDAR_YEAR.parse("2017-H2").range()).hasToString("2017-07-01/2018-01-01");
        assertThat(FiscalCalendar.CALENDAR_YEAR.parse("2024-M02").range().lengthInDays())
                .isEqualTo(29);
        assertThat(DateRange.closed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31))
                        .lengthInDays())
                .isEqualTo(90);
        for (String bad : List.of("2017-Q5", "2017-M13", "2017-M00", "17-Q1", "2017-q1", "2017-", "2017-Q3 ")) {
            assertThatThrownBy(() -> april.parse(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String bad : List.of("2025-01-01", "2025-01-01/2025-01-01", "2025-02-30/", "/2025-01-01", "x/y")) {
            assertThatThrownBy(() -> DateRange.parse(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> april.periodsIn(PeriodKind.MONTH, DateRange.startingOn(LocalDate.EPOCH)))
                .hasMessageContaining("must have an end");
        assertThatThrownBy(() -> DateRange.startingOn(LocalDate.EPOCH).lengthInDays())
                .isInstanceOf(IllegalStateException.class);
    }
}
