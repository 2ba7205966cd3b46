package io.salestiers.incentives.columns.internal;

import java.math.BigInteger;
import java.util.List;

/**
 * What one rate table pays to many payees, each with bounds and limits of their own, in whole numbers.
 *
 * <p><b>Method.</b> Let {@code E} be a number that makes all edges whole in minor units over {@code E}, and {@code T} a multiple of
 * it that makes all rates and limits whole over {@code T}. A credit of {@code c} minor units lies at {@code x = c * E}; in the band
 * that it reaches it pays {@code base + (x - edge) * rate} over {@code T}, where the base is what all of the bands below pay.
 * Everything but {@code x} is found once for each payee. Limits compare over {@code T}; the one rounding divides by it.
 *
 * <p><b>Proof.</b> When a payee is added, integers of any size show up to which credit no step leaves 61 bits;
 * {@link #fits} tells, and credits beyond it are for the caller to pay in another way.
 */
public final class BandColumns {
    private static final int BITS = 60;

    /** To which part of a credit a rate applies. */
    public enum Way {
        /** Each rate inside its band. */
        MARGINAL,
        /** The rate of the band that is reached on all of it. */
        WHOLE_AMOUNT,
        /** The first band at its rate, all above it at the rate of the band that is reached. */
        HIGHEST_RATE_ON_EXCESS
    }

    /** What is the same for all payees. */
    public static final class Table {
        private final Way way;
        private final boolean upper;
        private final boolean belowZero;
        private final long scale;
        private final long[] rates;
        private final boolean[] caps;
        private final RoundedQuotient rounding;

        /**
         * A rate table with the kinds of its limits.
         *
         * @param way how rates apply
         * @param upper whether a credit on an edge has reached the band above it
         * @param belowZero whether a credit below zero pays below zero, by the rate of the first band
         * @param scale the number {@code E}
         * @param rates the rate of each band over {@code T / E}
         * @param caps for each limit in order whether it is the most; else it is the least
         * @param rounding divides by {@code T}
         */
        public Table(
                Way way,
                boolean upper,
                boolean belowZero,
                long scale,
                long[] rates,
                boolean[] caps,
                RoundedQuotient rounding) {
            this.way = way;
            this.upper = upper;
            this.belowZero = belowZero;
            this.scale = scale;
            this.rates = rates;
            this.caps = caps;
            this.rounding = rounding;
        }
    }

    private final Table table;
    private final int bands;
    private final long[] edges;
    private final long[] bases;
    private final long[] limits;
    private final long[] most;
    private int size;

    /**
     * Pay of nobody yet.
     *
     * @param table what is the same for all
     * @param payees how many will be added
     */
    public BandColumns(Table table, int payees) {
        this.table = table;
        this.bands = table.rates.length;
        this.edges = new long[bands * payees];
        this.bases = new long[bands * payees];
        this.limits = new long[table.caps.length * payees];
        this.most = new long[payees];
    }

    /**
     * Adds a payee.
     *
     * @param from where each band begins, in minor units over {@code E}
     * @param limit each limit over {@code T}
     * @return whether the payee was added; not if the numbers are too large
     */
    public boolean add(List<BigInteger> from, List<BigInteger> limit) {
        BigInteger base = BigInteger.ZERO;
        BigInteger fastest = BigInteger.ONE;
        for (int i = 0; i < bands; i++) {
            BigInteger rate = BigInteger.valueOf(table.rates[i]);
            fastest = fastest.max(rate.abs());
            if (i > 0) {
                BigInteger before = BigInteger.valueOf(table.rates[i - 1]);
                base = table.way == Way.MARGINAL
                        ? base.add(from.get(i).subtract(from.get(i - 1)).multiply(before))
                        : from.get(1).multiply(BigInteger.valueOf(table.rates[0]));
            }
            if (from.get(i).bitLength() > BITS || base.bitLength() > BITS) {
                return false;
            }
            edges[size * bands + i] = from.get(i).longValueExact();
            bases[size * bands + i] = base.longValueExact();
        }
        for (int i = 0; i < limit.size(); i++) {
            if (limit.get(i).bitLength() > BITS) {
                return false;
            }
            limits[size * limit.size() + i] = limit.get(i).longValueExact();
        }
        most[size++] = BigInteger.ONE
                .shiftLeft(BITS)
                .divide(fastest.multiply(BigInteger.valueOf(table.scale)))
                .longValueExact();
        return true;
    }

    /** Whether {@link #pay} can pay a credit of so many minor units. */
    public boolean fits(int payee, long credited) {
        return credited <= most[payee] && credited >= -most[payee];
    }

    /** What a payee earns for a credit that {@linkplain #fits fits}, in minor units. */
    public long pay(int payee, long credited) {
        long at = credited * table.scale;
        long pay = at > 0 ? above(payee, at) : table.belowZero ? at * table.rates[0] : 0;
        boolean[] caps = table.caps;
        for (int i = 0; i < caps.length; i++) {
            long limit = limits[payee * caps.length + i];
            pay = caps[i] ? Math.min(pay, limit) : Math.max(pay, limit);
        }
        return table.rounding.of(pay);
    }

    private long above(int payee, long at) {
        int first = payee * bands;
        int band = 0;
        while (band + 1 < bands && (at > edges[first + band + 1] || (table.upper && at == edges[first + band + 1]))) {
            band++;
        }
        long rate = table.rates[band];
        return switch (table.way) {
            case MARGINAL -> bases[first + band] + (at - edges[first + band]) * rate;
            case WHOLE_AMOUNT -> at * rate;
            case HIGHEST_RATE_ON_EXCESS ->
                bands == 1 || at <= edges[first + 1]
                        ? at * table.rates[0]
                        : bases[first + 1] + (at - edges[first + 1]) * rate;
        };
    }
}
