package io.salestiers.kpi.internal.column;

import java.util.Arrays;

/** A number, or a truth as −1 or 0, for each row of a block. */
final class Register {
    private static final int SPARE = 68;

    final long[] values;
    /** Bits of {@link Flags}; read only if not {@link #clean}. */
    final long[] status;

    /** Whether every status is 0, whatever stands in {@link #status}. */
    boolean clean = true;
    /** No number is larger, with either sign; below {@link Bounds#LIMIT}. */
    long bound;

    Register(int capacity) {
        this.values = numbers(capacity);
        this.status = numbers(capacity);
    }

    /**
     * With some space to spare: arrays whose elements lie a multiple of 4,096 bytes apart, or nearly so, slow each other down, since
     * processors compare only the last 12 bits of addresses to find out whether a number that is read was just written.
     */
    static long[] numbers(int capacity) {
        return new long[capacity + SPARE];
    }

    /** Takes over the bits of another register. */
    void copyStatus(Register a, int rows) {
        if (!a.clean) {
            System.arraycopy(a.status, 0, status, 0, rows);
        }
        clean = a.clean;
    }

    /** The bits of both. */
    void uniteStatus(Register a, Register b, int rows) {
        if (b.clean) {
            copyStatus(a, rows);
        } else if (a.clean) {
            copyStatus(b, rows);
        } else {
            unite(status, a.status, b.status, rows);
            clean = false;
        }
    }

    private static void unite(long[] status, long[] a, long[] b, int rows) {
        for (int i = 0; i < rows; i++) {
            status[i] = a[i] | b[i];
        }
    }

    /** Makes the bits writable. */
    void open(int rows) {
        if (clean) {
            Arrays.fill(status, 0, rows, 0);
            clean = false;
        }
    }

    /** Marks an open row as one that can't be computed here. */
    void doubt(int row) {
        values[row] = 0;
        status[row] |= Flags.DOUBT;
    }
}
