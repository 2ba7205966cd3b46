package io.salestiers.incentives.columns.internal;

import org.jspecify.annotations.Nullable;

/** Deals in arrays of the caller, as {@link CreditKernel} reads them: one element a deal. */
public final class DealArrays {
    final long[] amounts;
    final long @Nullable [] taxes;
    final long @Nullable [] costs;
    final int[] days;
    final int[] first;
    final int @Nullable [] second;
    final int @Nullable [] firstShares;
    final int @Nullable [] secondShares;
    final int[][] codes;

    /**
     * Puts arrays together.
     *
     * @param days days since 1970-01-01
     * @param amounts in minor units
     * @param taxes what is taken off; null for nothing
     * @param costs what is taken off besides; null for nothing
     * @param first the payee who comes first
     * @param second the other one, below zero for nobody; null if there never is one
     * @param firstShares in parts of the whole; null where all of a deal is the first one's
     * @param secondShares in parts of the whole; null where the second has the rest
     * @param codes a code for each dimension that is read
     */
    public DealArrays(
            int[] days,
            long[] amounts,
            long @Nullable [] taxes,
            long @Nullable [] costs,
            int[] first,
            int @Nullable [] second,
            int @Nullable [] firstShares,
            int @Nullable [] secondShares,
            int[][] codes) {
        this.amounts = amounts;
        this.taxes = taxes;
        this.costs = costs;
        this.days = days;
        this.first = first;
        this.second = second;
        this.firstShares = firstShares;
        this.secondShares = secondShares;
        this.codes = codes;
    }
}
