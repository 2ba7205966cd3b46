package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values that hold on ranges of days and may overlap: the appointments to a position, acting cover, grants, the claims on a
 * territory.
 *
 * <p>Two people appointed to one position, Li until 14 July 2025 and Wang from 1 July on, are two entries with 14 common
 * days:
 *
 * <!-- sample: BasicSamplesTest#handover -->
 * <pre>{@code
 * DatedSet<String> holders = DatedSet.of(List.of(
 *         new Timeline.Entry<>(DateRange.parse("2025-01-01/2025-07-15"), "Li"),
 *         new Timeline.Entry<>(DateRange.parse("2025-07-01/"), "Wang")));
 * List<String> both = holders.on(LocalDate.of(2025, 7, 10)); // [Li, Wang]
 * DateRange handover = holders.overlaps().get(0).range(); // 2025-07-01/2025-07-15
 * }</pre>
 *
 * <p>Overlap is data here: whether it is a handover or a mistake is said by a policy. What has one value a day is a
 * {@link Timeline}.
 *
 * <p>The order in which entries are given means nothing: they are kept by range, entries of one range by the order of
 * their values, and equal entries once. Immutable; safe for use by several threads if the values are.
 *
 * @param <T> what holds on a day
 */
public final class DatedSet<T> {
    /*
     * Days are found by a priority search tree (E. M. McCreight, "Priority search trees", 1985) over the entries: each
     * node holds, of the entries below it, the one that ends last, and divides the others by their start. Looking for a
     * day stops wherever all entries end too early, and turns right only where some start early enough, so it visits
     * O(log n) nodes beside those that it reports.
     */

    /**
     * Two entries on the same days.
     *
     * @param range the days that they have in common
     * @param first the entry that comes first in {@link DatedSet#entries()}
     * @param second the other one
     * @param <T> what holds on a day
     */
    public record Overlap<T>(DateRange range, Timeline.Entry<T> first, Timeline.Entry<T> second) {
        /** Refuses absent parts. */
        public Overlap {
            requireNonNull(range, "range");
            requireNonNull(first, "first");
            requireNonNull(second, "second");
        }
    }

    private final List<Timeline.Entry<T>> entries;
    private final Comparator<? super T> order;
    /** The distinct values by their order. */
    private final List<T> values;
    /** The place of each entry's value in {@link #values}. */
    private final int[] ranks;

    private final long[] starts;
    private final long[] ends;

    /** The tree in the order of a walk, root first, the left half before the right: which entry, and where parts start. */
    private final int[] nodes;

    private final int[] rights;
    private final long[] splits;

    private DatedSet(Collection<Timeline.Entry<T>> given, Comparator<? super T> order) {
        this.order = order;
        TreeMap<T, Integer> places = new TreeMap<>(order);
        for (Timeline.Entry<T> entry : given) {
            T known = places.floorKey(entry.value());
            if (known != null && order.compare(known, entry.value()) == 0 && !known.equals(entry.value())) {
                throw new IllegalArgumentException(
                        "the order must tell different values apart, but has no order between " + known + " and "
                                + entry.value());
            }
            places.put(entry.value(), 0);
        }
        this.values = List.copyOf(places.keySet());
        for (int i = 0; i < values.size(); i++) {
            places.put(values.get(i), i);
        }
        List<Timeline.Entry<T>> sorted = new ArrayList<>(new LinkedHashSet<>(given));
        sorted.sort(Comparator.<Timeline.Entry<T>, DateRange>comparing(Timeline.Entry::range)
                .thenComparing(Timeline.Entry::value, order));
        this.entries = List.copyOf(sorted);
        int size = entries.size();
        this.ranks = new int[size];
        this.starts = new long[size];
        this.ends = new long[size];
        for (int i = 0; i < size; i++) {
            Timeline.Entry<T> entry = entries.get(i);
            ranks[i] = requireNonNull(places.get(entry.value()));
            starts[i] = entry.range().from().toEpochDay();
            ends[i] = entry.range().to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        }
        this.nodes = new int[size];
        this.rights = new int[size];
        this.splits = new long[size];
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        build(all, 0, size, 0);
    }

