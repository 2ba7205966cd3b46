package io.salestiers.examples.benchmarks.rollup;

import io.salestiers.examples.benchmarks.contender.Task;

/** The yardstick: what an expert writes by hand, over values that are kept in {@link LevelOrder}. */
final class HandArraysRollUp implements RollUpRun {
    @Override
    public String name() {
        return "hand-arrays";
    }

    @Override
    public Task<Totals> prepare(People people) {
        LevelOrder order = LevelOrder.of(people);
        long[] own = order.inRows(people.values());
        long[] totals = new long[own.length];
        return () -> {
            rollUp(order, own, totals);
            return Totals.byRow(totals, order.rows);
        };
    }

    /**
     * Copies the values and adds each row to its superior's, the last row first, so that a row is complete when it is added. Most of
     * the time is spent waiting for memory, so those without reports, three quarters of all, are copied and added in one pass over
     * them; the others have to be copied before the first is added to them.
     */
    private static void rollUp(LevelOrder order, long[] own, long[] totals) {
        int[] superiors = order.superiors;
        int withReports = order.firstWithoutReports;
        System.arraycopy(own, 0, totals, 0, withReports * People.MONTHS);
        for (int row = superiors.length - 1; row >= withReports; row--) {
            copyAndAdd(own, totals, row * People.MONTHS, superiors[row] * People.MONTHS);
        }
        for (int row = withReports - 1; row > 0; row--) {
            add(totals, row * People.MONTHS, superiors[row] * People.MONTHS);
        }
    }

    /** Twelve statements instead of a loop, whose overhead would be larger than its body. */
    private static void copyAndAdd(long[] own, long[] totals, int from, int to) {
        long january = own[from];
        long february = own[from + 1];
        long march = own[from + 2];
        long april = own[from + 3];
        long may = own[from + 4];
        long june = own[from + 5];
        long july = own[from + 6];
        long august = own[from + 7];
        long september = own[from + 8];
        long october = own[from + 9];
        long november = own[from + 10];
        long december = own[from + 11];
        totals[from] = january;
        totals[from + 1] = february;
        totals[from + 2] = march;
        totals[from + 3] = april;
        totals[from + 4] = may;
        totals[from + 5] = june;
        totals[from + 6] = july;
        totals[from + 7] = august;
        totals[from + 8] = september;
        totals[from + 9] = october;
        totals[from + 10] = november;
        totals[from + 11] = december;
        totals[to] += january;
        totals[to + 1] += february;
        totals[to + 2] += march;
        totals[to + 3] += april;
        totals[to + 4] += may;
        totals[to + 5] += june;
        totals[to + 6] += july;
        totals[to + 7] += august;
        totals[to + 8] += september;
        totals[to + 9] += october;
        totals[to + 10] += november;
        totals[to + 11] += december;
    }

    private static void add(long[] totals, int from, int to) {
        totals[to] += totals[from];
        totals[to + 1] += totals[from + 1];
        totals[to + 2] += totals[from + 2];
        totals[to + 3] += totals[from + 3];
        totals[to + 4] += totals[from + 4];
        totals[to + 5] += totals[from + 5];
        totals[to + 6] += totals[from + 6];
        totals[to + 7] += totals[from + 7];
        totals[to + 8] += totals[from + 8];
        totals[to + 9] += totals[from + 9];
        totals[to + 10] += totals[from + 10];
        totals[to + 11] += totals[from + 11];
    }
}
