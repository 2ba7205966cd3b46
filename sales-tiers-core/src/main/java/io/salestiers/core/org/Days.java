package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * A set of days: ranges by time that neither overlap nor touch. Package-private on purpose: outside, days belong to
 * something and are a timeline.
 */
final class Days {
    private final List<DateRange> ranges;

    private Days(List<DateRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    static Days of(DateRange range) {
        return new Days(List.of(range));
    }

    /** All days of some ranges in any order, which may overlap. */
    static Days of(Collection<DateRange> ranges) {
        List<DateRange> joined = new ArrayList<>();
        for (DateRange next : ranges.stream().sorted().toList()) {
            DateRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && reaches(last, next.from())) {
                joined.set(joined.size() - 1, join(last, next));
            } else {
                joined.add(next);
            }
        }
        return new Days(joined);
    }

    /** The days on which a timeline has a value. */
    static Days of(Timeline<?> timeline) {
        return of(timeline.entries().stream().map(Timeline.Entry::range).toList());
    }

    private static boolean reaches(DateRange range, LocalDate day) {
        return range.to().map(end -> !end.isBefore(day)).orElse(true);
    }

    /** The days of two ranges that overlap or touch, of which the first does not start later. */
    static DateRange join(DateRange first, DateRange second) {
        if (first.openEnded() || second.openEnded()) {
            return DateRange.startingOn(first.from());
        }
        LocalDate a = first.to().orElseThrow();
        LocalDate b = second.to().orElseThrow();
        return DateRange.of(first.from(), a.isAfter(b) ? a : b);
    }

    List<DateRange> ranges() {
        return ranges;
    }

    /** The days that are here and not there. */
    Days minus(Days other) {
        List<DateRange> left = new ArrayList<>();
        int skipped = 0;
        for (DateRange range : ranges) {
            LocalDate start = range.from();
            boolean rest = true;
            while (skipped < other.ranges.size() && !reachesPast(other.ranges.get(skipped), start)) {
                skipped++;
            }
            for (int i = skipped; rest && i < other.ranges.size(); i++) {
                DateRange gap = other.ranges.get(i);
                if (range.to().isPresent() && !gap.from().isBefore(range.to().orElseThrow())) {
                    break;
                }
                if (gap.from().isAfter(start)) {
                    left.add(DateRange.of(start, gap.from()));
                }
                Optional<LocalDate> end = gap.to();
                if (end.isPresent() && reachesPast(range, end.orElseThrow())) {
                    start = end.orElseThrow();
                } else {
                    rest = false;
                }
            }
            if (rest) {
                @Nullable LocalDate end = range.to().orElse(null);
                left.add(end == null ? DateRange.startingOn(start) : DateRange.of(start, end));
            }
        }
        return new Days(left);
    }

    /** Whether the range has a day on or after this one. */
    private static boolean reachesPast(DateRange range, LocalDate day) {
        return range.to().map(end -> end.isAfter(day)).orElse(true);
    }

    /** The days that are in both. */
    Days and(Days other) {
        List<DateRange> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            DateRange a = ranges.get(i);
            DateRange b = other.ranges.get(j);
            a.intersection(b).ifPresent(common::add);
            boolean firstEndsEarlier =
                    b.openEnded() || (!a.openEnded() && a.to().orElseThrow().isBefore(b.to().orElseThrow()));
            if (firstEndsEarlier) {
                i++;
            } else {
                j++;
            }
        }
        return new Days(common);
    }
}
