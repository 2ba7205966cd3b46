package io.salestiers.incentives.columns.internal;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Divides whole units by weights: whole units down, then one each to the largest remainders, ties to who comes first.
 *
 * <p><b>Method.</b> The remainders are sorted as one number each: the remainder, then the place counted from the end, so that of
 * equal remainders the earlier one is larger. Where product or sort key might leave 63 bits, integers of any size are used
 * instead. Not for use by several threads.
 */
public final class LargestRemainders {
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
        if (Math.multiplyHigh(fund, most) != 0
                || fund * most < 0
                || Long.SIZE - Long.numberOfLeadingZeros(all) + places > 62) {
            divideLarge(fund, weights, count, all, shares);
            return;
        }
        if (keys.length < count) {
            keys = new long[count];
        }
        long left = fund;
        for (int i = 0; i < count; i++) {
            long product = fund * weights[i];
            long share = product / all;
            shares[i] = share;
            left -= share;
            keys[i] = ((product - share * all) << places) | (count - 1 - i);
        }
        Arrays.sort(keys, 0, count);
        for (int i = count - 1; left > 0; i--, left--) {
            shares[count - 1 - (int) (keys[i] & ((1L << places) - 1))]++;
        }
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
