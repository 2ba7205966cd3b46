package io.salestiers.core.internal.rollup;

import java.util.ConcurrentModificationException;

/** Adds rows of numbers to the rows of the nodes above. */
public final class RowSums {
    /*
     * Method
     *
     * SortedSums does it for nodes that are numbered from the top. For all others, each row is added to that of its node's
     * parent when it is complete itself, so every number is read once for its own sum and each sum is written once or, for
     * a node with very many below it, a few times. What costs time is not adding but waiting: rows that belong together lie
     * anywhere in memory. So the rows of a batch are touched first, one number every 64 bytes: these loads do not depend on
     * each other, so a processor waits for many of them at once. Then they are added from the nearest cache, four columns of
     * a parent at a time, whose sums stay in registers.
     *
     * Proof that nothing overflows
     *
     * Let all numbers lie in [-2^b, 2^b) with b = 62 - ceil(log2 n) for n nodes. A sum of a total, also one that is not
     * complete yet, has at most n of them, so it lies in [-n * 2^b, n * (2^b - 1)], and so in [-2^62, 2^62). Whether the
     * numbers do is one addition and one "or" for each: x + 2^b modulo 2^64 has a bit above the lowest b + 1 exactly if x
     * lies outside. Where they do not, sums may pass the edges of 64 bits on the way and come back; adding modulo 2^64 is
     * exact for each total that fits in the end, and WideSums tells whether all do.
     *
     * That is looked at while the numbers are copied, so what was proved is what is added. In place, where nothing may be
     * written before, they are read twice. Touching reads sums that are under way, so it can watch the proof for nothing:
     * none of them plus 2^62 is negative, unless numbers were changed after they had been looked at.
     */

    /** Numbers of a batch: with those that they are added to they have to fit into the nearest cache. */
    private static final int BATCH = 2048;
    /** Numbers in a cache line. */
    private static final int LINE = 8;

    private static final long HALF = 1L << 62;

    private RowSums() {}

    /**
     * Whether numbers are so small that no sum of them leaves 63 bits.
     *
     * @param order the nodes
     * @param rows a row of numbers for each node
     * @return true if so, which is nearly always
     */
    public static boolean fit(LevelOrder order, long[] rows) {
        long edge = edge(order);
        long seen = 0;
        for (int i = 0; i < rows.length; i++) {
            seen |= rows[i] + edge;
        }
        return seen >>> 1 < edge;
    }

    private static long edge(LevelOrder order) {
        return 1L << (62 - (Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, order.size() - 1))));
    }

    /** Copies numbers, and unites the bits of each plus an edge. */
    static long copied(long[] rows, long[] totals, int size, long edge) {
        long seen = 0;
        for (int i = 0; i < size; i++) {
            long number = rows[i];
            totals[i] = number;
            seen |= number + edge;
        }
        return seen;
    }

    /**
     * Writes the row of each node with all rows below it, modulo 2<sup>64</sup>.
     *
     * @param order the nodes
     * @param width how many numbers a row has, 1 or more
     * @param rows by node its own numbers
     * @param totals another array, by node for its totals
     * @return as {@link #fit} for the numbers that were added: if true, all totals are right
     */
    public static boolean add(LevelOrder order, int width, long[] rows, long[] totals) {
        long edge = edge(order);
        if (order.sorted) {
            return SortedSums.add(order, width, rows, totals, edge);
        }
        boolean small = copied(rows, totals, rows.length, edge) >>> 1 < edge;
        addInPlace(order, width, totals, small);
        return small;
    }

    /**
     * Adds to the row of each node all rows below it, modulo 2<sup>64</sup>.
     *
     * @param order the nodes
     * @param width how many numbers a row has, 1 or more
     * @param rows by node its own numbers, which become its totals
     * @param small whether the numbers {@linkplain #fit fit}
     * @throws ConcurrentModificationException if they fitted, but do not now, and this is seen
     */
    public static void addInPlace(LevelOrder order, int width, long[] rows, boolean small) {
        if (order.sorted) {
            SortedSums.addInPlace(order, width, rows);
        } else if (!added(order, width, rows) && small) {
            throw new ConcurrentModificationException("values must not be written while they are rolled up");
        }
    }

    private static boolean added(LevelOrder order, int width, long[] rows) {
        int[] uppers = order.uppers;
        int[] ends = order.ends;
        int[] children = order.children;
        int batch = Math.max(1, BATCH / Math.max(width, LINE));
        long seen = 0;
        int place = 0;
        int from = 0;
        while (from < children.length) {
            int to = from + Math.min(batch, children.length - from);
            seen |= touched(children, from, to, width, rows);
            while (from < to) {
                int end = Math.min(ends[place], to);
                addAll(children, from, end, width, rows, uppers[place] * width);
                from = end;
                if (end == ends[place]) {
                    place++;
                }
            }
        }
        return seen >= 0;
    }

    private static long touched(int[] children, int from, int to, int width, long[] rows) {
        long seen = 0;
        for (int i = from; i < to; i++) {
            int row = children[i] * width;
            for (int column = 0; column < width; column += LINE) {
                seen |= rows[row + column] + HALF;
            }
            seen |= rows[row + width - 1] + HALF;
        }
        return seen;
    }

    private static void addAll(int[] children, int from, int to, int width, long[] rows, int target) {
        int column = 0;
        for (; column < width - 3; column += 4) {
            int at = target + column;
            long a = rows[at];
            long b = rows[at + 1];
            long c = rows[at + 2];
            long d = rows[at + 3];
            for (int i = from; i < to; i++) {
                int row = children[i] * width + column;
                a += rows[row];
                b += rows[row + 1];
                c += rows[row + 2];
                d += rows[row + 3];
            }
            rows[at] = a;
            rows[at + 1] = b;
            rows[at + 2] = c;
            rows[at + 3] = d;
        }
        for (; column < width; column++) {
            long sum = rows[target + column];
            for (int i = from; i < to; i++) {
                sum += rows[children[i] * width + column];
            }
            rows[target + column] = sum;
        }
    }
}
