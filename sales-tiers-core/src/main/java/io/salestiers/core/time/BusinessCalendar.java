package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells working days (工作日) from others: a port to the host's calendar of holidays.
 *
 * <p>Around the spring festival of 2025 nobody in China worked from Tuesday 28 January to Tuesday 4 February, and everybody
 * did on Sunday 26 January and Saturday 8 February (调休):
 *
 * <!-- sample: BasicSamplesTest#festival -->
 * <pre>{@code
 * Set<LocalDate> holidays =
 *         LocalDate.of(2025, 1, 28).datesUntil(LocalDate.of(2025, 2, 5)).collect(Collectors.toSet());
 * Set<LocalDate> madeUp = Set.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8)); // Sunday, Saturday
 * BusinessCalendar china = BusinessCalendar.of(Set.of(SATURDAY, SUNDAY), holidays, madeUp);
 * LocalDate back = china.next(LocalDate.of(2025, 1, 27)); // 2025-02-05
 * LocalDate deadline = china.plus(LocalDate.of(2025, 1, 24), 5); // 2025-02-07
 * }</pre>
 *
 * <p><b>For implementers.</b> {@link #workingDay} alone must be written; it is called for every day of long ranges, by several
 * threads, and must answer at once, from memory, and always the same. A day about which the source knows nothing is what it
 * would be in an ordinary week. The other methods follow from it; who overrides them keeps to what they say. Later methods
 * will be defaults as well.
 */
@FunctionalInterface
public interface BusinessCalendar {
    /** Days in a row without a working day after which a calendar is taken to have none: {@value}. */
    int MOST_FREE_DAYS = 366;

    /**
     * Whether people work on a day.
     *
     * @param day any day
     * @return true for a working day
     */
    boolean workingDay(LocalDate day);

    /**
     * The first working day after a day.
     *
     * @param day a working day or not; it does not count itself
     * @return the next one
     * @throws IllegalStateException if none of the {@value #MOST_FREE_DAYS} days after it is a working day
     */
    default LocalDate next(LocalDate day) {
        return BusinessDays.step(this, day, 1);
    }

    /**
     * The last working day before a day.
     *
     * @param day a working day or not; it does not count itself
     * @return the previous one
     * @throws IllegalStateException if none of the {@value #MOST_FREE_DAYS} days before it is a working day
     */
    default LocalDate previous(LocalDate day) {
        return BusinessDays.step(this, day, -1);
    }

    /**
     * A day, put off to the next working day if need be.
     *
     * @param day a working day or not
     * @return the day itself if it is a working day, else the {@link #next}
     */
    default LocalDate nextOrSame(LocalDate day) {
        return workingDay(day) ? day : next(day);
    }

    /**
     * A day, put forward to the previous working day if need be.
     *
     * @param day a working day or not
     * @return the day itself if it is a working day, else the {@link #previous}
     */
    default LocalDate previousOrSame(LocalDate day) {
        return workingDay(day) ? day : previous(day);
    }

    /**
     * So many working days later: an appeal within five working days of Friday 2025-03-07 is in time until Friday
     * 2025-03-14.
     *
     * @param day a working day or not; it does not count itself
     * @param workingDays how many; negative for earlier, 0 for the day itself, whether it is a working day or not
     * @return the last of these working days
     */
    default LocalDate plus(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int i = 0; i < workingDays; i++) {
            result = next(result);
        }
        for (int i = 0; i > workingDays; i--) {
            result = previous(result);
        }
        return result;
    }

    /**
     * How many days of a range are working days.
     *
     * @param range a range with an end
     * @return zero or more; 248 for the China of 2025
     * @throws IllegalArgumentException if the range has no end
     */
    default long workingDaysIn(DateRange range) {
        LocalDate end = range.to()
                .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range));
        long count = 0;
        for (LocalDate day = range.from(); day.isBefore(end); day = day.plusDays(1)) {
            count += workingDay(day) ? 1 : 0;
        }
        return count;
    }

    /**
     * The days on which two places work both: an office in Suzhou and one in Singapore.
     *
     * @param other another calendar
     * @return a calendar whose working days are working days of both
     */
    default BusinessCalendar combinedWith(BusinessCalendar other) {
        requireNonNull(other, "other");
        return day -> workingDay(day) && other.workingDay(day);
    }

    /**
     * A calendar without holidays, and without weekends.
     *
     * @return every day is a working day
     */
    static BusinessCalendar everyDay() {
        return day -> true;
    }

    /**
     * A calendar in memory.
     *
     * @param weekend the weekdays on which nobody works: Saturday and Sunday, or Friday and Saturday; none to six
     * @param holidays days on which nobody works, on whatever weekday
     * @param extraWorkingDays days of a weekend that are worked (补班日)
     * @return the calendar, immutable
     * @throws IllegalArgumentException if all weekdays are weekend, or a day is holiday and extra working day; all such days
     *     are named
     */
    static BusinessCalendar of(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extraWorkingDays) {
        Set<DayOfWeek> freeWeekdays = Set.copyOf(weekend);
        Set<LocalDate> free = Set.copyOf(holidays);
        Set<LocalDate> worked = Set.copyOf(extraWorkingDays);
        if (freeWeekdays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("weekend must leave at least one weekday, but has all seven");
        }
        TreeSet<LocalDate> both = new TreeSet<>(free);
        both.retainAll(worked);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException(
                    "a day must be a holiday or an extra working day, but these are both: " + both);
        }
        return day -> worked.contains(day) || (!free.contains(day) && !freeWeekdays.contains(day.getDayOfWeek()));
    }
}
