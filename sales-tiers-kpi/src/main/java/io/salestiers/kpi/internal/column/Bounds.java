package io.salestiers.kpi.internal.column;

/** Arithmetic of bounds, none negative: what would not fit stays at the largest number. */
final class Bounds {
    /** Numbers of registers are smaller, with either sign: two of them can be subtracted without a check. */
    static final long LIMIT = 1L << 62;

    /**
     * A magnitude that was computed in floating point and is not larger is truly below {@link #LIMIT}: what computes it has at
     * most 8 roundings, each off by at most 2^-53 of its result, while this leaves 2^-20 of it.
     */
    static final double SAFE = (double) LIMIT - (double) (LIMIT >> 20);

    private Bounds() {}

    static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    static long times(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) != 0 || product < 0 ? Long.MAX_VALUE : product;
    }
}
