package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cadence with the days during which it holds, what holidays do to it, and its exceptions.
 *
 * <p>A review of the team on the last day of each fiscal quarter, put forward if nobody works on it:
 *
 * <!-- sample: ScheduleTest#quarterly -->
 * <pre>{@code
 * Schedule review = Schedule.of(
 *         Cadence.quarterly(FiscalCalendar.CALENDAR_YEAR, DayRule.day(-1)),
 *         DateRange.startingOn(LocalDate.of(2025, 1, 1)),
 *         DayShift.PREVIOUS);
 * BusinessCalendar office = BusinessCalendar.of(Set.of(SATURDAY, SUNDAY), Set.of(), Set.of());
 * List<LocalDate> days = review.dates(DateRange.parse("2026-01-01/2027-01-01"), office);
 * // [2026-03-31, 2026-06-30, 2026-09-30, 2026-12-31]
 * List<LocalDate> followUps = Schedule.of(
 *                 Cadence.monthly(DayRule.weekday(2, TUESDAY)),
 *                 DateRange.parse("2025-09-01/2026-01-01"),
 *                 DayShift.NEXT_WITHIN_MONTH)
 *         .with(new ScheduleException.Moved(LocalDate.of(2025, 10, 14), LocalDate.of(2025, 10, 16)))
 *         .dates(DateRange.parse("2025-09-01/2025-12-01"), office); // [2025-09-09, 2025-10-16, 2025-11-11]
 * }</pre>
 *
 * <p>The range bounds the <em>planned</em> days; an occurrence that is shifted or moved may take place outside. So two
 * schedules that follow each other without a gap neither lose nor double one. Of several occurrences on one day one is
 * kept. Immutable and safe for use by several threads.
 *
 * @param cadence the rhythm
 * @param days the planned days lie in it; weeks and months of a cadence that leaves some out are counted from its first day
 * @param shift what becomes of an occurrence on a day on which nobody works
 * @param exceptions single occurrences that are otherwise; at most one for each planned day; kept by planned day
 */
public record Schedule(Cadence cadence, DateRange days, DayShift shift, List<ScheduleException> exceptions) {
    private static final int YEARS_TO_LOOK_AHEAD = 40;

