package io.salestiers.core.responsibility;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/*
 * What holds on which days, as columns of first days, ends and values by time. Like a timeline, but days are numbers and
 * a look-up allocates nothing: this is what the sweep walks over. Filled once by one thread and only read afterwards.
 */
final class Stretches<T> {
    /** The end of what goes on for ever. */
    static final long FOREVER = Long.MAX_VALUE;

    private long[] from = new long[4];
    private long[] to = new long[4];
    private @Nullable Object[] values = new Object[4];
    private int size;

    /** After all others. A neighbour of the same value grows instead, so that stretches are the longest ones. */
    void add(long start, long end, T value) {
        if (size > 0 && to[size - 1] == start && value.equals(values[size - 1])) {
            to[size - 1] = end;
            return;
        }
        if (size == from.length) {
            int larger = size * 2;
            from = Arrays.copyOf(from, larger);
            to = Arrays.copyOf(to, larger);
            values = Arrays.copyOf(values, larger);
        }
        from[size] = start;
        to[size] = end;
        values[size] = value;
        size++;
    }

    int size() {
        return size;
    }

    long from(int index) {
        return from[index];
    }

    long to(int index) {
        return to[index];
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // filled by add alone, up to size
    T value(int index) {
        return (T) values[index];
    }

    /** The first stretch that has a day on or after this one; the size if there is none. */
    int firstEndingAfter(long day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] > day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The value of a day, or null. */
    @Nullable
    T on(long day) {
        int index = firstEndingAfter(day);
        return index < size && from[index] <= day ? value(index) : null;
    }

    /** The part on these days. */
    Stretches<T> within(long start, long end) {
        Stretches<T> part = new Stretches<>();
        for (int i = firstEndingAfter(start); i < size && from[i] < end; i++) {
            part.add(Math.max(start, from[i]), Math.min(end, to[i]), value(i));
        }
        return part;
    }

    DateRange range(int index) {
        return range(from[index], to[index]);
    }

    static DateRange range(long start, long end) {
        LocalDate first = LocalDate.ofEpochDay(start);
        return end == FOREVER ? DateRange.startingOn(first) : DateRange.of(first, LocalDate.ofEpochDay(end));
    }

    static long end(DateRange range) {
        return range.to().map(LocalDate::toEpochDay).orElse(FOREVER);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < size; i++) {
            out.append(range(i)).append(' ').append(values[i]).append('\n');
        }
        return out.toString();
    }
}
