package io.salestiers.examples.benchmarks.rollup;

import io.salestiers.examples.benchmarks.contender.Task;

/** The same additions over values in the order of the ids, as they come: what the order of memory is worth. */
final class HandArraysByIdRollUp implements RollUpRun {
    @Override
    public String name() {
        return "hand-arrays-by-id";
    }

    @Override
    public Task<Totals> prepare(People people) {
        int[] rows = LevelOrder.of(people).rows;
        int[] order = new int[rows.length];
        for (int person = 0; person < rows.length; person++) {
            order[rows[person]] = person;
        }
        long[] totals = new long[people.values().length];
        return () -> {
            System.arraycopy(people.values(), 0, totals, 0, totals.length);
            for (int row = order.length - 1; row > 0; row--) {
                int from = order[row] * People.MONTHS;
                int to = people.superior(order[row]) * People.MONTHS;
                for (int month = 0; month < People.MONTHS; month++) {
                    totals[to + month] += totals[from + month];
                }
            }
            return Totals.byId(totals);
        };
    }
}
