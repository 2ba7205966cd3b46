package io.salestiers.incentives.columns.internal;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The pass of {@link CreditKernel} for what nearly all deals are, in as few instructions as possible: gross amounts, one dimension
 * at most, no cap, no stated shares of the second, half-even.
 *
 * <p><b>Method.</b> Days are in no order, and a processor would guess wrong whether they count; so that is arithmetic, and a deal of
 * another day is worth zero. All else that goes wrong is seldom and a branch, as are deals of two.
 *
 * <p><b>Proof.</b> The largest amount that a batch may have, with factor {@code f}, divisor {@code d} and {@code w} parts of a
 * whole, keeps {@code amount * f} and {@code (amount * f / d + 1) * w} within {@link HalfEven#LIMIT}, the only numbers that are divided.
 */
final class PlainPass {
    private static final long[] ONE = {1};

    private final int firstDay;
    private final int[] starts;
    private final int payees;
    private final boolean dimension;
    private final long[] factors;
    private final int[] groups;
    private final boolean apart;
    private final long divisor;
    private final int whole;
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

    /** Whether deals are usual ones; then there is room for them. */
    boolean takes(DealArrays deals, int from, int to, CreditCells cells) {
        if (deals.taxes != null || deals.costs != null || deals.secondShares != null) {
            return false;
        }
        long greatest = 0;
        long least = 0;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, deals.amounts[i]);
            least = Math.min(least, deals.amounts[i]);
        }
        if (greatest > most || least < -most) {
            return false;
        }
        long worth = Math.max(greatest, -least) * factor / divisor + 1;
        if (worth > (CreditCells.MOST - 1) / Math.max(1, to - from)) {
            return false;
        }
        cells.reserve(worth * (to - from));
        return true;
    }

    /** Adds deals; gives the refused rows. */
    long[] add(DealArrays deals, int from, int to, CreditCells cells) {
        long[] amounts = deals.amounts;
        int[] days = deals.days;
        int[] first = deals.first;
        int[] second = deals.second;
        int[] shares = deals.firstShares;
        int[] codes = dimension ? deals.codes[0] : null;
        int firstDay = this.firstDay;
        int[] starts = this.starts;
        int lastDay = starts.length - 1;
        int payees = this.payees;
        long[] factors = this.factors;
        int[] groups = this.groups;
        boolean apart = this.apart;
        double by = this.divisor;
        int whole = this.whole;
        double parts = whole;
        long[] sums = cells.values;
        Refusals refusals = new Refusals();
        int outside = 0;
        int shared = 0;
        for (int i = from; i < to; i++) {
            int day = days[i] - firstDay;
            int inside = ~((day | (lastDay - day)) >> 31);
            outside += 1 + inside;
            int code = codes == null ? 0 : codes[i];
            if (code < 0 || code >= factors.length || factors[code] < 0) {
                refuse(i, inside, CreditKernel.NO_WEIGHT, refusals);
                continue;
            }
            int one = first[i];
            int other = second == null ? -1 : second[i];
            if (one < 0 || one >= payees || other >= payees) {
                refuse(i, inside, CreditKernel.NO_PAYEE, refusals);
                continue;
            }
            int part = shares == null ? whole : shares[i];
            int start = apart ? starts[day & inside] + groups[code] : 0;
            long credit = HalfEven.quotient(amounts[i] * factors[code], by) & inside;
            if (other < 0) {
                if (part != whole) {
                    refuse(i, inside, CreditKernel.SHARES_NOT_WHOLE, refusals);
                    continue;
                }
                sums[start + one] += credit;
            } else {
                if (part < 0 || part > whole) {
                    refuse(i, inside, CreditKernel.SHARES_NOT_WHOLE, refusals);
                    continue;
                }
                long its = HalfEven.quotient(credit * part, parts);
                sums[start + one] += its;
                sums[start + other] += credit - its;
                shared -= inside;
            }
        }
        refusals.count(cells.counts, 1);
        long credited = (long) to - from - outside - refusals.size();
        cells.counts[CreditKernel.CREDITED] += credited;
        cells.counts[CreditKernel.OUTSIDE] += outside;
        cells.lines += credited + shared;
        return refusals.all();
    }

    private static void refuse(int row, int inside, int outcome, Refusals refusals) {
        if (inside != 0) {
            refusals.add(row, outcome);
        }
    }
}
