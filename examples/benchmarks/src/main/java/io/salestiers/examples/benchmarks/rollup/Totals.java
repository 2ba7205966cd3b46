package io.salestiers.examples.benchmarks.rollup;

import io.salestiers.examples.benchmarks.contender.Checksum;
import java.util.function.IntUnaryOperator;

/** What everyone and all below have together, month by month. */
public final class Totals {
    private final long[] values;
    private final IntUnaryOperator rows;

    private Totals(long[] values, IntUnaryOperator rows) {
        this.values = values;
        this.rows = rows;
    }

    /**
     * Totals in the order of the ids.
     *
     * @param values at {@code 12 · id + month}
     * @return the totals
     */
    public static Totals byId(long[] values) {
        return new Totals(values, IntUnaryOperator.identity());
    }

    /**
     * Totals in an order of one's own.
     *
     * @param values at {@code 12 · row + month}
     * @param rows for each id its row
     * @return the totals
     */
    public static Totals byRow(long[] values, int[] rows) {
        return new Totals(values, person -> rows[person]);
    }

    /**
     * One total.
     *
     * @param person the id
     * @param month from 0 to 11
     * @return the person's own value and all below
     */
    public long value(int person, int month) {
        return values[rows.applyAsInt(person) * People.MONTHS + month];
    }

    /**
     * The checksum as published: by id, then by month.
     *
     * @return the checksum
     */
    public long checksum() {
        Checksum checksum = new Checksum(0);
        int people = values.length / People.MONTHS;
        for (int person = 0; person < people; person++) {
            for (int month = 0; month < People.MONTHS; month++) {
                checksum.add(value(person, month));
            }
        }
        return checksum.value();
    }
}
