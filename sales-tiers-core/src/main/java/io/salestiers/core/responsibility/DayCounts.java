package io.salestiers.core.responsibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/* How many of several kinds hold on each day: one walk over the days on which something starts or ends. */
final class DayCounts {
    private record Change(long day, int kind, int by) {}

    private final int kinds;
    private final List<Change> changes = new ArrayList<>();

    DayCounts(int kinds) {
        this.kinds = kinds;
    }

    /** Sees the stretches between two changes. */
    interface Visitor {
        void visit(long from, long to, int[] now);
    }

    void add(int kind, long from, long to) {
        changes.add(new Change(from, kind, 1));
        if (to != Stretches.FOREVER) {
            changes.add(new Change(to, kind, -1));
        }
    }

    /** All stretches from the first change on. */
    void forEach(Visitor visitor) {
        changes.sort(Comparator.comparingLong(Change::day));
        int[] now = new int[kinds];
        for (int i = 0; i < changes.size(); ) {
            long day = changes.get(i).day();
            for (; i < changes.size() && changes.get(i).day() == day; i++) {
                now[changes.get(i).kind()] += changes.get(i).by();
            }
            visitor.visit(day, i < changes.size() ? changes.get(i).day() : Stretches.FOREVER, now);
        }
    }
}
