package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/*
 * What holds together on which days, found by one walk over the days on which something starts or ends. Between two
 * such days nothing changes, so each of these pieces is looked at once: O(n log n) for n entries, however long they are.
 */
final class Sweep {
    /** How many of a crowd are named. All of ten thousand would say less, and make the walk quadratic. */
    private static final int NAMED = 10;

    private Sweep() {}

    /** Sees the pieces in the order of time, also those on which nothing holds. */
    interface Visitor<T> {
        /**
         * A piece.
         *
         * @param piece days between which nothing starts or ends
         * @param active what holds on them; valid during this call only
         */
        void visit(DateRange piece, NavigableSet<T> active);
    }

    /**
     * Several values on the same days.
     *
     * @param range days in one stretch on each of which there are several
     * @param members those of them that come first, each on at least one of these days
     * @param more whether there are others
     */
    record Crowd<T>(DateRange range, List<T> members, boolean more) {}

    /** Shows all pieces from the first start on. An entry may repeat another one. */
    static <T> void over(Collection<Timeline.Entry<T>> entries, Comparator<? super T> order, Visitor<T> visitor) {
        TreeMap<LocalDate, List<T>> starts = new TreeMap<>();
        TreeMap<LocalDate, List<T>> ends = new TreeMap<>();
        for (Timeline.Entry<T> entry : entries) {
            starts.computeIfAbsent(entry.range().from(), day -> new ArrayList<>())
                    .add(entry.value());
            entry.range()
                    .to()
                    .ifPresent(end ->
                            ends.computeIfAbsent(end, day -> new ArrayList<>()).add(entry.value()));
        }
        NavigableSet<LocalDate> days = new TreeSet<>(starts.keySet());
        days.addAll(ends.keySet());
        Map<T, Integer> times = new TreeMap<>(order);
        NavigableSet<T> active = new TreeSet<>(order);
        NavigableSet<T> view = Collections.unmodifiableNavigableSet(active);
        for (LocalDate day : days) {
            for (T value : starts.getOrDefault(day, List.of())) {
                times.merge(value, 1, Integer::sum);
                active.add(value);
            }
            for (T value : ends.getOrDefault(day, List.of())) {
                if (times.merge(value, -1, Integer::sum) == 0) {
                    times.remove(value);
                    active.remove(value);
                }
            }
            LocalDate next = days.higher(day);
            visitor.visit(next == null ? DateRange.startingOn(day) : DateRange.of(day, next), view);
        }
    }

    /** What holds together, day by day, in order. */
    static <T> Timeline<List<T>> together(Collection<Timeline.Entry<T>> entries, Comparator<? super T> order) {
        List<Timeline.Entry<List<T>>> pieces = new ArrayList<>();
        over(entries, order, (piece, active) -> {
            if (!active.isEmpty()) {
                pieces.add(new Timeline.Entry<>(piece, List.copyOf(active)));
            }
        });
        return Timeline.of(pieces);
    }

    /** The stretches of days on which two or more hold together. */
    static <T> List<Crowd<T>> crowds(Collection<Timeline.Entry<T>> entries, Comparator<? super T> order) {
        return crowds(entries, order, NavigableSet::stream);
    }

    /** The stretches of days on which two or more of those that count among the active hold together. */
    static <T> List<Crowd<T>> crowds(
            Collection<Timeline.Entry<T>> entries,
            Comparator<? super T> order,
            Function<NavigableSet<T>, Stream<T>> counting) {
        List<Crowd<T>> crowds = new ArrayList<>();
        over(entries, order, (piece, active) -> {
            List<T> crowd = counting.apply(active).limit(NAMED + 1).toList();
            if (crowd.size() < 2) {
                return;
            }
            Crowd<T> last = crowds.isEmpty() ? null : crowds.get(crowds.size() - 1);
            NavigableSet<T> members = new TreeSet<>(order);
            members.addAll(crowd);
            DateRange range = piece;
            boolean more = false;
            if (last != null && last.range().to().equals(Optional.of(piece.from()))) {
                members.addAll(last.members());
                range = Days.join(last.range(), piece);
                more = last.more();
                crowds.remove(crowds.size() - 1);
            }
            while (members.size() > NAMED) {
                members.pollLast();
                more = true;
            }
            crowds.add(new Crowd<>(range, List.copyOf(members), more));
        });
        return crowds;
    }
}
