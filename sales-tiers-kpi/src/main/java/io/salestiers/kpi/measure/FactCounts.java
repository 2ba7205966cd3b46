package io.salestiers.kpi.measure;

/**
 * What became of the facts that were read; every one is in exactly one of the numbers that add up to {@code read}.
 *
 * @param read how many were read
 * @param counted how many count
 * @param duplicates how many repeat a fact with their key and content
 * @param replaced how many have another content than the fact of their key that counts
 * @param held how many are kept apart because they arrived too late
 * @param outside how many are left out because of their day
 * @param refused how many are refused
 * @param lateCounted how many of those that count arrived late; not part of the sum
 */
public record FactCounts(
        int read, int counted, int duplicates, int replaced, int held, int outside, int refused, int lateCounted) {
    /** Refuses numbers that do not add up. */
    public FactCounts {
        long sum = (long) counted + duplicates + replaced + held + outside + refused;
        if (sum != read || Math.min(Math.min(counted, duplicates), Math.min(replaced, held)) < 0) {
            throw new IllegalArgumentException(
                    "the facts read are " + read + ", but what became of them adds up to " + sum);
        }
        if (outside < 0 || refused < 0 || lateCounted < 0 || lateCounted > counted) {
            throw new IllegalArgumentException("numbers of facts must not be negative, and of " + counted
                    + " that count no more can be late, but were " + outside + ", " + refused + ", " + lateCounted);
        }
    }
}
