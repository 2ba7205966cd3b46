package io.salestiers.examples.benchmarks.rollup;

import static java.util.stream.Collectors.groupingBy;

import io.salestiers.examples.benchmarks.contender.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What most teams write: a map from each superior to the reports, one from each person to the values, and a recursion. */
final class RecursiveRollUp implements RollUpRun {
    @Override
    public String name() {
        return "maps-and-recursion";
    }

    @Override
    public Task<Totals> prepare(People people) {
        Map<Integer, List<Integer>> reports = IntStream.range(0, people.size())
                .filter(person -> person != people.root())
                .boxed()
                .collect(groupingBy(people::superior));
        Map<Integer, long[]> own = new HashMap<>();
        for (int person = 0; person < people.size(); person++) {
            own.put(person, people.valuesOf(person));
        }
        return () -> {
            Map<Integer, long[]> totals = new HashMap<>();
            total(people.root(), reports, own, totals);
            return Totals.byPerson(totals);
        };
    }

    private static long[] total(
            Integer person,
            Map<Integer, List<Integer>> reports,
            Map<Integer, long[]> own,
            Map<Integer, long[]> totals) {
        long[] total = own.getOrDefault(person, new long[People.MONTHS]).clone();
        for (Integer report : reports.getOrDefault(person, List.of())) {
            long[] below = total(report, reports, own, totals);
            for (int month = 0; month < People.MONTHS; month++) {
                total[month] += below[month];
            }
        }
        totals.put(person, total);
        return total;
    }
}
