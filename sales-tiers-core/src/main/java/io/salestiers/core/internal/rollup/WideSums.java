package io.salestiers.core.internal.rollup;

import java.math.BigInteger;

/** Totals in 128 bits, for numbers so large that it is in doubt whether all totals fit into 64. */
public final class WideSums {
    private static final BigInteger LOW = BigInteger.ONE.shiftLeft(Long.SIZE);

    private WideSums() {}

    /**
     * Refuses numbers of which a total does not fit into 64 bits.
     *
     * @param order the nodes
     * @param width how many numbers a row has
     * @param rows a row of numbers for each node; not changed
     * @throws ArithmeticException naming the first total that does not fit, and how many more do not
     */
    public static void requireFit(LevelOrder order, int width, long[] rows) {
        int size = order.size();
        // A total of 2^31 numbers has at most 95 bits, so the upper half can't overflow.
        long[] low = new long[size];
        long[] high = new long[size];
        Misfits misfits = new Misfits();
        for (int column = 0; column < width; column++) {
            for (int node = 0; node < size; node++) {
                low[node] = rows[node * width + column];
                high[node] = low[node] >> 63;
            }
            addUpward(order, low, high);
            for (int node = 0; node < size; node++) {
                if (high[node] != low[node] >> 63) {
                    misfits.add(node, column, value(low[node], high[node]));
                }
            }
        }
        misfits.refuse();
    }

    private static void addUpward(LevelOrder order, long[] low, long[] high) {
        int child = 0;
        for (int place = 0; place < order.uppers.length; place++) {
            int upper = order.uppers[place];
            for (; child < order.ends[place]; child++) {
                int node = order.children[child];
                long sum = low[upper] + low[node];
                high[upper] += high[node] + (Long.compareUnsigned(sum, low[node]) < 0 ? 1 : 0);
                low[upper] = sum;
            }
        }
    }

    private static BigInteger value(long low, long high) {
        BigInteger unsigned = low < 0 ? BigInteger.valueOf(low).add(LOW) : BigInteger.valueOf(low);
        return BigInteger.valueOf(high).multiply(LOW).add(unsigned);
    }
}
