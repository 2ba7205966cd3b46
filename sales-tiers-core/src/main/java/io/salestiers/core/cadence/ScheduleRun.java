package io.salestiers.core.cadence;

import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what becomes of the planned days of a range. */
final class ScheduleRun {
    private final Schedule schedule;
    private final DateRange range;
    private final BusinessCalendar calendar;
    private final Map<LocalDate, Occurrence> kept = new HashMap<>();
    private final List<Omission> omissions = new ArrayList<>();

    ScheduleRun(Schedule schedule, DateRange range, BusinessCalendar calendar) {
        this.schedule = schedule;
        this.range = range;
        this.calendar = calendar;
    }

    ScheduleAccount account() {
        Map<LocalDate, ScheduleException> exceptions = new HashMap<>();
        for (ScheduleException exception : schedule.exceptions()) {
            exceptions.put(exception.planned(), exception);
        }
        for (LocalDate planned : planned()) {
            ScheduleException exception = exceptions.get(planned);
            if (exception instanceof ScheduleException.Dropped) {
                omissions.add(new Omission(planned, Omission.Cause.DROPPED));
            } else if (exception == null) {
                place(planned);
            }
        }
        for (ScheduleException exception : schedule.exceptions()) {
            LocalDate planned = exception.planned();
            if (exception instanceof ScheduleException.Added) {
                keep(new Occurrence(planned, planned, Occurrence.Cause.ADDED));
            } else if (exception instanceof ScheduleException.Moved moved && schedule.plans(planned, calendar)) {
                keep(new Occurrence(moved.to(), planned, Occurrence.Cause.MOVED));
            }
        }
        return new ScheduleAccount(
                kept.values().stream()
                        .filter(occurrence -> range.contains(occurrence.day()))
                        .sorted()
                        .toList(),
                omissions.stream()
                        .filter(omission -> range.contains(omission.planned()))
                        .sorted(Comparator.comparing(Omission::planned).thenComparing(Omission::cause))
                        .toList());
    }

    private void place(LocalDate planned) {
        Optional<LocalDate> day = schedule.shift().apply(planned, calendar);
        if (day.isEmpty()) {
            omissions.add(new Omission(planned, Omission.Cause.FREE_DAY));
        } else {
            Occurrence.Cause cause = day.get().equals(planned) ? Occurrence.Cause.AS_PLANNED : Occurrence.Cause.SHIFTED;
            keep(new Occurrence(day.get(), planned, cause));
        }
    }

    private void keep(Occurrence occurrence) {
        Occurrence other = kept.get(occurrence.day());
        if (other == null) {
            kept.put(occurrence.day(), occurrence);
            return;
        }
        boolean better = occurrence.compareTo(other) < 0;
        kept.put(occurrence.day(), better ? occurrence : other);
        omissions.add(new Omission((better ? other : occurrence).planned(), Omission.Cause.JOINED));
    }

    /**
     * The planned days of the range, and those that can meet one of them on a day: around the range, and around each day to which one
     * of the range was moved.
     */
    private SortedSet<LocalDate> planned() {
        LocalDate end = range.to()
                .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range));
        SortedSet<LocalDate> planned = new TreeSet<>(around(range.from(), end.minusDays(1)));
        for (ScheduleException exception : schedule.exceptions()) {
            if (exception instanceof ScheduleException.Moved moved
                    && range.contains(moved.planned())
                    && !range.contains(moved.to())) {
                planned.addAll(around(moved.to(), moved.to()));
            }
        }
        return planned;
    }

    /** The planned days from one day to another, and those that can be shifted onto one of them or onto the same day. */
    private List<LocalDate> around(LocalDate first, LocalDate last) {
        DateRange asked = DateRange.closed(first, last);
        if (schedule.shift() != DayShift.KEEP && schedule.shift() != DayShift.DROP) {
            asked = DateRange.closed(
                    pastFreeDays(pastFreeDays(first, -1).minusDays(1), -1),
                    pastFreeDays(pastFreeDays(last, 1).plusDays(1), 1));
        }
        return asked.intersection(schedule.days())
                .map(days -> schedule.cadence().planned(schedule.days().from(), days, calendar))
                .orElse(List.of());
    }

    /** The last day, going on from a day, before the next working day. */
    private LocalDate pastFreeDays(LocalDate day, int step) {
        LocalDate found = day;
        for (int i = 0; i < BusinessCalendar.MOST_FREE_DAYS && !calendar.workingDay(found.plusDays(step)); i++) {
            found = found.plusDays(step);
        }
        return found;
    }
}
