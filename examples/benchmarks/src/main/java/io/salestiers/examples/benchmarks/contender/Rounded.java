package io.salestiers.examples.benchmarks.contender;

/** Half-even division of whole numbers, by hand. */
public final class Rounded {
    private Rounded() {}

    /**
     * {@code n ÷ d} to the nearest whole number, a tie to the even neighbor. Without a branch that depends on the numbers: over
     * random ones a processor guesses wrong every other time. Written to be inlined, so that a constant divisor becomes a
     * multiplication.
     *
     * @param n the dividend, of any sign, not {@link Long#MIN_VALUE}
     * @param d the divisor, positive, at most 2^62
     * @return the quotient
     */
    public static long halfEven(long n, long d) {
        long q = n / d;
        long r = n - q * d;
        long sign = n >> 63;
        long size = (r ^ sign) - sign;
        // All ones where the remainder is above one half, or just one half and the quotient odd.
        long up = (d - 2 * size - (q & 1)) >> 63;
        return q + ((sign | 1) & up);
    }
}
