package io.salestiers.incentives.columns.internal;

import java.util.Arrays;

/** The rows of a batch that are refused, each with its outcome. */
final class Refusals {
    private static final long[] NONE = new long[0];

    private long[] rows = NONE;
    private int size;

    void add(int row, int outcome) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size + 8);
        }
        rows[size++] = ((long) row << 4) | outcome;
    }

    int size() {
        return size;
    }

    void count(long[] counts, int sign) {
        for (int i = 0; i < size; i++) {
            counts[(int) (rows[i] & 15)] += sign;
        }
    }

    long[] all() {
        return size == 0 ? NONE : Arrays.copyOf(rows, size);
    }
}
