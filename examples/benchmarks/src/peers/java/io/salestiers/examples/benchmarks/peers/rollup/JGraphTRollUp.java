package io.salestiers.examples.benchmarks.peers.rollup;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.rollup.People;
import io.salestiers.examples.benchmarks.rollup.RollUpRun;
import io.salestiers.examples.benchmarks.rollup.Totals;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** JGraphT: a graph with an edge from everyone to the superior, gone through in topological order, reports first. */
public final class JGraphTRollUp implements RollUpRun {
    /** For the service loader. */
    public JGraphTRollUp() {}

    @Override
    public String name() {
        return "jgrapht";
    }

    @Override
    public Task<Totals> prepare(People people) {
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int person = 0; person < people.size(); person++) {
            graph.addVertex(person);
        }
        for (int person = 0; person < people.size(); person++) {
            if (person != people.root()) {
                graph.addEdge(person, people.superior(person));
            }
        }
        return () -> {
            Map<Integer, long[]> totals = own(people);
            new TopologicalOrderIterator<>(graph).forEachRemaining(person -> addToSuperior(graph, person, totals));
            long[] values = new long[people.values().length];
            totals.forEach(
                    (person, total) -> System.arraycopy(total, 0, values, person * People.MONTHS, People.MONTHS));
            return Totals.byId(values);
        };
    }

    private static Map<Integer, long[]> own(People people) {
        Map<Integer, long[]> own = new HashMap<>();
        for (int person = 0; person < people.size(); person++) {
            int from = person * People.MONTHS;
            own.put(person, Arrays.copyOfRange(people.values(), from, from + People.MONTHS));
        }
        return own;
    }

    private static void addToSuperior(Graph<Integer, DefaultEdge> graph, Integer person, Map<Integer, long[]> totals) {
        for (DefaultEdge edge : graph.outgoingEdgesOf(person)) {
            totals.computeIfPresent(graph.getEdgeTarget(edge), (superior, total) -> {
                long[] below = totals.getOrDefault(person, total);
                for (int month = 0; month < People.MONTHS; month++) {
                    total[month] += below[month];
                }
                return total;
            });
        }
    }
}
