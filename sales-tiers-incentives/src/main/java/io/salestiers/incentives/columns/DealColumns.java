package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.DimensionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deals in columns, in arrays that stay the caller's: nothing is copied, and what is written into them later is seen. A deal is a
 * transaction that stands alone, of which each column has one element; a return is one with a negative amount.
 *
 * <p>Whoever shares columns between threads must not write them meanwhile.
 */
public final class DealColumns {
    final long[] amounts;
    final long @Nullable [] taxes;
    final long @Nullable [] costs;
    final int[] days;
    final int[] first;
    final int @Nullable [] second;
    final int @Nullable [] firstShares;
    final int @Nullable [] secondShares;
    final Map<DimensionId, int[]> codes;

    private DealColumns(Builder builder) {
        this.amounts = builder.amounts;
        this.taxes = builder.taxes;
        this.costs = builder.costs;
        this.days = builder.days;
        this.first = requireNonNull(builder.first, "first");
        this.second = builder.second;
        this.firstShares = builder.firstShares;
        this.secondShares = builder.secondShares;
        this.codes = Map.copyOf(builder.codes);
    }

    /**
     * Starts columns.
     *
     * @param days the day of each deal, in days since 1970-01-01 as {@link java.time.LocalDate#toEpochDay()} counts them
     * @param amounts the gross amount of each deal in minor units: 1,250.00 is 125000
     * @return a builder that still needs the first payee of each deal
     */
    public static Builder builder(int[] days, long[] amounts) {
        return new Builder(days, amounts);
    }

    /**
     * How many deals there are.
     *
     * @return 0 or more
     */
    public int rows() {
        return amounts.length;
    }

    /** Builds columns. Not for use by several threads. */
    public static final class Builder {
        private final int[] days;
        private final long[] amounts;
        private long @Nullable [] taxes;
        private long @Nullable [] costs;
        private int @Nullable [] first;
        private int @Nullable [] second;
        private int @Nullable [] firstShares;
        private int @Nullable [] secondShares;
        private final Map<DimensionId, int[]> codes = new TreeMap<>();

        private Builder(int[] days, long[] amounts) {
            this.days = requireNonNull(days, "days");
            this.amounts = requireNonNull(amounts, "amounts");
        }

        /**
         * Who has each deal, alone.
         *
         * @param payees for each deal the place of the payee among {@link CreditProgram#payees()}
         * @return this
         */
        public Builder payees(int[] payees) {
            first = requireNonNull(payees, "payees");
            second = null;
            firstShares = null;
            return this;
        }

        /**
         * Who has each deal, alone or with another one, in the order of the roles of the crediting plan.
         *
         * @param one for each deal the place of the first payee
         * @param other the place of the second one; below zero if the first is alone
         * @param shares the share of the first in {@linkplain CreditProgram.Builder#whole parts of the whole}; the second has
         *     the rest, and one who is alone the whole
         * @return this
         */
        public Builder payees(int[] one, int[] other, int[] shares) {
            first = requireNonNull(one, "one");
            second = requireNonNull(other, "other");
            firstShares = requireNonNull(shares, "shares");
            return this;
        }

        /**
         * Shares of the second that are stated too, so that deals whose shares do not total one whole are found.
         *
         * @param shares the share of the second, without effect where there is none
         * @return this
         */
        public Builder sharesOfSecond(int[] shares) {
            secondShares = requireNonNull(shares, "shares");
            return this;
        }

        /**
         * The tax in each amount, for plans that credit without it.
         *
         * @param minorUnits in minor units
         * @return this
         */
        public Builder taxes(long[] minorUnits) {
            taxes = requireNonNull(minorUnits, "taxes");
            return this;
        }

        /**
         * What each sold thing cost, for plans that credit margins.
         *
         * @param minorUnits in minor units
         * @return this
         */
        public Builder costs(long[] minorUnits) {
            costs = requireNonNull(minorUnits, "costs");
            return this;
        }

        /**
         * A value of each deal in a dimension.
         *
         * @param dimension the dimension
         * @param values for each deal the place of its value among {@link CreditProgram#values(DimensionId)}
         * @return this
         */
        public Builder values(DimensionId dimension, int[] values) {
            codes.put(requireNonNull(dimension, "dimension"), requireNonNull(values, "values"));
            return this;
        }

        /**
         * The columns.
         *
         * @return the columns, over the arrays themselves
         * @throws IllegalArgumentException naming all arrays whose length is not that of the amounts
         */
        public DealColumns build() {
            if (first == null) {
                throw new IllegalArgumentException("columns of deals need payees");
            }
            List<String> wrong = new ArrayList<>();
            check("days", days.length, wrong);
            check("first payees", first.length, wrong);
            Optional.ofNullable(second).ifPresent(each -> check("second payees", each.length, wrong));
            Optional.ofNullable(firstShares).ifPresent(each -> check("shares", each.length, wrong));
            Optional.ofNullable(secondShares).ifPresent(each -> check("shares of the second", each.length, wrong));
            Optional.ofNullable(taxes).ifPresent(each -> check("taxes", each.length, wrong));
            Optional.ofNullable(costs).ifPresent(each -> check("costs", each.length, wrong));
            codes.forEach((dimension, each) -> check("values of " + dimension, each.length, wrong));
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException(
                        "columns must be as long as the amounts, " + amounts.length + ", but not so: " + wrong);
            }
            return new DealColumns(this);
        }

        private void check(String name, int length, List<String> wrong) {
            if (length != amounts.length) {
                wrong.add(name + " (" + length + ")");
            }
        }
    }
}
