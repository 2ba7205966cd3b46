package io.salestiers.core.internal.rollup;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Replaces rows of some nodes and carries the differences to the totals above. */
public final class ChangedRows {
    /*
     * Method and proof
     *
     * A total is a sum, so it changes by the difference of each row below it, modulo 2^64 in any order. As long as neither
     * a difference nor a total on the way passes an edge of 64 bits, which the signs of each addition tell, the totals are
     * right. Else they are put back, which subtracting modulo 2^64 does exactly, and the new totals are found in large
     * numbers: if all of them fit, what came out modulo 2^64 was right after all.
     */
    private final LevelOrder order;
    private final int[] nodes;
    private final long[] rows;
    private final int width;
    private final long[] values;
    private final long[] totals;

    private ChangedRows(LevelOrder order, int[] nodes, long[] rows, int width, long[] values, long[] totals) {
        this.order = order;
        this.nodes = nodes;
        this.rows = rows;
        this.width = width;
        this.values = values;
        this.totals = totals;
    }

    /**
     * Replaces rows.
     *
     * @param order the nodes
     * @param nodes different ones
     * @param rows the new row of each of them, in the same order
     * @param width how many numbers a row has
     * @param values by node its own numbers, to be changed
     * @param totals by node its totals, to be changed
     * @throws ArithmeticException if a new total does not fit into 64 bits; then nothing is changed
     */
    public static void replace(LevelOrder order, int[] nodes, long[] rows, int width, long[] values, long[] totals) {
        new ChangedRows(order, nodes, rows, width, values, totals).replace();
    }

    private void replace() {
        if (!carry(1)) {
            carry(-1);
            requireFit();
            carry(1);
        }
        for (int i = 0; i < nodes.length; i++) {
            System.arraycopy(rows, i * width, values, nodes[i] * width, width);
        }
    }

    /** Adds all differences, or takes them back; false if an addition passed an edge. */
    private boolean carry(int sign) {
        long doubt = 0;
        for (int i = 0; i < nodes.length; i++) {
            for (int column = 0; column < width; column++) {
                long after = rows[i * width + column];
                long before = values[nodes[i] * width + column];
                long difference = after - before;
                if (difference != 0) {
                    doubt |= (after ^ before) & (after ^ difference);
                    doubt |= carry(nodes[i], column, sign * difference);
                }
            }
        }
        return doubt >= 0;
    }

    private long carry(int from, int column, long difference) {
        long doubt = 0;
        for (int node = from; node != LevelOrder.NONE; node = order.parents[node]) {
            int cell = node * width + column;
            long sum = totals[cell] + difference;
            doubt |= (totals[cell] ^ sum) & (difference ^ sum);
            totals[cell] = sum;
        }
        return doubt;
    }

    private void requireFit() {
        Map<Integer, BigInteger> differences = new HashMap<>();
        for (int i = 0; i < nodes.length; i++) {
            for (int column = 0; column < width; column++) {
                BigInteger difference = BigInteger.valueOf(rows[i * width + column])
                        .subtract(BigInteger.valueOf(values[nodes[i] * width + column]));
                for (int node = nodes[i]; node != LevelOrder.NONE; node = order.parents[node]) {
                    differences.merge(node * width + column, difference, BigInteger::add);
                }
            }
        }
        Misfits misfits = new Misfits();
        differences.forEach((cell, difference) -> {
            BigInteger total = BigInteger.valueOf(totals[cell]).add(difference);
            if (total.bitLength() >= Long.SIZE) {
                misfits.add(cell / width, cell % width, total);
            }
        });
        misfits.refuse();
    }
}
