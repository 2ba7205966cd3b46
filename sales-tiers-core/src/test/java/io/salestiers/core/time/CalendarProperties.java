package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.testkit.time.DateRangeArbitraries;
import io.salestiers.core.testkit.time.PeriodArbitraries;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class CalendarProperties {
    @Provide
    Arbitrary<FiscalCalendar> calendars() {
        return Arbitraries.oneOf(
                PeriodArbitraries.calendars(), PeriodArbitraries.weekCalendars().map(weeks -> weeks));
    }

    @Provide
    Arbitrary<FiscalCalendar> monthCalendars() {
        return PeriodArbitraries.calendars();
    }

    @Provide
    Arbitrary<FiscalWeeks> weekCalendars() {
        return PeriodArbitraries.weekCalendars();
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
            @ForAll("monthCalendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
        Period year = calendar.periodOf(PeriodKind.YEAR, day);
        assertThat(year.range().to().orElseThrow().minusDays(1).getYear()).isEqualTo(year.fiscalYear());
        assertThat(year.range().from().getMonth()).isEqualTo(((FiscalMonths) calendar).yearStart());
        assertThat(year.range().lengthInDays()).isIn(365L, 366L);
    }

    /** Looked for by weekday among the days around the end of the month, not reckoned as the calendar does. */
    @Property
    void yearOfWeeksEndsOnItsWeekday(@ForAll("weekCalendars") FiscalWeeks calendar, @ForAll("days") LocalDate day) {
        Period year = calendar.periodOf(PeriodKind.YEAR, day);
        int endYear = year.fiscalYear() + (calendar.yearName() == FiscalWeeks.YearName.END ? 0 : 1);
        LocalDate monthEnd = YearMonth.of(endYear, calendar.endMonth()).atEndOfMonth();
        LocalDate expected = IntStream.rangeClosed(-6, 6)
                .mapToObj(monthEnd::plusDays)
                .filter(each -> each.getDayOfWeek() == calendar.lastDay())
                .filter(each -> calendar.yearEnd() == FiscalWeeks.YearEnd.NEAREST || !each.isAfter(monthEnd))
                .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(each, monthEnd))))
                .orElseThrow();
        assertThat(year.range().to()).contains(expected.plusDays(1));
        assertThat(year.range().contains(day)).isTrue();
        assertThat(year.range().lengthInDays()).isEqualTo(calendar.leapYear(year.fiscalYear()) ? 371 : 364);
        List<Long> weeks = calendar.periodsIn(PeriodKind.MONTH, year.range()).stream()
                .map(month -> month.range().lengthInDays() / 7)
                .toList();
        List<Long> plain = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            boolean longer = month == calendar.leapMonth() && calendar.leapYear(year.fiscalYear());
            plain.add((long) calendar.pattern().weeks((month - 1) % 3 + 1) + (longer ? 1 : 0));
        }
        assertThat(weeks).isEqualTo(plain);
        Statistics.label("53 weeks").collect(calendar.leapYear(year.fiscalYear()));
        Statistics.label("53 weeks").coverage(c -> c.check(true).percentage(p -> p > 5));
        Statistics.label("ends in the next month")
                .collect(year.range().to().orElseThrow().minusDays(1).getMonth() != calendar.endMonth());
        Statistics.label("ends in the next month").coverage(c -> c.check(true).percentage(p -> p > 5));
    }

    /** A hundred years without a day in two months or in none. */
    @Property(tries = 20)
    void everyDayIsInOneMonth(@ForAll("calendars") FiscalCalendar calendar) {
        LocalDate day = LocalDate.of(1990, 1, 1);
        Period month = calendar.periodOf(PeriodKind.MONTH, day);
        for (; day.getYear() < 2090; day = day.plusDays(1)) {
            if (!month.range().contains(day)) {
                Period next = calendar.periodOf(PeriodKind.MONTH, day);
                assertThat(next.range().from()).isEqualTo(day);
                assertThat(month.range().to()).contains(day);
                assertThat(next.index()).isEqualTo(month.index() % 12 + 1);
                assertThat(next.fiscalYear()).isEqualTo(month.fiscalYear() + (month.index() == 12 ? 1 : 0));
                month = next;
            }
        }
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
