package io.salestiers.examples.benchmarks.rollup;

import io.salestiers.core.org.HierarchySums;
import io.salestiers.examples.benchmarks.contender.Task;

/** The library over values that are kept in {@link LevelOrder}, as the yardstick keeps them. */
final class LibraryRollUp implements RollUpRun {
    @Override
    public String name() {
        return "library";
    }

    @Override
    public Task<Totals> prepare(People people) {
        LevelOrder order = LevelOrder.of(people);
        HierarchySums sums = HierarchySums.of(order.superiors);
        long[] own = order.inRows(people.values());
        long[] totals = new long[own.length];
        return () -> {
            sums.totals(own, People.MONTHS, totals);
            return Totals.byRow(totals, order.rows);
        };
    }
}
