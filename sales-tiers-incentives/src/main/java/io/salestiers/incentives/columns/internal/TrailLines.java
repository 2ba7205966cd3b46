package io.salestiers.incentives.columns.internal;

import java.util.Arrays;

/** Which deal gave how much to which sum: sixteen bytes a line, in the order in which deals were added. */
public final class TrailLines {
    /** The numbers of the deals. */
    public int[] deals = new int[0];

    /** The sums. */
    public int[] cells = new int[0];

    /** The amounts in minor units. */
    public long[] amounts = new long[0];

    /** How many lines there are. */
    public int size;

    /** Makes room for so many more lines. */
    void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > deals.length) {
            int length = Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8L, deals.length * 3L / 2));
            deals = Arrays.copyOf(deals, length);
            cells = Arrays.copyOf(cells, length);
            amounts = Arrays.copyOf(amounts, length);
        }
    }
}
