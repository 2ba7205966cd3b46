package io.salestiers.incentives.columns.internal;

/**
 * Whole numbers of up to 51 bits divided by one another and rounded half-even, by the rounding that processors have.
 *
 * <p><b>Method.</b> The quotient is taken in {@code double}, and {@code 1.5 * 2^52} is added: from {@code 2^52} to {@code 2^53} doubles
 * are just the whole numbers, so the addition rounds half-even to a whole number, whose last bits are those of the sum. In the same
 * way, backwards, the number becomes a double: the instruction that converts one would wait for what its register had before, which
 * is the quotient of the deal before.
 *
 * <p><b>Proof.</b> Let {@code x = n / d} and {@code f} be {@code x} as a double, rounded once since both numbers are exact; that is
 * the same on all machines. Sums with {@code |f| <= 2^51} stay from {@code 2^52} to {@code 2^53}, so it is enough that {@code f} lies on
 * the same side of every tie {@code t = k + 1/2} as {@code x}, or on it with {@code x}. Ties up to {@code 2^51} are doubles: if
 * {@code x} is one, {@code f = x}; if not, {@code f} does not pass one, as rounding keeps order, and could only fall on it. That needs
 * {@code |x - t| <= |t| * 2^-53}, half the distance of doubles there. But {@code |x - t| = |2n - (2k + 1)d| / 2d >= 1 / 2d}, so it needs
 * {@code |t| * d >= 2^52}, while {@code |t| * d <= |n| / (1 - 2^-53)}, which is about {@code 2^51} at most.
 */
final class HalfEven {
    /** The largest size of a number, and the largest divisor. */
    static final long LIMIT = 1L << 51;

    private static final double WHOLE = 0x1.8p52;
    private static final long BITS = Double.doubleToRawLongBits(WHOLE);

    private HalfEven() {}

    /** The rounded quotient of numbers up to {@link #LIMIT}; of others something else. */
    static long quotient(long number, double divisor) {
        double exact = Double.longBitsToDouble(BITS + number) - WHOLE;
        return Double.doubleToRawLongBits(exact / divisor + WHOLE) - BITS;
    }
}
