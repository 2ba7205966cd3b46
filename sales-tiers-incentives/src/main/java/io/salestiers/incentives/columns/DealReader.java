package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.incentives.columns.internal.DealArrays;
import io.salestiers.incentives.columns.internal.PlainRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads deals of a host's own type, so that a list of values needs no copy in columns: most plans take deals one by one as they
 * are read; for others, such as one with a cap, a block at a time is put into columns.
 *
 * <!-- sample: ColumnSamplesTest#reader -->
 * <pre>{@code
 * DealReader<Row> reader = DealReader.<Row>builder(Row::day, Row::cents)
 *         .payee(Row::seller)
 *         .value(ColumnCrediting.CATEGORY, Row::category)
 *         .build();
 * CreditTotals totals = credits.newTotals();
 * List<RefusedDeal> refused = reader.add(credits, rows, totals); // the last row names nobody
 * }</pre>
 *
 * <p>Immutable; safe for use by several threads if the functions are.
 *
 * @param <T> what a host has for a deal
 */
public final class DealReader<T> {
    /** So many deals are put into columns at once, which stay in the nearest caches. */
    private static final int BLOCK = 1000;

    private final ToIntFunction<? super T> day;
    private final ToLongFunction<? super T> amount;
    private final ToIntFunction<? super T> first;
    private final @Nullable ToIntFunction<? super T> second;
    private final @Nullable ToIntFunction<? super T> share;
    private final @Nullable ToLongFunction<? super T> tax;
    private final @Nullable ToLongFunction<? super T> cost;
    private final List<DimensionId> dimensions;
    private final List<ToIntFunction<? super T>> values;

    private DealReader(Builder<T> builder) {
        this.day = builder.day;
        this.amount = builder.amount;
        this.first = requireNonNull(builder.first, "payee");
        this.second = builder.second;
        this.share = builder.share;
        this.tax = builder.tax;
        this.cost = builder.cost;
        this.dimensions = List.copyOf(builder.values.keySet());
        this.values = List.copyOf(builder.values.values());
    }

    /**
     * Starts a reader.
     *
     * @param day the day of a deal, in days since 1970-01-01
     * @param amount its gross amount in minor units
     * @param <T> what a host has for a deal
     * @return a builder that still needs the payee
     */
    public static <T> Builder<T> builder(ToIntFunction<? super T> day, ToLongFunction<? super T> amount) {
        return new Builder<>(day, amount);
    }

    /**
     * Adds deals to totals, in order. If it fails, also because a function does, deals before have been added: the totals are those
     * of some of the deals then.
     *
     * @param program the program
     * @param deals the deals, in a list with quick access by position
     * @param totals where to
     * @return the refused deals, by their places in the list
     * @throws ArithmeticException if a sum might exceed 2<sup>62</sup> minor units
     */
    public List<RefusedDeal> add(CreditProgram program, List<? extends T> deals, CreditTotals totals) {
        Block block = new Block(Math.min(BLOCK, deals.size()));
        DealColumns columns = block.columns();
        DealArrays bound = program.bind(columns);
        List<RefusedDeal> refused = new ArrayList<>();
        for (int from = 0; from < deals.size(); from += BLOCK) {
            int to = Math.min(from + BLOCK, deals.size());
            PlainRun run = program.start(columns, bound, to - from, totals);
            int at = run == null ? from : add(run, program, deals, from, to, refused);
            if (at < to) {
                block.read(deals, at, to - at);
                for (RefusedDeal each : program.add(columns, bound, 0, to - at, totals)) {
                    refused.add(new RefusedDeal(at + each.row(), each.reason()));
                }
            }
        }
        return List.copyOf(refused);
    }

    /* Deals that need not be put into columns, up to one that does; gives the place of that. */
    private int add(
            PlainRun run, CreditProgram program, List<? extends T> deals, int from, int to, List<RefusedDeal> refused) {
        ToIntFunction<? super T> value = program.read().isEmpty()
                ? null
                : values.get(dimensions.indexOf(program.read().get(0)));
        int at = from;
        try {
            while (at < to && add(run, deals.get(at), at, value)) {
                at++;
            }
        } finally {
            refused.addAll(RefusedDeal.of(run.end()));
        }
        return at;
    }

    private boolean add(PlainRun run, T deal, int row, @Nullable ToIntFunction<? super T> value) {
        return run.add(
                row,
                day.applyAsInt(deal),
                amount.applyAsLong(deal),
                first.applyAsInt(deal),
                second == null ? -1 : second.applyAsInt(deal),
                share == null ? run.whole() : share.applyAsInt(deal),
                value == null ? 0 : value.applyAsInt(deal));
    }

    /** The columns of one block. */
    private final class Block {
        private final int[] days;
        private final long[] amounts;
        private final int[] firsts;
        private final int[] seconds;
        private final int[] shares;
        private final long[] taxes;
        private final long[] costs;
        private final int[][] codes;

