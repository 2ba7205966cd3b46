package io.salestiers.core.responsibility;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/* Which occupancies hold together on which days. */
final class Together {
    private record Change(long day, boolean start, Occupancy occupancy) {}

    private Together() {}

    /** Occupancies with their days, side by side in two lists; of one position never two on one day. */
    static Stretches<Occupancies> of(List<Occupancy> list, List<long[]> days) {
        Change[] changes = new Change[list.size() * 2];
        for (int i = 0; i < list.size(); i++) {
            changes[2 * i] = new Change(days.get(i)[0], true, list.get(i));
            changes[2 * i + 1] = new Change(days.get(i)[1], false, list.get(i));
        }
        // Ends before starts: the next occupancy of a position begins on the day on which the last one ends.
        Arrays.sort(changes, Comparator.comparingLong(Change::day).thenComparing(Change::start));
        TreeSet<Occupancy> active = new TreeSet<>(Comparator.comparingInt(one -> one.position));
        Stretches<Occupancies> together = new Stretches<>();
        for (int i = 0; i < changes.length; ) {
            long day = changes[i].day();
            for (; i < changes.length && changes[i].day() == day; i++) {
                if (changes[i].start()) {
                    active.add(changes[i].occupancy());
                } else {
                    active.remove(changes[i].occupancy());
                }
            }
            if (!active.isEmpty()) {
                // Whatever is active ends at a later change, so there is one.
                together.add(day, changes[i].day(), new Occupancies(active.toArray(new Occupancy[0])));
            }
        }
        return together;
    }
}
