package io.salestiers.core.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.cadence.ScheduleArbitraries;
import io.salestiers.core.testkit.time.DateRangeArbitraries;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class ScheduleProperties {
    @Provide
    Arbitrary<Cadence> cadences() {
        return ScheduleArbitraries.cadences();
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return ScheduleArbitraries.schedules();
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return ScheduleArbitraries.calendars();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DateRangeArbitraries.days();
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return DateRangeArbitraries.closedRanges();
    }

    @Property(tries = 60)
    void fiftyYearsArePlannedAsDayByDay(
            @ForAll("cadences") Cadence cadence,
            @ForAll("days") LocalDate first,
            @ForAll("calendars") BusinessCalendar calendar) {
        DateRange years = DateRange.of(first.minusDays(40), first.plusYears(50));
        assertThat(cadence.planned(first, years, calendar))
                .isEqualTo(new DayByDay(calendar).planned(cadence, first, years));
    }

    @Property(tries = 1000)
    void anyRangeIsPlannedAsDayByDay(
            @ForAll("cadences") Cadence cadence,
            @ForAll("days") LocalDate first,
            @ForAll("ranges") DateRange range,
            @ForAll("calendars") BusinessCalendar calendar) {
        assertThat(cadence.planned(first, range, calendar))
                .isEqualTo(new DayByDay(calendar).planned(cadence, first, range));
    }

    /** Ranges that begin or end with an occurrence are where a neighbour could get lost. */
    @Property(tries = 1000)
    void occurrencesAreThoseOfEachDayShiftedOnItsOwn(
            @ForAll("schedules") Schedule schedule,
            @ForAll("ranges") DateRange range,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll @IntRange(max = 40) int pick) {
        List<Occurrence> near = new DayByDay(calendar)
                .occurrences(schedule, DateRange.of(range.from(), range.from().plusDays(400)));
        List<Occurrence> shifted = near.stream()
                .filter(each -> each.cause() == Occurrence.Cause.SHIFTED)
                .toList();
        List<Occurrence> edges = shifted.isEmpty() ? near : shifted;
        DateRange asked = range;
        if (!edges.isEmpty()) {
            Occurrence edge = edges.get(pick % edges.size());
            asked = pick % 2 == 0
                    ? DateRange.of(edge.day(), edge.day().plusDays(range.lengthInDays()))
                    : DateRange.of(
                            edge.day().minusDays(range.lengthInDays()),
                            edge.day().plusDays(1));
        }
        List<Occurrence> occurrences = schedule.occurrences(asked, calendar);
        assertThat(occurrences).isEqualTo(new DayByDay(calendar).occurrences(schedule, asked));
        Statistics.label("found").collect(!occurrences.isEmpty());
        Statistics.label("shifted")
                .collect(!shifted.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    }

    /** Whoever asks month by month sees what one who asks for the year sees. */
    @Property(tries = 500)
    void rangesJoin(
            @ForAll("schedules") Schedule schedule,
            @ForAll("ranges") DateRange range,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll("calendars") BusinessCalendar calendar) {
        Assume.that(range.lengthInDays() > 1);
        // Beside an exception is where what is planned on one side and takes place on the other could get lost.
        List<LocalDate> exceptions = schedule.exceptions().stream()
                .map(exception -> exception.planned().plusDays(1))
                .filter(day -> day.isAfter(range.from()) && range.contains(day))
                .toList();
        LocalDate cut = length % 2 == 0 && !exceptions.isEmpty()
                ? exceptions.get(length % exceptions.size())
                : range.from().plusDays(1 + length % (range.lengthInDays() - 1));
        ScheduleAccount whole = schedule.account(range, calendar);
        ScheduleAccount before = schedule.account(DateRange.of(range.from(), cut), calendar);
        ScheduleAccount after = schedule.account(DateRange.of(cut, range.to().orElseThrow()), calendar);
        List<Occurrence> occurrences = new ArrayList<>(before.occurrences());
        occurrences.addAll(after.occurrences());
        List<Omission> omissions = new ArrayList<>(before.omissions());
        omissions.addAll(after.omissions());
        assertThat(whole).isEqualTo(new ScheduleAccount(occurrences, omissions));
    }

    /** Nothing vanishes without a word. */
    @Property(tries = 500)
    void everyPlannedDayIsAccountedForOnce(
            @ForAll("schedules") Schedule schedule,
            @ForAll("ranges") DateRange range,
            @ForAll("calendars") BusinessCalendar calendar) {
        DateRange wide = DateRange.of(
                range.from().minusDays(1200), range.to().orElseThrow().plusDays(1200));
        Set<LocalDate> told = new HashSet<>();
        ScheduleAccount account = schedule.account(wide, calendar);
        for (Occurrence occurrence : account.occurrences()) {
            assertThat(told.add(occurrence.planned())).isTrue();
        }
        account.omissions().stream()
                .filter(omission -> schedule.plans(omission.planned(), calendar))
                .forEach(omission -> told.add(omission.planned()));
        range.intersection(schedule.days())
                .ifPresent(days -> assertThat(told)
                        .containsAll(schedule.cadence().planned(schedule.days().from(), days, calendar)));
    }

    @Property(tries = 300)
    void firstFromIsTheFirst(
            @ForAll("schedules") Schedule schedule,
            @ForAll("days") LocalDate day,
            @ForAll("calendars") BusinessCalendar calendar) {
        List<Occurrence> all = schedule.occurrences(DateRange.of(day, day.plusYears(9)), calendar);
        if (!all.isEmpty()) {
            assertThat(schedule.firstFrom(day, calendar)).contains(all.get(0));
        } else {
            assertThat(schedule.firstFrom(day, calendar)
                            .filter(found -> found.day().isBefore(day.plusYears(9))))
                    .isEmpty();
        }
    }

    @Property(tries = 1000)
    void edgesOccur(@ForAll("schedules") Schedule schedule, @ForAll("calendars") BusinessCalendar calendar) {
        ScheduleAccount account =
                schedule.account(DateRange.of(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1)), calendar);
        for (Occurrence.Cause cause : Occurrence.Cause.values()) {
            boolean there = account.occurrences().stream().anyMatch(occurrence -> occurrence.cause() == cause);
            Statistics.label(cause.key())
                    .collect(there)
                    .coverage(coverage -> coverage.check(true).percentage(p -> p > 1));
        }
        for (Omission.Cause cause : Omission.Cause.values()) {
            boolean there = account.omissions().stream().anyMatch(omission -> omission.cause() == cause);
            Statistics.label(cause.key())
                    .collect(there)
                    .coverage(coverage -> coverage.check(true).percentage(p -> p > 0.5));
        }
        Statistics.label("rule")
                .collect(schedule.toRule() instanceof Outcome.Done<RecurrenceRule>)
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 1));
        Statistics.label("kind")
                .collect(schedule.cadence().getClass().getSimpleName())
                .coverage(coverage -> coverage.check("Weekly").percentage(p -> p > 10));
    }
}
