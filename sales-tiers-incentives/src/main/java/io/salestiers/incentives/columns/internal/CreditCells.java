package io.salestiers.incentives.columns.internal;

/**
 * What deals were added up to: a sum for each stretch of days, group of kept values and payee, and what became of the deals.
 * Written by {@link CreditKernel}; not for several threads.
 */
public final class CreditCells {
    /** No sum may become larger: so no addition can overflow, whatever the order. */
    public static final long MOST = 1L << 62;

    /** The sums. */
    public final long[] values;

    /** How many deals there were of each {@linkplain CreditKernel outcome}. */
    public final long[] counts;

    /** How many credits came of the deals. */
    public long lines;

    /** No sum is larger than this. */
    private long bound;

    /**
     * Sums of nothing.
     *
     * @param cells how many sums
     */
    public CreditCells(int cells) {
        this.values = new long[cells];
        this.counts = new long[CreditKernel.OUTCOMES];
    }

    /** Makes sure that so much can be added to any sum, before any is touched. */
    public void reserve(long more) {
        if (!room(more)) {
            throw new ArithmeticException("sums must stay within 2^62 minor units, but there are " + bound
                    + " already and up to " + more + " more");
        }
    }

    /** Whether so much can be added to any sum; then it is reserved. */
    boolean room(long more) {
        if (more > MOST - bound) {
            bound = largest();
        }
        if (more > MOST - bound) {
            return false;
        }
        bound += more;
        return true;
    }

    private long largest() {
        long largest = 0;
        for (long value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** Adds the sums of other deals. */
    public void merge(CreditCells other) {
        reserve(other.largest());
        for (int i = 0; i < values.length; i++) {
            values[i] += other.values[i];
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        lines += other.lines;
    }
}
