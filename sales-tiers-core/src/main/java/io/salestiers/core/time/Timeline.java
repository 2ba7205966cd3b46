package io.salestiers.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A value that holds on each day: the unit of a position, the line manager of a position, the version of a plan.
 *
 * <p>Days without a value are allowed, two values on one day are not. Neighbouring equal values are one entry, so two
 * timelines that say the same on every day are equal. Immutable; safe for use by several threads if the values are.
 *
 * @param <T> what holds on a day
 */
public final class Timeline<T> {
    /**
     * A value and the days on which it holds.
     *
     * @param range the days
     * @param value the value
     * @param <T> what holds on a day
     */
    public record Entry<T>(DateRange range, T value) {
        /** Refuses absent parts. */
        public Entry {
            java.util.Objects.requireNonNull(range, "range");
            java.util.Objects.requireNonNull(value, "value");
        }
    }

    private final List<Entry<T>> entries;
    private final LocalDate[] starts;

    private Timeline(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
        this.starts = entries.stream().map(entry -> entry.range().from()).toArray(LocalDate[]::new);
    }

    /**
     * No value on any day.
     *
     * @param <T> what holds on a day
     * @return the empty timeline
     */
    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /**
     * One value on all days of a range.
     *
     * @param range the days
     * @param value the value
     * @param <T> what holds on a day
     * @return a timeline of one entry
     */
    public static <T> Timeline<T> of(DateRange range, T value) {
        return new Timeline<>(List.of(new Entry<>(range, value)));
    }

