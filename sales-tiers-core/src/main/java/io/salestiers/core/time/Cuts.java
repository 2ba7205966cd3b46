package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Cuts a range of days at every change of several things, so that in each piece nothing changes.
 *
 * <p>The first quarter of 2025, a position that moves to another unit on 10 February, and a plan whose next version starts on
 * 1 March:
 *
 * <!-- sample: BasicSamplesTest#cuts -->
 * <pre>{@code
 * Timeline<String> units =
 *         Timeline.fromStarts(Map.of(LocalDate.of(2024, 1, 1), "Suzhou", LocalDate.of(2025, 2, 10), "Wuxi"));
 * Timeline<Integer> plans = Timeline.fromStarts(Map.of(LocalDate.of(2024, 1, 1), 1, LocalDate.of(2025, 3, 1), 2));
 * DateRange quarter = DateRange.parse("2025-01-01/2025-04-01");
 * List<DateRange> pieces = Cuts.of(quarter).at(units).at(plans).pieces();
 * // [2025-01-01/2025-02-10, 2025-02-10/2025-03-01, 2025-03-01/2025-04-01]
 * }</pre>
 *
 * <p>A change on the first day of the range is no cut inside it, nor is one outside.
 *
 * <p>Collects changes until {@link #pieces()} is called; made, used and dropped by one thread.
 */
public final class Cuts {
    private final DateRange range;
    private final TreeSet<LocalDate> days = new TreeSet<>();

    private Cuts(DateRange range) {
        this.range = requireNonNull(range, "range");
    }

    /**
     * A range without a cut yet.
     *
     * @param range the days to cut, with or without an end
     * @return cuts to add to
     */
    public static Cuts of(DateRange range) {
        return new Cuts(range);
    }

    /**
     * Cuts where a day starts.
     *
     * @param day the first day of what is new
     * @return these cuts
     */
    public Cuts at(LocalDate day) {
        if (range.contains(day) && !day.equals(range.from())) {
            days.add(day);
        }
        return this;
    }

    /**
     * Cuts at both ends of a range.
     *
     * @param other the days on which something is as it is
     * @return these cuts
     */
    public Cuts at(DateRange other) {
        at(other.from());
        other.to().ifPresent(this::at);
        return this;
    }

    /**
     * Cuts wherever the value of a timeline changes, begins or ends.
     *
     * @param timeline values by day
     * @return these cuts
     */
    public Cuts at(Timeline<?> timeline) {
        timeline.entries().forEach(entry -> at(entry.range()));
        return this;
    }

    /**
     * Cuts wherever other values hold than on the day before. Where one entry ends and one of an equal value begins,
     * nothing changes.
     *
     * @param set values by day
     * @return these cuts
     */
    public Cuts at(DatedSet<?> set) {
        set.changes().forEach(this::at);
        return this;
    }

    /**
     * The range in pieces.
     *
     * @return the pieces by time, which together are the range; the range itself if nothing changes in it
     */
    public List<DateRange> pieces() {
        List<DateRange> pieces = new ArrayList<>(days.size() + 1);
        LocalDate start = range.from();
        for (LocalDate day : days) {
            pieces.add(DateRange.of(start, day));
            start = day;
        }
        pieces.add(between(start, range.to()));
        return List.copyOf(pieces);
    }

    private static DateRange between(LocalDate from, Optional<LocalDate> to) {
        return to.map(end -> DateRange.of(from, end)).orElseGet(() -> DateRange.startingOn(from));
    }

    /** What of a range none of the others covers; the others are sorted by their start. */
    static List<DateRange> gaps(DateRange range, List<DateRange> others) {
        List<DateRange> gaps = new ArrayList<>();
        LocalDate free = range.from();
        for (DateRange other : others) {
            if (!other.overlaps(range)) {
                continue;
            }
            if (other.from().isAfter(free)) {
                gaps.add(DateRange.of(free, other.from()));
            }
            if (other.openEnded()) {
                return List.copyOf(gaps);
            }
            LocalDate end = other.to().orElseThrow();
            free = end.isAfter(free) ? end : free;
        }
        if (range.contains(free)) {
            gaps.add(between(free, range.to()));
        }
        return List.copyOf(gaps);
    }
}