    /** Puts the entries of a part of the array, which are sorted by start, into as many nodes from {@code node} on. */
    private void build(int[] part, int from, int to, int node) {
        if (from == to) {
            return;
        }
        int last = from;
        for (int i = from + 1; i < to; i++) {
            if (ends[part[i]] > ends[part[last]]) {
                last = i;
            }
        }
        int root = part[last];
        // The others move up by one and stay sorted.
        System.arraycopy(part, from, part, from + 1, last - from);
        nodes[node] = root;
        int rest = from + 1;
        int middle = rest + (to - rest) / 2;
        rights[node] = node + 1 + (middle - rest);
        splits[node] = middle < to ? starts[part[middle]] : Long.MAX_VALUE;
        build(part, rest, middle, node + 1);
        build(part, middle, to, rights[node]);
    }

    /**
     * No value on any day.
     *
     * @param <T> what holds on a day
     * @return the empty set
     */
    public static <T extends Comparable<? super T>> DatedSet<T> empty() {
        return of(List.of());
    }

    /**
     * The entries as a set.
     *
     * @param entries values with the days on which they hold, in any order
     * @param <T> what holds on a day
     * @return the set, ordered by the values' own order where ranges are the same
     */
    public static <T extends Comparable<? super T>> DatedSet<T> of(Collection<Timeline.Entry<T>> entries) {
        return new DatedSet<>(entries, Comparator.<T>naturalOrder());
    }

    /**
     * The entries as a set, for values that have no order of their own.
     *
     * @param entries values with the days on which they hold, in any order
     * @param order tells all different values apart, so that no result depends on the order given
     * @param <T> what holds on a day
     * @return the set
     * @throws IllegalArgumentException if the order has two different values at the same place
     */
    public static <T> DatedSet<T> of(Collection<Timeline.Entry<T>> entries, Comparator<? super T> order) {
        return new DatedSet<>(entries, requireNonNull(order, "order"));
    }

    /**
     * Values that know their own days as a set.
     *
     * @param values for example appointments
     * @param range gives the days of a value
     * @param order tells all different values apart
     * @param <T> what holds on a day
     * @return the set with an entry for each value
     * @throws IllegalArgumentException if the order has two different values at the same place
     */
    public static <T> DatedSet<T> of(
            Collection<T> values, Function<? super T, DateRange> range, Comparator<? super T> order) {
        List<Timeline.Entry<T>> entries = new ArrayList<>(values.size());
        for (T value : values) {
            entries.add(new Timeline.Entry<>(range.apply(value), value));
        }
        return of(entries, order);
    }