    /** Copies the exceptions and refuses two for one day, naming all such days. */
    public Schedule {
        requireNonNull(cadence, "cadence");
        requireNonNull(days, "days");
        requireNonNull(shift, "shift");
        List<Finding> findings = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < exceptions.size(); i++) {
            LocalDate planned = exceptions.get(i).planned();
            if (!seen.add(planned)) {
                findings.add(Finding.of(CadenceFindings.EXCEPTION_TWICE, Place.document("schedule", "/exceptions/" + i))
                        .with("day", planned));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        exceptions = exceptions.stream()
                .sorted(java.util.Comparator.comparing(ScheduleException::planned))
                .toList();
    }

    /**
     * A schedule without exceptions.
     *
     * @param cadence the rhythm
     * @param days when planned days may lie
     * @param shift what becomes of an occurrence on a day on which nobody works
     * @return the schedule
     */
    public static Schedule of(Cadence cadence, DateRange days, DayShift shift) {
        return new Schedule(cadence, days, shift, List.of());
    }

    /**
     * This schedule with one more exception.
     *
     * @param exception a single occurrence that is otherwise
     * @return a copy
     * @throws InvalidDefinitionException if there is another exception for the same planned day
     */
    public Schedule with(ScheduleException exception) {
        List<ScheduleException> more = new ArrayList<>(exceptions);
        more.add(exception);
        return new Schedule(cadence, days, shift, more);
    }

    /**
     * The occurrences whose day lies in a range.
     *
     * @param range the days that are asked for, with an end
     * @param calendar tells working days
     * @return by day, at most one a day
     * @throws IllegalArgumentException if the range has no end
     * @throws IllegalStateException if an occurrence is to be shifted and the calendar has no working day within
     *     {@value BusinessCalendar#MOST_FREE_DAYS} days
     */
    public List<Occurrence> occurrences(DateRange range, BusinessCalendar calendar) {
        return account(range, calendar).occurrences();
    }

    /**
     * The days of a range on which something takes place.
     *
     * @param range the days that are asked for, with an end
     * @param calendar tells working days
     * @return the days of {@link #occurrences}
     */
    public List<LocalDate> dates(DateRange range, BusinessCalendar calendar) {
        return occurrences(range, calendar).stream().map(Occurrence::day).toList();
    }

    /**
     * The first occurrence on a day or later: the next meeting, the next visit that is due.
     *
     * @param day a day; it counts itself
     * @param calendar tells working days
     * @return the occurrence; empty if there is none within 40 years of the day, or of the start of
     *     the schedule if that is later
     */
    public Optional<Occurrence> firstFrom(LocalDate day, BusinessCalendar calendar) {
        LocalDate end = (day.isAfter(days.from()) ? day : days.from()).plusYears(YEARS_TO_LOOK_AHEAD);
        // In steps that grow, since most schedules have an occurrence within a month.
        int months = 1;
        for (LocalDate from = day; from.isBefore(end); ) {
            LocalDate to = from.plusMonths(months);
            List<Occurrence> found = occurrences(DateRange.of(from, to.isAfter(end) ? end : to), calendar);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
            from = to;
            months *= 2;
        }
        return Optional.empty();
    }

    /**
     * What became of one planned day.
     *
     * @param planned a planned day
     * @param calendar tells working days
     * @return the occurrence, on whatever day it takes place; empty if nothing is planned for the day, or nothing takes place for
     *     it of its own
     */
    public Optional<Occurrence> find(LocalDate planned, BusinessCalendar calendar) {
        Optional<LocalDate> day = shift.apply(planned, calendar);
        for (ScheduleException exception : exceptions) {
            if (exception.planned().equals(planned)) {
                day = Optional.of(exception instanceof ScheduleException.Moved moved ? moved.to() : planned);
            }
        }
        return day.flatMap(at -> occurrences(DateRange.closed(at, at), calendar).stream()
                .filter(occurrence -> occurrence.planned().equals(planned))
                .findFirst());
    }

    /**
     * All that happens to the occurrences of a range, also to those that do not take place.
     *
     * @param range the days that are asked for, with an end
     * @param calendar tells working days
     * @return the occurrences whose day lies in the range, and the omissions whose planned day does
     * @throws IllegalArgumentException if the range has no end
     */
    public ScheduleAccount account(DateRange range, BusinessCalendar calendar) {
        return new ScheduleRun(this, range, calendar).account();
    }

    /**
     * What is odd: exceptions that drop or move what is not planned, which changes nothing.
     *
     * @param calendar tells working days
     * @return warnings, by planned day
     */
    public List<Finding> findings(BusinessCalendar calendar) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < exceptions.size(); i++) {
            ScheduleException exception = exceptions.get(i);
            if (!(exception instanceof ScheduleException.Added) && !plans(exception.planned(), calendar)) {
                findings.add(Finding.of(
                                CadenceFindings.EXCEPTION_WITHOUT_DAY, Place.document("schedule", "/exceptions/" + i))
                        .with("day", exception.planned()));
            }
        }
        return List.copyOf(findings);
    }

    /** Whether the cadence plans a day and the schedule holds on it. */
    boolean plans(LocalDate day, BusinessCalendar calendar) {
        return days.contains(day)
                && !cadence.planned(days.from(), DateRange.closed(day, day), calendar)
                        .isEmpty();
    }

    /**
     * This schedule as a recurrence rule of RFC 5545, where there is one that says it for all time.
     *
     * <p>There is none if holidays shift or drop days, if working days are counted, for fiscal calendars of weeks, and for days
     * that are counted over several months and may lie in one or the other. Such a schedule is given to calendars as single
     * dates ({@link #dates}).
     *
     * @return the rule; refused with all reasons if there is none
     */
    public Outcome<RecurrenceRule> toRule() {
        return RuleWriter.write(this);
    }
}
