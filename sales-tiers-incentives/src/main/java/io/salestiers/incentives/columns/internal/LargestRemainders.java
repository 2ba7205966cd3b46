package io.salestiers.incentives.columns.internal;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Divides whole units by weights: whole units down, then one each to the largest remainders, ties to who comes first.
 *
 * <p><b>Method.</b> The remainders are compared as one number each: the remainder, then the place counted from the end, so that of
 * equal remainders the earlier one is larger. The largest are parted from the others around a pivot, as a quick sort does, but only
 * on the side where the border lies. Where product or key might leave 63 bits, integers of any size are used instead.
 *
 * <p><b>Proof of the quotients.</b> With {@code m = floor((2^64 - 1) / d)}, {@code n * m / 2^64} is below {@code n / d} by at most
 * {@code n / 2^64}, which is less than a half: so its whole part is that of {@code n / d} or one less, which the rest tells.
 *
 * <p>Not for use by several threads.
 */
public final class LargestRemainders {
    /** So few numbers are sorted. */
    private static final int FEW = 8;
    /** What so many pivots have left is sorted, however badly they parted. */
    private static final int ROUNDS = 12;

    private long[] keys = new long[0];

    /**
     * Divides a fund.
     *
     * @param fund zero or more
     * @param weights zero or more, with a positive sum
     * @param count how many weights there are
     * @param shares where the shares go
     */
    public void divide(long fund, long[] weights, int count, long[] shares) {
        long all = 0;
        long most = 0;
        for (int i = 0; i < count; i++) {
            all = Math.addExact(all, weights[i]);
            most = Math.max(most, weights[i]);
        }
        int places = Integer.SIZE - Integer.numberOfLeadingZeros(count);
        if (all == 1
                || Math.multiplyHigh(fund, most) != 0
                || fund * most < 0
                || Long.SIZE - Long.numberOfLeadingZeros(all) + places > 62) {
            divideLarge(fund, weights, count, all, shares);
            return;
        }
        if (keys.length < count) {
            keys = new long[count];
        }
        long reciprocal = Long.divideUnsigned(-1, all);
        long left = fund;
        for (int i = 0; i < count; i++) {
            long product = fund * weights[i];
            long share = Math.multiplyHigh(product, reciprocal);
            long rest = product - share * all;
            long more = (all - 1 - rest) >>> 63;
            share += more;
            shares[i] = share;
            left -= share;
            keys[i] = ((rest - (all & -more)) << places) | (count - 1 - i);
        }
        int border = count - (int) left;
        part(count, border);
        for (int i = border; i < count; i++) {
            shares[count - 1 - (int) (keys[i] & ((1L << places) - 1))]++;
        }
    }

    /* Puts the largest keys from the border on, in any order; all keys differ. */
    private void part(int count, int border) {
        int low = 0;
        int high = count;
        for (int round = 0; round < ROUNDS && high - low > FEW && low < border && border < high; round++) {
            long pivot = middle(keys[low], keys[(low + high) >>> 1], keys[high - 1]);
            int less = low;
            for (int i = low; i < high; i++) {
                long key = keys[i];
                keys[i] = keys[less];
                keys[less] = key;
                less += (int) ((key - pivot) >>> 63);
            }
            if (border <= less) {
                high = less;
            } else {
                low = less;
            }
        }
        if (low < border && border < high) {
            Arrays.sort(keys, low, high);
        }
    }

    private static long middle(long one, long two, long three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    }

    private static void divideLarge(long fund, long[] weights, int count, long all, long[] shares) {
        BigInteger[] rests = new BigInteger[count];
        Integer[] order = new Integer[count];
        long left = fund;
        for (int i = 0; i < count; i++) {
            BigInteger[] parts = BigInteger.valueOf(fund)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(BigInteger.valueOf(all));
            shares[i] = parts[0].longValueExact();
            rests[i] = parts[1];
            order[i] = i;
            left -= shares[i];
        }
        Arrays.sort(order, (one, other) -> rests[other].compareTo(rests[one]));
        for (int i = 0; i < left; i++) {
            shares[order[i]]++;
        }
    }
}
