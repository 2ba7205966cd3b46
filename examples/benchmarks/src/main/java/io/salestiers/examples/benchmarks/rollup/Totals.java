package io.salestiers.examples.benchmarks.rollup;

import io.salestiers.examples.benchmarks.contender.Checksum;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** What everyone and all below have together, month by month. */
public final class Totals {
    private final Supplier<long[]> values;
    private final IntUnaryOperator rows;

    private Totals(Supplier<long[]> values, IntUnaryOperator rows) {
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
        return new Totals(() -> values, IntUnaryOperator.identity());
    }

    /**
     * Totals by person.
     *
     * @param totals for each id twelve totals
     * @return the totals
     */
    public static Totals byPerson(Map<Integer, long[]> totals) {
        long[] values = new long[totals.size() * People.MONTHS];
        totals.forEach((person, total) -> System.arraycopy(total, 0, values, person * People.MONTHS, People.MONTHS));
        return byId(values);
    }

    /**
     * Totals in an order of one's own.
     *
     * @param values at {@code 12 · row + month}
     * @param rows for each id its row
     * @return the totals
     */
    public static Totals byRow(long[] values, int[] rows) {
        return new Totals(() -> values, person -> rows[person]);
    }

    /**
     * Totals that stay where they were calculated, in a table of a database, until somebody asks: reading a million rows over JDBC
     * takes longer than many a query.
     *
     * @param values reads them in the order of the ids, at {@code 12 · id + month}
     * @return the totals
     */
    public static Totals elsewhere(Supplier<long[]> values) {
        return new Totals(values, IntUnaryOperator.identity());
    }

    /**
     * One total.
     *
     * @param person the id
     * @param month from 0 to 11
     * @return the person's own value and all below
     */
    public long value(int person, int month) {
        return values.get()[rows.applyAsInt(person) * People.MONTHS + month];
    }

    /**
     * The checksum as published: by id, then by month.
     *
     * @return the checksum
     */
    public long checksum() {
        long[] read = values.get();
        Checksum checksum = new Checksum(0);
        for (int person = 0; person < read.length / People.MONTHS; person++) {
            int row = rows.applyAsInt(person) * People.MONTHS;
            for (int month = 0; month < People.MONTHS; month++) {
                checksum.add(read[row + month]);
            }
        }
        return checksum.value();
    }
}
