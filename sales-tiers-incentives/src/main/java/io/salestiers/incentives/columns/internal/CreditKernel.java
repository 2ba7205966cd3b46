package io.salestiers.incentives.columns.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Credits deals to one payee or two and adds the credits up, in one pass over columns.
 *
 * <p><b>Method.</b> What a deal is worth is {@code amount * factor / divisor}, rounded once, with the factors of all weights over one
 * divisor. Before the pass the largest amount gives a bound for every product and every sum of the batch. If the bound proves that
 * no product leaves the range of {@link RoundedQuotient#quick}, the pass needs no check; else each worth is computed by integers
 * of any size. If a sum might leave 62 bits, nothing is added at all. So what has been added is exact, and all of a batch or none.
 */
public final class CreditKernel {
    /** The deal was credited. */
    public static final int CREDITED = 0;
    /** The deal is of a day that does not count. */
    public static final int OUTSIDE = 1;
    /** The deal names no payee of the program. */
    public static final int NO_PAYEE = 2;
    /** A value of the deal is none that the program knows, or has no weight. */
    public static final int NO_WEIGHT = 3;
    /** The shares are below zero, or do not total one whole. */
    public static final int SHARES_NOT_WHOLE = 4;
    /** How many outcomes there are. */
    public static final int OUTCOMES = 5;

    private static final long[] NONE = new long[0];

    /** What the codes of one dimension mean. */
    public static final class Codes {
        final long[] factors;
        final int @Nullable [] groups;

        /**
         * Of a dimension.
         *
         * @param factors the weight of each code over the divisor of the dimension; below zero if such a deal is not credited
         * @param groups what is added to the number of a sum for each code; null if sums do not keep the dimension apart
         */
        public Codes(long[] factors, int @Nullable [] groups) {
            this.factors = factors;
            this.groups = groups;
        }
    }

    private final int firstDay;
    private final int[] starts;
    private final int payees;
    private final Codes[] codes;
    private final BigInteger largestFactor;
    private final RoundedQuotient worth;
    private final RoundingMode mode;
    private final long cap;
    private final RoundedQuotient share;
    private final RoundingMode shareMode;
    private final long whole;
    private final @Nullable PlainPass plain;

    /**
     * Prepares a pass.
     *
     * @param firstDay the first day that counts, in days since 1970-01-01
     * @param starts for each day from then on the number of the first sum of its stretch
     * @param payees how many payees there are
     * @param codes by dimension
     * @param divisor the product of the divisors of all dimensions
     * @param mode how a worth is rounded
     * @param cap the most that a deal is worth, in minor units over the divisor; {@link Long#MAX_VALUE} for no cap
     * @param whole how many parts one whole has
     * @param shareMode how the part of the first of two is rounded
     */
    public CreditKernel(
            int firstDay,
            int[] starts,
            int payees,
            Codes[] codes,
            long divisor,
            RoundingMode mode,
            long cap,
            long whole,
            RoundingMode shareMode) {
        this.firstDay = firstDay;
        this.starts = starts.clone();
        this.payees = payees;
        this.codes = codes.clone();
        BigInteger largest = BigInteger.ONE;
        for (Codes each : codes) {
            largest = largest.multiply(BigInteger.valueOf(
                    Math.max(1, Arrays.stream(each.factors).max().orElse(1))));
        }
        this.largestFactor = largest;
        this.worth = RoundedQuotient.by(divisor, mode);
        this.mode = mode;
        this.cap = cap;
        this.whole = whole;
        this.share = RoundedQuotient.by(whole, shareMode);
        this.shareMode = shareMode;
        boolean halfEven = mode == RoundingMode.HALF_EVEN && shareMode == RoundingMode.HALF_EVEN;
        this.plain = halfEven && codes.length <= 1 && cap == Long.MAX_VALUE && divisor <= HalfEven.LIMIT
                ? new PlainPass(firstDay, this.starts, payees, codes, largest, divisor, Math.toIntExact(whole))
                : null;
    }

    /**
     * Adds deals, or takes them back.
     *
     * @param deals the deals
     * @param from the first row
     * @param to the row after the last
     * @param sign 1 to add, -1 to take back what was added
     * @param cells where to
     * @param trail where each credit is noted; null for nowhere
     * @param firstDeal the number of the deal in the first row, for the trail
     * @return the refused rows: sixteen times the row, plus the outcome
     * @throws ArithmeticException if a sum may become too large; then nothing was added
     */
    public long[] add(
            DealArrays deals,
            int from,
            int to,
            int sign,
            CreditCells cells,
            @Nullable TrailLines trail,
            int firstDeal) {
        if (plain != null && sign > 0 && trail == null && plain.takes(deals, from, to, cells)) {
            return plain.add(deals, from, to, cells);
        }
        BigInteger largest = largest(deals, from, to);
        BigInteger product = largest.multiply(largestFactor);
        BigInteger most = product.divide(BigInteger.valueOf(worth.divisor())).add(BigInteger.ONE);
        BigInteger all = most.multiply(BigInteger.valueOf(to - from));
        if (largest.bitLength() > 62 || all.bitLength() > 62) {
            throw new ArithmeticException(
                    "amounts are too large to be added up: up to " + largest + " minor units each");
        }
        BigInteger parts = most.multiply(BigInteger.valueOf(whole));
        boolean quick = within(worth.limit(), product) && within(share.limit(), parts);
        cells.reserve(all.longValueExact());
        if (trail != null) {
            trail.reserve(2 * (to - from));
        }
        return pass(deals, from, to, sign, cells, trail, firstDeal, quick);
    }

    /**
     * Starts to add deals that are not in columns yet.
     *
     * @param deals columns of the form that the deals would have
     * @param count how many deals there are at most
     * @param cells where to
     * @return a run that may refuse deals of large amounts; null if such deals, or so many, must be put into columns
     */
    public @Nullable PlainRun start(DealArrays deals, int count, CreditCells cells) {
        return plain == null ? null : plain.start(deals, count, cells);
    }

    private static boolean within(long limit, BigInteger size) {
        return size.compareTo(BigInteger.valueOf(limit)) <= 0;
    }

    private static BigInteger largest(DealArrays deals, int from, int to) {
        BigInteger largest = largest(deals.amounts, from, to);
        if (deals.taxes != null) {
            largest = largest.add(largest(deals.taxes, from, to));
        }
        return deals.costs == null ? largest : largest.add(largest(deals.costs, from, to));
    }

    private static BigInteger largest(long[] numbers, int from, int to) {
        long greatest = 0;
        long least = 0;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, numbers[i]);
            least = Math.min(least, numbers[i]);
        }
        return BigInteger.valueOf(greatest).max(BigInteger.valueOf(least).negate());
    }

    private long[] pass(
            DealArrays deals,
            int from,
            int to,
            int sign,
            CreditCells cells,
            @Nullable TrailLines trail,
            int firstDeal,
            boolean quick) {
        long[] amounts = deals.amounts;
        int[] days = deals.days;
        int[] first = deals.first;
        int[] second = deals.second;
        int[] firstShares = deals.firstShares;
        int[] starts = this.starts;
        int[] codes = this.codes.length == 1 ? deals.codes[0] : null;
        long[] factors = this.codes.length == 1 ? this.codes[0].factors : NONE;
        int[] groups = this.codes.length == 1 ? this.codes[0].groups : null;
        boolean several = this.codes.length > 1;
        boolean gross = deals.taxes == null && deals.costs == null;
        long[] sums = cells.values;
        Refusals refusals = new Refusals();
        long lines = 0;
        long credited = 0;
        for (int i = from; i < to; i++) {
            int day = days[i] - firstDay;
            if (day < 0 || day >= starts.length) {
                continue;
            }
            int start = starts[day];
            long factor = 1;
            if (codes != null) {
                int code = codes[i];
                if (code < 0 || code >= factors.length || factors[code] < 0) {
                    refusals.add(i, NO_WEIGHT);
                    continue;
                }
                factor = factors[code];
                start += groups == null ? 0 : groups[code];
            } else if (several) {
                factor = factor(deals, i);
                if (factor < 0) {
                    refusals.add(i, NO_WEIGHT);
                    continue;
                }
                start += group(deals, i);
            }
            int one = first[i];
            int other = second == null ? -1 : second[i];
            if (one < 0 || one >= payees || other >= payees) {
                refusals.add(i, NO_PAYEE);
                continue;
            }
            long basis = gross ? amounts[i] : basis(deals, i);
            long credit = sign * (quick ? quick(basis * factor) : exact(basis, factor));
            long part = firstShares == null ? whole : firstShares[i];
            if (other < 0) {
                if (part != whole) {
                    refusals.add(i, SHARES_NOT_WHOLE);
                    continue;
                }
                lines++;
                sums[start + one] += credit;
                if (trail != null) {
                    note(trail, firstDeal + (i - from), start + one, credit);
                }
            } else {
                if (!whole(part, deals, i)) {
                    refusals.add(i, SHARES_NOT_WHOLE);
                    continue;
                }
                long share = quick ? this.share.quick(credit * part) : exactShare(credit, part);
                lines += 2;
                sums[start + one] += share;
                sums[start + other] += credit - share;
                if (trail != null) {
                    note(trail, firstDeal + (i - from), start + one, share);
                    note(trail, firstDeal + (i - from), start + other, credit - share);
                }
            }
            credited++;
        }
        refusals.count(cells.counts, sign);
        cells.counts[CREDITED] += sign * credited;
        cells.counts[OUTSIDE] += sign * (to - from - credited - refusals.size());
        cells.lines += sign * lines;
        return refusals.all();
    }

    /* Of several dimensions: the product of the factors, or below zero if the deal is not credited. */
    private long factor(DealArrays deals, int row) {
        long factor = 1;
        for (int d = 0; d < codes.length; d++) {
            int code = deals.codes[d][row];
            long[] factors = codes[d].factors;
            if (code < 0 || code >= factors.length || factors[code] < 0) {
                return -1;
            }
            factor *= factors[code];
        }
        return factor;
    }

    private int group(DealArrays deals, int row) {
        int group = 0;
        for (int d = 0; d < codes.length; d++) {
            int[] groups = codes[d].groups;
            group += groups == null ? 0 : groups[deals.codes[d][row]];
        }
        return group;
    }

    private static long basis(DealArrays deals, int row) {
        long[] taxes = deals.taxes;
        long[] costs = deals.costs;
        return deals.amounts[row] - (taxes == null ? 0 : taxes[row]) - (costs == null ? 0 : costs[row]);
    }

    private boolean whole(long part, DealArrays deals, int row) {
        int[] shares = deals.secondShares;
        long rest = shares == null ? whole - part : shares[row];
        return part >= 0 && rest >= 0 && part + rest == whole;
    }

    private long quick(long product) {
        return worth.quick(Math.max(-cap, Math.min(cap, product)));
    }

    private long exact(long basis, long factor) {
        BigDecimal product = BigDecimal.valueOf(basis).multiply(BigDecimal.valueOf(factor));
        if (cap < Long.MAX_VALUE) {
            product = product.min(BigDecimal.valueOf(cap)).max(BigDecimal.valueOf(-cap));
        }
        return product.divide(BigDecimal.valueOf(worth.divisor()), 0, mode).longValueExact();
    }

    private long exactShare(long credit, long part) {
        return BigDecimal.valueOf(credit)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, shareMode)
                .longValueExact();
    }

    private static void note(TrailLines trail, int deal, int cell, long amount) {
        int at = trail.size++;
        trail.deals[at] = deal;
        trail.cells[at] = cell;
        trail.amounts[at] = amount;
    }
}