        Block(int rows) {
            days = new int[rows];
            amounts = new long[rows];
            firsts = new int[rows];
            seconds = new int[rows];
            shares = new int[rows];
            taxes = new long[rows];
            costs = new long[rows];
            codes = new int[values.size()][rows];
        }

        DealColumns columns() {
            DealColumns.Builder builder = DealColumns.builder(days, amounts);
            if (second != null && share != null) {
                builder.payees(firsts, seconds, shares);
            } else {
                builder.payees(firsts);
            }
            if (tax != null) {
                builder.taxes(taxes);
            }
            if (cost != null) {
                builder.costs(costs);
            }
            for (int d = 0; d < codes.length; d++) {
                builder.values(dimensions.get(d), codes[d]);
            }
            return builder.build();
        }

        void read(List<? extends T> deals, int from, int count) {
            for (int i = 0; i < count; i++) {
                T deal = deals.get(from + i);
                days[i] = day.applyAsInt(deal);
                amounts[i] = amount.applyAsLong(deal);
                firsts[i] = first.applyAsInt(deal);
            }
            if (second != null && share != null) {
                for (int i = 0; i < count; i++) {
                    T deal = deals.get(from + i);
                    seconds[i] = second.applyAsInt(deal);
                    shares[i] = share.applyAsInt(deal);
                }
            }
            for (int d = 0; d < codes.length; d++) {
                ToIntFunction<? super T> value = values.get(d);
                int[] column = codes[d];
                for (int i = 0; i < count; i++) {
                    column[i] = value.applyAsInt(deals.get(from + i));
                }
            }
            if (tax != null) {
                for (int i = 0; i < count; i++) {
                    taxes[i] = tax.applyAsLong(deals.get(from + i));
                }
            }
            if (cost != null) {
                for (int i = 0; i < count; i++) {
                    costs[i] = cost.applyAsLong(deals.get(from + i));
                }
            }
        }
    }

    /**
     * Builds readers. Not for use by several threads.
     *
     * @param <T> what a host has for a deal
     */
    public static final class Builder<T> {
        private final ToIntFunction<? super T> day;
        private final ToLongFunction<? super T> amount;
        private @Nullable ToIntFunction<? super T> first;
        private @Nullable ToIntFunction<? super T> second;
        private @Nullable ToIntFunction<? super T> share;
        private @Nullable ToLongFunction<? super T> tax;
        private @Nullable ToLongFunction<? super T> cost;
        private final Map<DimensionId, ToIntFunction<? super T>> values = new TreeMap<>();

        private Builder(ToIntFunction<? super T> day, ToLongFunction<? super T> amount) {
            this.day = requireNonNull(day, "day");
            this.amount = requireNonNull(amount, "amount");
        }

        /**
         * Who has a deal, alone.
         *
         * @param payee the place of the payee among {@link CreditProgram#payees()}
         * @return this
         */
        public Builder<T> payee(ToIntFunction<? super T> payee) {
            first = requireNonNull(payee, "payee");
            return this;
        }

        /**
         * Who has a deal, alone or with another one, as in {@link DealColumns.Builder#payees(int[], int[], int[])}.
         *
         * @param one the place of the first payee
         * @param other the place of the second one; below zero if the first is alone
         * @param parts the share of the first
         * @return this
         */
        public Builder<T> payees(
                ToIntFunction<? super T> one, ToIntFunction<? super T> other, ToIntFunction<? super T> parts) {
            first = requireNonNull(one, "one");
            second = requireNonNull(other, "other");
            share = requireNonNull(parts, "parts");
            return this;
        }

        /**
         * The tax in the amount.
         *
         * @param minorUnits in minor units
         * @return this
         */
        public Builder<T> tax(ToLongFunction<? super T> minorUnits) {
            tax = requireNonNull(minorUnits, "tax");
            return this;
        }

        /**
         * What the sold thing cost.
         *
         * @param minorUnits in minor units
         * @return this
         */
        public Builder<T> cost(ToLongFunction<? super T> minorUnits) {
            cost = requireNonNull(minorUnits, "cost");
            return this;
        }

        /**
         * A value of the deal in a dimension.
         *
         * @param dimension the dimension
         * @param value the place of the value among {@link CreditProgram#values(DimensionId)}
         * @return this
         */
        public Builder<T> value(DimensionId dimension, ToIntFunction<? super T> value) {
            values.put(requireNonNull(dimension, "dimension"), requireNonNull(value, "value"));
            return this;
        }

        /**
         * The reader.
         *
         * @return the reader
         * @throws NullPointerException without a payee
         */
        public DealReader<T> build() {
            return new DealReader<>(this);
        }
    }
}
