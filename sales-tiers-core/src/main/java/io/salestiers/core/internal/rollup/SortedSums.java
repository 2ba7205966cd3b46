package io.salestiers.core.internal.rollup;

/** Adds rows of numbers to the rows of the nodes above, where each node has a higher number than the one above it. */
final class SortedSums {
    /*
     * Method. From the last row to the first each row is complete when it is reached, and is added to that of its parent; no list
     * of nodes is needed. Where nodes are numbered level by level, memory is read and written in one direction. All that is waited
     * for is memory, so it is gone through once: rows with none below them, most of all, are copied while they are added; the
     * others have to be copied before the first is added to them.
     *
     * Twelve columns at a time, for twelve months are what most have: a loop over them would take longer than its body.
     */
    private static final int YEAR = 12;

    private SortedSums() {}

    /** Writes all totals; whether all own numbers lie within an edge below and above. */
    static boolean add(LevelOrder order, int width, long[] rows, long[] totals, long edge) {
        int[] parents = order.parents;
        int uppers = order.uppersBefore;
        long seen = RowSums.copied(rows, totals, uppers * width, edge);
        for (int node = parents.length - 1; node >= uppers; node--) {
            int row = node * width;
            seen |= parents[node] == LevelOrder.NONE
                    ? copied(rows, totals, row, width, edge)
                    : copiedAndAdded(rows, totals, row, parents[node] * width, width, edge);
        }
        addUpward(parents, uppers, width, totals);
        return seen >>> 1 < edge;
    }

    /** The same in place. */
    static void addInPlace(LevelOrder order, int width, long[] totals) {
        addUpward(order.parents, order.parents.length, width, totals);
    }

    private static void addUpward(int[] parents, int nodes, int width, long[] totals) {
        for (int node = nodes - 1; node >= 0; node--) {
            if (parents[node] != LevelOrder.NONE) {
                add(totals, node * width, parents[node] * width, width);
            }
        }
    }

    private static long copied(long[] rows, long[] totals, int from, int width, long edge) {
        long seen = 0;
        for (int i = from; i < from + width; i++) {
            totals[i] = rows[i];
            seen |= rows[i] + edge;
        }
        return seen;
    }

    private static long copiedAndAdded(long[] rows, long[] totals, int from, int to, int width, long edge) {
        long seen = 0;
        int column = 0;
        for (; column <= width - YEAR; column += YEAR) {
            seen |= fourCopiedAndAdded(rows, totals, from + column, to + column, edge);
            seen |= fourCopiedAndAdded(rows, totals, from + column + 4, to + column + 4, edge);
            seen |= fourCopiedAndAdded(rows, totals, from + column + 8, to + column + 8, edge);
        }
        for (; column < width; column++) {
            long own = rows[from + column];
            totals[from + column] = own;
            totals[to + column] += own;
            seen |= own + edge;
        }
        return seen;
    }

    private static long fourCopiedAndAdded(long[] rows, long[] totals, int from, int to, long edge) {
        long a = rows[from];
        long b = rows[from + 1];
        long c = rows[from + 2];
        long d = rows[from + 3];
        totals[from] = a;
        totals[from + 1] = b;
        totals[from + 2] = c;
        totals[from + 3] = d;
        totals[to] += a;
        totals[to + 1] += b;
        totals[to + 2] += c;
        totals[to + 3] += d;
        return (a + edge) | (b + edge) | (c + edge) | (d + edge);
    }

    private static void add(long[] totals, int from, int to, int width) {
        int column = 0;
        for (; column <= width - YEAR; column += YEAR) {
            addFour(totals, from + column, to + column);
            addFour(totals, from + column + 4, to + column + 4);
            addFour(totals, from + column + 8, to + column + 8);
        }
        for (; column < width; column++) {
            totals[to + column] += totals[from + column];
        }
    }

    private static void addFour(long[] totals, int from, int to) {
        totals[to] += totals[from];
        totals[to + 1] += totals[from + 1];
        totals[to + 2] += totals[from + 2];
        totals[to + 3] += totals[from + 3];
    }
}
