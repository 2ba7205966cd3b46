package io.salestiers.incentives.columns.internal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one rate table pays to many payees, each with bounds and limits of their own, in whole numbers.
 *
 * <p><b>Method.</b> Let {@code E} be a number that makes all edges whole in minor units over {@code E}, and {@code T} a multiple of
 * it that makes all rates and limits whole over {@code T}. A credit of {@code c} minor units lies at {@code x = c * E}. A table pays
 * {@code x} at the rate of its first band, and for each edge that {@code x} has passed the step of the rate there more: on the
 * excess over this edge where rates are marginal, on all of {@code x} where they apply to the whole amount, and on the excess over
 * the first edge where the highest rate applies to that. That needs neither a search nor a branch, so small loops run over all
 * payees, edge by edge and limit by limit. Limits compare over {@code T}; the one rounding divides by it.
 *
 * <p><b>Proof.</b> When a payee is added, integers of any size show up to which credit what a rate pays stays within 60 bits;
 * {@link #fits} tells, and credits beyond it are for the caller to pay in another way. Sums of steps may overflow on the way, but
 * what they add up to is exact, as whole numbers modulo {@code 2^64} are.
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
        private final long most;

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
            long fastest = Math.max(1, Arrays.stream(rates).map(Math::abs).max().orElse(1));
            this.most = BigInteger.ONE
                    .shiftLeft(BITS)
                    .divide(BigInteger.valueOf(fastest).multiply(BigInteger.valueOf(scale)))
                    .longValueExact();
        }
    }

    private final Table table;
    private final long[][] edges;
    private final long[][] limits;
    private final long[] most;
    private final long[] zeros;
    private int size;

    /**
     * Pay of nobody yet.
     *
     * @param table what is the same for all
     * @param payees how many will be added
     */
    public BandColumns(Table table, int payees) {
        this.table = table;
        this.edges = new long[table.rates.length][payees];
        this.limits = new long[table.caps.length][payees];
        this.most = new long[payees];
        this.zeros = new long[table.way == Way.WHOLE_AMOUNT ? payees : 0];
    }

    /**
     * Adds a payee.
     *
     * @param from where each band begins, in minor units over {@code E}: the first at zero, each later than the one before
     * @param limit each limit over {@code T}
     * @return whether the payee was added; not if the numbers are too large
     */
    public boolean add(List<BigInteger> from, List<BigInteger> limit) {
        if (Stream.concat(from.stream(), limit.stream()).anyMatch(each -> each.bitLength() > BITS)) {
            return false;
        }
        for (int i = 0; i < edges.length; i++) {
            edges[i][size] = from.get(i).longValueExact();
        }
        for (int i = 0; i < limits.length; i++) {
            limits[i][size] = limit.get(i).longValueExact();
        }
        most[size++] = table.most;
        return true;
    }

    /** Adds a payee no credit of whom fits. */
    public void skip() {
        most[size++] = -1;
    }

    /** Whether {@link #pay} can pay a credit of so many minor units. */
    public boolean fits(int payee, long credited) {
        return credited <= most[payee] && credited >= -most[payee];
    }

    /**
     * Pays.
     *
     * @param credited for each payee a credit in minor units
     * @param from the first payee
     * @param to the payee after the last
     * @param pay where the amounts go, in minor units; what it has where a credit does not {@linkplain #fits fit} means nothing
     */
    public void pay(long[] credited, int from, int to, long[] pay) {
        first(credited, from, to, pay);
        for (int i = 1; i < edges.length; i++) {
            long[] origin = table.way == Way.MARGINAL ? edges[i] : table.way == Way.WHOLE_AMOUNT ? zeros : edges[1];
            step(credited, from, to, edges[i], origin, table.rates[i] - table.rates[i - 1], pay);
        }
        for (int i = 0; i < limits.length; i++) {
            limit(limits[i], from, to, table.caps[i], pay);
        }
        table.rounding.all(pay, from, to);
    }

    private void first(long[] credited, int from, int to, long[] pay) {
        long rate = table.rates[0] * table.scale;
        long keep = table.belowZero ? -1 : 0;
        for (int i = from; i < to; i++) {
            long at = credited[i];
            pay[i] = rate * (at & (~(at >> 63) | keep));
        }
    }

    private void step(long[] credited, int from, int to, long[] edge, long[] origin, long step, long[] pay) {
        long scale = table.scale;
        long tie = table.upper ? 1 : 0;
        for (int i = from; i < to; i++) {
            long at = credited[i] * scale;
            long passed = (edge[i] - at - tie) >> 63;
            pay[i] += step * ((at - origin[i]) & passed);
        }
    }

    private static void limit(long[] limit, int from, int to, boolean cap, long[] pay) {
        long above = cap ? 0 : -1;
        for (int i = from; i < to; i++) {
            long more = pay[i] - limit[i];
            pay[i] = limit[i] + (more & ((more >> 63) ^ above));
        }
    }
}
