package io.salestiers.incentives.columns.internal;

import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Whole numbers divided by one positive number that is known beforehand, rounded to a whole number.
 *
 * <p><b>Method.</b> For a size {@code n} of zero or more and a divisor {@code d} of three or more, let
 * {@code m = floor(2^64 / d) + 1}, so that {@code m * d = 2^64 + e} with {@code 0 < e <= d}. Then
 * {@code n * m / 2^64 = n / d + n * e / (d * 2^64)}. The fraction of {@code n / d} is at most {@code 1 - 1 / d}, so as long as
 * {@code n * e < 2^64} the high half of the product is the quotient, rounded down: one multiplication instead of a division.
 * Sizes up to {@link #limit()} fulfil that; larger ones are divided. Divisors of one and two are made four by a shift of both.
 *
 * <p>All modes are symmetric about zero, so the size is rounded and the sign put back. A half is found without a branch:
 * {@code 2r + (q & 1) > d} holds for half-even exactly if the rest {@code r} is above a half, or a half beside an odd quotient.
 */
public final class RoundedQuotient {
    /** The largest divisor. */
    public static final long MAX_DIVISOR = 1L << 60;

    private final long divisor;
    private final int shift;
    private final long scaled;
    private final long reciprocal;
    private final long limit;
    private final long evenMask;
    private final long tie;
    private final long threshold;
    private final long plainThreshold;

    private RoundedQuotient(long divisor, RoundingMode mode) {
        this.divisor = divisor;
        this.shift = divisor == 1 ? 2 : divisor == 2 ? 1 : 0;
        this.scaled = divisor << shift;
        this.reciprocal = BigInteger.ONE
                .shiftLeft(64)
                .divide(BigInteger.valueOf(scaled))
                .add(BigInteger.ONE)
                .longValueExact();
        this.limit = (Long.MAX_VALUE / scaled) >> shift;
        this.evenMask = mode == RoundingMode.HALF_EVEN ? 1 : 0;
        this.tie = mode == RoundingMode.HALF_UP ? 1 : 0;
        this.threshold = threshold(scaled, mode);
        this.plainThreshold = threshold(divisor, mode);
    }

    /**
     * Prepares a division.
     *
     * @param divisor from 1 to {@link #MAX_DIVISOR}
     * @param mode half-even, half-up, down or up
     * @return the division
     */
    public static RoundedQuotient by(long divisor, RoundingMode mode) {
        if (divisor < 1 || divisor > MAX_DIVISOR) {
            throw new IllegalArgumentException("divisor must be from 1 to 2^60, but was " + divisor);
        }
        return new RoundedQuotient(divisor, mode);
    }

    private static long threshold(long by, RoundingMode mode) {
        return switch (mode) {
            case HALF_EVEN, HALF_UP -> by;
            case DOWN -> Long.MAX_VALUE;
            case UP -> 0;
            default -> throw new IllegalArgumentException("a mode that is symmetric about zero, not " + mode);
        };
    }

    /** The divisor. */
    public long divisor() {
        return divisor;
    }

    /** The largest size that {@link #quick} takes. */
    public long limit() {
        return limit;
    }

    /** The rounded quotient of a number whose size is at most {@link #limit()}; of others something else. */
    public long quick(long number) {
        long sign = number >> 63;
        long size = ((number ^ sign) - sign) << shift;
        long quotient = Math.multiplyHigh(size, reciprocal);
        return signed(size, quotient, sign);
    }

    /** The rounded quotient of any number but {@link Long#MIN_VALUE}. */
    public long of(long number) {
        long sign = number >> 63;
        long size = (number ^ sign) - sign;
        if (size <= limit) {
            return quick(number);
        }
        long quotient = size / divisor;
        long twice = (size - quotient * divisor) << 1;
        long up = (plainThreshold - (twice + (quotient & evenMask) + tie)) >>> 63;
        return ((quotient + up) ^ sign) - sign;
    }

    /** Puts the rounded quotients in the place of numbers. */
    void all(long[] numbers, int from, int to) {
        long sizes = 0;
        for (int i = from; i < to; i++) {
            sizes |= numbers[i] ^ (numbers[i] >> 63);
        }
        if (evenMask != 0 && divisor <= HalfEven.LIMIT && sizes < HalfEven.LIMIT) {
            double by = divisor;
            for (int i = from; i < to; i++) {
                numbers[i] = HalfEven.quotient(numbers[i], by);
            }
        } else {
            for (int i = from; i < to; i++) {
                numbers[i] = of(numbers[i]);
            }
        }
    }

    private long signed(long size, long quotient, long sign) {
        long twice = (size - quotient * scaled) << 1;
        long up = (threshold - (twice + (quotient & evenMask) + tie)) >>> 63;
        return ((quotient + up) ^ sign) - sign;
    }
}
