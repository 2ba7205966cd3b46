package io.salestiers.incentives.columns.internal;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@link CreditKernel} for what nearly all deals are: gross amounts, one dimension at most, no cap, no stated shares of
 * the second, half-even. {@link PlainRun} adds such deals.
 *
 * <p><b>Proof.</b> With the largest factor {@code f}, the divisor {@code d} and {@code w} parts of a whole, the largest amount keeps
 * {@code amount * f} and {@code (amount * f / d + 1) * w} within {@link HalfEven#LIMIT}; no other numbers are divided.
 */
final class PlainPass {
    /** Where amounts are not known beforehand there is room for deals up to this: so many need no look at the sums in between. */
    private static final long ORDINARY = 1L << 36;

    private static final long[] ONE = {1};

    final int firstDay;
    final int[] starts;
    final int payees;
    final long[] factors;
    final int[] groups;
    /** Whether sums are kept apart by day or value. */
    final boolean apart;

    final long divisor;
    final int whole;
    private final boolean dimension;
    private final long factor;
    private final long most;

    PlainPass(
            int firstDay,
            int[] starts,
            int payees,
            CreditKernel.Codes[] codes,
            BigInteger largestFactor,
            long divisor,
            int whole) {
        this.firstDay = firstDay;
        this.starts = starts;
        this.payees = payees;
        this.dimension = codes.length > 0;
        this.factors = dimension ? codes[0].factors : ONE;
        int[] kept = dimension ? codes[0].groups : null;
        this.groups = kept == null ? new int[factors.length] : kept;
        this.apart = Arrays.stream(starts).anyMatch(start -> start != 0)
                || Arrays.stream(groups).anyMatch(group -> group != 0);
        this.divisor = divisor;
        this.whole = whole;
        BigInteger limit = BigInteger.valueOf(HalfEven.LIMIT);
        this.factor = largestFactor.min(limit).longValueExact();
        this.most = limit.divide(BigInteger.valueOf(whole))
                .multiply(BigInteger.valueOf(divisor))
                .subtract(BigInteger.ONE)
                .min(limit)
                .divide(largestFactor)
                .longValueExact();
    }

    private static boolean plain(DealArrays deals) {
        return deals.taxes == null && deals.costs == null && deals.secondShares == null;
    }

    private boolean room(long largest, int count, CreditCells cells) {
        long worth = largest * factor / divisor + 1;
        return worth <= (CreditCells.MOST - 1) / Math.max(1, count) && cells.room(worth * count);
    }

    /** Whether deals are plain, and none is too large; then there is room for them. */
    boolean takes(DealArrays deals, int from, int to, CreditCells cells) {
        if (!plain(deals)) {
            return false;
        }
        long greatest = 0;
        long least = 0;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, deals.amounts[i]);
            least = Math.min(least, deals.amounts[i]);
        }
        return greatest <= most && least >= -most && room(Math.max(greatest, -least), to - from, cells);
    }

    /** Adds deals that are taken; gives the refused rows. */
    long[] add(DealArrays deals, int from, int to, CreditCells cells) {
        long[] amounts = deals.amounts;
        int[] days = deals.days;
        int[] first = deals.first;
        int[] second = deals.second;
        int[] shares = deals.firstShares;
        int[] codes = dimension ? deals.codes[0] : null;
        PlainRun run = new PlainRun(this, cells, most);
        for (int i = from; i < to; i++) {
            run.add(
                    i,
                    days[i],
                    amounts[i],
                    first[i],
                    second == null ? -1 : second[i],
                    shares == null ? whole : shares[i],
                    codes == null ? 0 : codes[i]);
        }
        return run.end();
    }

    /** A run for some deals of which the amounts are not known; null if they are not plain, or if there may be no room. */
    @Nullable
    PlainRun start(DealArrays deals, int count, CreditCells cells) {
        long largest = Math.min(most, ORDINARY);
        return plain(deals) && room(largest, count, cells) ? new PlainRun(this, cells, largest) : null;
    }
}
