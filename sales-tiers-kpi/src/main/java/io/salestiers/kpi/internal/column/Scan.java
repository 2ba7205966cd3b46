package io.salestiers.kpi.internal.column;

/**
 * Looks at all numbers of some rows. Two halves at a time: a loop that unites bits into one variable waits for the step before,
 * and JDK 17 does not vectorize it.
 */
final class Scan {
    private Scan() {}

    /** How many bits the largest number has without its sign; −2^k counts as 2^k − 1. */
    static int width(long[] x, int rows) {
        int half = rows >> 1;
        long bits = 0;
        for (int i = 0; i < half; i++) {
            bits |= (x[i] ^ (x[i] >> 63)) | (x[i + half] ^ (x[i + half] >> 63));
        }
        if ((rows & 1) != 0) {
            bits |= x[rows - 1] ^ (x[rows - 1] >> 63);
        }
        return 64 - Long.numberOfLeadingZeros(bits);
    }

    /** Whether every number is at least 1; none is the smallest of all. */
    static boolean positive(long[] x, int rows) {
        int half = rows >> 1;
        long signs = 0;
        for (int i = 0; i < half; i++) {
            signs |= (x[i] - 1) | (x[i + half] - 1);
        }
        if ((rows & 1) != 0) {
            signs |= x[rows - 1] - 1;
        }
        return signs >= 0;
    }

    /** Whether every number is within −limit and limit; the limit is small. */
    static boolean within(long[] x, long limit, int rows) {
        int half = rows >> 1;
        long signs = 0;
        for (int i = 0; i < half; i++) {
            signs |= (x[i] + limit) | (limit - x[i]) | (x[i + half] + limit) | (limit - x[i + half]);
        }
        if ((rows & 1) != 0) {
            signs |= (x[rows - 1] + limit) | (limit - x[rows - 1]);
        }
        return signs >= 0;
    }
}
