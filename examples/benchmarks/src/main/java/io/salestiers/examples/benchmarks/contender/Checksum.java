package io.salestiers.examples.benchmarks.contender;

/** The published checksum over values in the order of their index: {@code h = h · 1,000,003 + value}, modulo 2^64. */
public final class Checksum {
    private long hash;

    /**
     * Begins.
     *
     * @param start the first {@code h}, 0 unless a workload says otherwise
     */
    public Checksum(long start) {
        hash = start;
    }

    /**
     * The checksum of a whole column.
     *
     * @param values the column
     * @return its checksum, begun at 0
     */
    public static long of(long[] values) {
        Checksum checksum = new Checksum(0);
        for (long value : values) {
            checksum.add(value);
        }
        return checksum.value();
    }

    /**
     * Adds the next value.
     *
     * @param value the value
     */
    public void add(long value) {
        hash = hash * 1_000_003 + value;
    }

    /**
     * The checksum of what was added so far.
     *
     * @return the checksum
     */
    public long value() {
        return hash;
    }
}