    /**
     * The entries, in any order, as one timeline.
     *
     * @param entries values with the days on which they hold
     * @param <T> what holds on a day
     * @return the timeline, equal neighbours merged
     * @throws IllegalArgumentException if two entries share a day; the message names both
     */
    public static <T> Timeline<T> of(List<Entry<T>> entries) {
        List<Entry<T>> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::range));
        List<Entry<T>> merged = new ArrayList<>();
        for (Entry<T> next : sorted) {
            if (merged.isEmpty()) {
                merged.add(next);
                continue;
            }
            Entry<T> last = merged.get(merged.size() - 1);
            if (last.range().overlaps(next.range())) {
                throw new IllegalArgumentException("two values on one day: " + last.value() + " on " + last.range()
                        + " and " + next.value() + " on " + next.range());
            }
            boolean touches = last.range().to().equals(Optional.of(next.range().from()));
            if (touches && last.value().equals(next.value())) {
                DateRange joined = next.range()
                        .to()
                        .map(end -> DateRange.of(last.range().from(), end))
                        .orElseGet(() -> DateRange.startingOn(last.range().from()));
                merged.set(merged.size() - 1, new Entry<>(joined, last.value()));
            } else {
                merged.add(next);
            }
        }
        return new Timeline<>(merged);
    }

    /**
     * A timeline in which each value holds from its day until the next one starts, the last one without an end.
     *
     * @param starts values by the day from which they hold
     * @param <T> what holds on a day
     * @return the timeline
     */
    public static <T> Timeline<T> fromStarts(Map<LocalDate, T> starts) {
        TreeMap<LocalDate, T> sorted = new TreeMap<>(starts);
        List<Entry<T>> entries = new ArrayList<>();
        sorted.forEach((day, value) -> {
            LocalDate next = sorted.higherKey(day);
            entries.add(new Entry<>(next == null ? DateRange.startingOn(day) : DateRange.of(day, next), value));
        });
        return of(entries);
    }

    /**
     * The value of a day. Found by binary search.
     *
     * @param day the day
     * @return the value, empty on a day without one
     */
    public Optional<T> on(LocalDate day) {
        // Most timelines never change.
        int index = starts.length == 1 ? 0 : java.util.Arrays.binarySearch(starts, day);
        int candidate = index >= 0 ? index : -index - 2;
        if (candidate < 0 || !entries.get(candidate).range().contains(day)) {
            return Optional.empty();
        }
        return Optional.of(entries.get(candidate).value());
    }

    /**
     * The entries by time.
     *
     * @return an unmodifiable list, no two entries sharing a day
     */
    public List<Entry<T>> entries() {
        return entries;
    }

    /**
     * The part of this timeline inside a range.
     *
     * @param range the days to keep
     * @return the same values on the days of the range, none elsewhere
     */
    public Timeline<T> within(DateRange range) {
        List<Entry<T>> kept = new ArrayList<>();
        for (Entry<T> entry : entries) {
            entry.range().intersection(range).ifPresent(common -> kept.add(new Entry<>(common, entry.value())));
        }
        return new Timeline<>(kept);
    }

    /**
     * The same days with other values.
     *
     * @param function gives the new value
     * @param <R> the type of the new values
     * @return a timeline, equal neighbours merged
     */
    public <R> Timeline<R> map(Function<? super T, ? extends R> function) {
        List<Entry<R>> mapped = new ArrayList<>();
        for (Entry<T> entry : entries) {
            mapped.add(new Entry<>(entry.range(), function.apply(entry.value())));
        }
        return of(mapped);
    }

    /**
     * The part of this timeline outside a range.
     *
     * @param range the days to clear
     * @return the same values on all other days, none in the range
     */
    public Timeline<T> without(DateRange range) {
        List<Entry<T>> kept = new ArrayList<>();
        for (Entry<T> entry : entries) {
            for (DateRange rest : Cuts.gaps(entry.range(), List.of(range))) {
                kept.add(new Entry<>(rest, entry.value()));
            }
        }
        return new Timeline<>(kept);
    }

    /**
     * This timeline with a value on days that have none yet.
     *
     * @param range the days
     * @param value the value
     * @return the larger timeline, equal neighbours merged
     * @throws IllegalArgumentException if a day of the range has a value; the message names both
     */
    public Timeline<T> plus(DateRange range, T value) {
        List<Entry<T>> all = new ArrayList<>(entries);
        all.add(new Entry<>(range, value));
        return of(all);
    }

    /**
     * This timeline with a value on all days of a range, whatever they had before. A position that is in the unit Suzhou
     * since 2025-01-01 and moves to Wuxi for July has three entries after {@code replacing(july, wuxi)}.
     *
     * @param range the days
     * @param value the new value
     * @return the changed timeline, equal neighbours merged
     */
    public Timeline<T> replacing(DateRange range, T value) {
        return without(range).plus(range, value);
    }

    /**
     * This timeline, completed by another one.
     *
     * @param other what holds on days on which this timeline has no value
     * @return the value of this timeline on each day that has one, else that of the other
     */
    public Timeline<T> orElse(Timeline<T> other) {
        List<Entry<T>> all = new ArrayList<>(entries);
        List<DateRange> taken = entries.stream().map(Entry::range).toList();
        for (Entry<T> entry : other.entries) {
            for (DateRange free : Cuts.gaps(entry.range(), taken)) {
                all.add(new Entry<>(free, entry.value()));
            }
        }
        return of(all);
    }

    /**
     * Two timelines as one. The unit of a position and the manager of that position give its place: cut wherever one of
     * them changes.
     *
     * @param other values by day
     * @param function makes one value of the two values of a day
     * @param <U> what the other timeline holds
     * @param <R> what the result holds
     * @return a value on each day on which both have one, equal neighbours merged
     */
    public <U, R> Timeline<R> combine(Timeline<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
        List<Entry<R>> combined = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < entries.size() && j < other.entries.size()) {
            Entry<T> mine = entries.get(i);
            Entry<U> theirs = other.entries.get(j);
            mine.range()
                    .intersection(theirs.range())
                    .ifPresent(
                            common -> combined.add(new Entry<>(common, function.apply(mine.value(), theirs.value()))));
            // What ends first has nothing more in common with anything that follows.
            if (endsNoLater(mine.range(), theirs.range())) {
                i++;
            } else {
                j++;
            }
        }
        return of(combined);
    }

    private static boolean endsNoLater(DateRange range, DateRange other) {
        return !range.openEnded()
                && (other.openEnded()
                        || !range.to().orElseThrow().isAfter(other.to().orElseThrow()));
    }

    /**
     * The days of a range on which nothing holds.
     *
     * @param range the days looked at
     * @return stretches as long as possible, by time; the whole range if no day of it has a value
     */
    public List<DateRange> gaps(DateRange range) {
        return Cuts.gaps(range, entries.stream().map(Entry::range).toList());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object object) {
        return object instanceof Timeline<?> other && entries.equals(other.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
