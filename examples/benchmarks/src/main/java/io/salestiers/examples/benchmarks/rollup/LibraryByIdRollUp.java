package io.salestiers.examples.benchmarks.rollup;

import io.salestiers.core.org.HierarchySums;
import io.salestiers.examples.benchmarks.contender.Task;
import java.util.stream.IntStream;

/** The library over values in the order of the ids, as they come. */
final class LibraryByIdRollUp implements RollUpRun {
    @Override
    public String name() {
        return "library-by-id";
    }

    @Override
    public Task<Totals> prepare(People people) {
        HierarchySums sums = HierarchySums.of(
                IntStream.range(0, people.size()).map(people::superior).toArray());
        long[] totals = new long[people.values().length];
        return () -> {
            sums.totals(people.values(), People.MONTHS, totals);
            return Totals.byId(totals);
        };
    }
}
