package io.salestiers.incentives.columns;

import io.salestiers.incentives.columns.internal.TrailLines;
import java.util.BitSet;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which deal was credited with how much to whom: what an explanation down to the deal is made from on demand. It takes sixteen bytes
 * for each credit; who keeps none can explain down to totals.
 *
 * <p>Not for use by several threads.
 */
public final class CreditTrail {
    final TrailLines lines = new TrailLines();

    private CreditTrail() {}

    /**
     * Starts a trail.
     *
     * @return an empty one
     */
    public static CreditTrail empty() {
        return new CreditTrail();
    }

    /**
     * How many credits it has.
     *
     * @return zero or more
     */
    public int size() {
        return lines.size;
    }

    /** The deals that gave something to each of some sums, with what they gave. */
    SortedMap<Integer, SortedMap<Integer, Long>> of(Collection<Integer> cells) {
        SortedMap<Integer, SortedMap<Integer, Long>> byCell = new TreeMap<>();
        BitSet wanted = new BitSet();
        cells.forEach(wanted::set);
        for (int i = 0; i < lines.size; i++) {
            if (wanted.get(lines.cells[i])) {
                byCell.computeIfAbsent(lines.cells[i], cell -> new TreeMap<>())
                        .merge(lines.deals[i], lines.amounts[i], Long::sum);
            }
        }
        return byCell;
    }
}