    /**
     * The values of a day. Takes a time that grows with the logarithm of the number of entries and the length of the answer.
     *
     * @param day the day
     * @return each value once, by their order; empty on a day without one
     */
    public List<T> on(LocalDate day) {
        long epochDay = day.toEpochDay();
        int[] indexes = find(epochDay);
        if (indexes.length == 0) {
            return List.of();
        }
        if (indexes.length == 1) {
            return List.of(values.get(ranks[indexes[0]]));
        }
        int[] places = new int[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            places[i] = ranks[indexes[i]];
        }
        Arrays.sort(places);
        List<T> result = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                result.add(values.get(places[i]));
            }
        }
        return List.copyOf(result);
    }

    /**
     * The entries that hold on a day, as fast as {@link #on}.
     *
     * @param day the day
     * @return the entries with this day in their range, in the order of {@link #entries()}
     */
    public List<Timeline.Entry<T>> entriesOn(LocalDate day) {
        int[] indexes = find(day.toEpochDay());
        Arrays.sort(indexes);
        List<Timeline.Entry<T>> result = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            result.add(entries.get(index));
        }
        return List.copyOf(result);
    }

    private int[] find(long day) {
        int[] found = new int[8];
        int count = 0;
        // Halves that still have to be looked at: where each starts and ends. No deeper than the tree is.
        int[] from = new int[40];
        int[] to = new int[40];
        int open = 0;
        to[0] = nodes.length;
        while (open >= 0) {
            int node = from[open];
            int end = to[open];
            open--;
            if (node == end || ends[nodes[node]] <= day) {
                continue;
            }
            int entry = nodes[node];
            if (starts[entry] <= day) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = entry;
            }
            if (splits[node] <= day) {
                open++;
                from[open] = rights[node];
                to[open] = end;
            }
            open++;
            from[open] = node + 1;
            to[open] = rights[node];
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * All entries.
     *
     * @return an unmodifiable list by range, entries of one range by the order of their values
     */
    public List<Timeline.Entry<T>> entries() {
        return entries;
    }

    /**
     * The part of this set inside a range.
     *
     * @param range the days to keep
     * @return the same values on the days of the range, none elsewhere; entries are cut at the edges of the range
     */
    public DatedSet<T> within(DateRange range) {
        List<Timeline.Entry<T>> kept = new ArrayList<>();
        for (Timeline.Entry<T> entry : entries) {
            entry.range()
                    .intersection(range)
                    .ifPresent(common -> kept.add(new Timeline.Entry<>(common, entry.value())));
        }
        return new DatedSet<>(kept, order);
    }

    /**
     * The entries that have a day in a range, in full length.
     *
     * @param range the days
     * @return the entries that overlap the range, none of them cut
     */
    public DatedSet<T> overlapping(DateRange range) {
        return new DatedSet<>(
                entries.stream().filter(entry -> entry.range().overlaps(range)).toList(), order);
    }

    /**
     * The entries whose values meet a condition.
     *
     * @param condition true for what is kept
     * @return the restricted set
     */
    public DatedSet<T> filter(Predicate<? super T> condition) {
        return new DatedSet<>(
                entries.stream().filter(entry -> condition.test(entry.value())).toList(), order);
    }

    /**
     * This set with one more entry.
     *
     * @param range the days
     * @param value the value
     * @return the larger set; the same if it has this entry
     */
    public DatedSet<T> plus(DateRange range, T value) {
        List<Timeline.Entry<T>> all = new ArrayList<>(entries);
        all.add(new Timeline.Entry<>(range, value));
        return new DatedSet<>(all, order);
    }

    /**
     * The entries of both sets.
     *
     * @param other a set
     * @return the union, in the order of this set's values
     * @throws IllegalArgumentException if this set's order has two different values at the same place
     */
    public DatedSet<T> plus(DatedSet<T> other) {
        List<Timeline.Entry<T>> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new DatedSet<>(all, order);
    }

    /**
     * The same days with other values.
     *
     * @param function gives the new value
     * @param <R> the type of the new values
     * @return a set; entries that have become equal are one
     */
    public <R extends Comparable<? super R>> DatedSet<R> map(Function<? super T, ? extends R> function) {
        return map(function, Comparator.<R>naturalOrder());
    }

    /**
     * The same days with other values, which have no order of their own.
     *
     * @param function gives the new value
     * @param newOrder tells all different new values apart
     * @param <R> the type of the new values
     * @return a set; entries that have become equal are one
     * @throws IllegalArgumentException if the order has two different values at the same place
     */
    public <R> DatedSet<R> map(Function<? super T, ? extends R> function, Comparator<? super R> newOrder) {
        List<Timeline.Entry<R>> mapped = new ArrayList<>(entries.size());
        for (Timeline.Entry<T> entry : entries) {
            mapped.add(new Timeline.Entry<>(entry.range(), function.apply(entry.value())));
        }
        return new DatedSet<>(mapped, newOrder);
    }

    /**
     * All values of each day as one value: Li from January to 14 July and Wang from 1 July on give [Li] until 30 June,
     * [Li, Wang] for 14 days, and [Wang] from 15 July on.
     *
     * @return a timeline of the lists that {@link #on} gives; days without a value have no entry
     */
    public Timeline<List<T>> timeline() {
        List<Timeline.Entry<List<T>>> pieces = new ArrayList<>();
        sweep((from, to, active) -> {
            if (!active.isEmpty()) {
                List<T> list = new ArrayList<>(active.cardinality());
                for (int i = active.nextSetBit(0); i >= 0; i = active.nextSetBit(i + 1)) {
                    list.add(values.get(i));
                }
                DateRange range = to == null ? DateRange.startingOn(from) : DateRange.of(from, to);
                pieces.add(new Timeline.Entry<>(range, List.copyOf(list)));
            }
        });
        return Timeline.of(pieces);
    }

    /** The days on which other values hold than on the day before, by time. */
    List<LocalDate> changes() {
        List<LocalDate> days = new ArrayList<>();
        sweep((from, to, active) -> days.add(from));
        return days;
    }

    private interface Visitor {
        /** Sees a piece as long as possible in which the same values hold; the set is valid during the call only. */
        void visit(LocalDate from, @Nullable LocalDate to, BitSet active);
    }

    private void sweep(Visitor visitor) {
        TreeMap<LocalDate, List<Integer>> steps = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            int place = ranks[i] + 1;
            DateRange range = entries.get(i).range();
            steps.computeIfAbsent(range.from(), day -> new ArrayList<>()).add(place);
            range.to()
                    .ifPresent(end ->
                            steps.computeIfAbsent(end, day -> new ArrayList<>()).add(-place));
        }
        int[] times = new int[values.size()];
        BitSet active = new BitSet(values.size());
        LocalDate start = null;
        for (Map.Entry<LocalDate, List<Integer>> step : steps.entrySet()) {
            boolean changed = false;
            for (int place : step.getValue()) {
                times[Math.abs(place) - 1] += Integer.signum(place);
            }
            for (int place : step.getValue()) {
                changed |= active.get(Math.abs(place) - 1) != (times[Math.abs(place) - 1] > 0);
            }
            if (!changed) {
                continue;
            }
            if (start != null) {
                visitor.visit(start, step.getKey(), active);
            }
            for (int place : step.getValue()) {
                active.set(Math.abs(place) - 1, times[Math.abs(place) - 1] > 0);
            }
            start = step.getKey();
        }
        if (start != null) {
            visitor.visit(start, null, active);
        }
    }

    /**
     * All pairs of entries that have days in common, also of equal values.
     *
     * @return the pairs by their common days; entries that only touch are no pair
     */
    public List<Overlap<T>> overlaps() {
        List<Overlap<T>> found = new ArrayList<>();
        PriorityQueue<Integer> active = new PriorityQueue<>(Comparator.comparingLong(i -> ends[i]));
        for (int i = 0; i < entries.size(); i++) {
            while (!active.isEmpty() && ends[active.peek()] <= starts[i]) {
                active.remove();
            }
            for (int earlier : active) {
                Timeline.Entry<T> first = entries.get(earlier);
                Timeline.Entry<T> second = entries.get(i);
                found.add(
                        new Overlap<>(first.range().intersection(second.range()).orElseThrow(), first, second));
            }
            active.add(i);
        }
        Comparator<Timeline.Entry<T>> byEntry = Comparator.<Timeline.Entry<T>, DateRange>comparing(
                        Timeline.Entry::range)
                .thenComparing(Timeline.Entry::value, order);
        found.sort(Comparator.<Overlap<T>, DateRange>comparing(Overlap::range)
                .thenComparing(Overlap::first, byEntry)
                .thenComparing(Overlap::second, byEntry));
        return List.copyOf(found);
    }

    /**
     * The days of a range on which nothing holds.
     *
     * @param range the days looked at
     * @return stretches as long as possible, by time; the whole range if there is no entry in it
     */
    public List<DateRange> gaps(DateRange range) {
        return Cuts.gaps(range, entries.stream().map(Timeline.Entry::range).toList());
    }

    /** Whether both hold the same values on the same ranges, whatever the order of their values. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DatedSet<?> other && Set.copyOf(entries).equals(Set.copyOf(other.entries));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(entries).hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
