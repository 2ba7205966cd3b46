package io.salestiers.examples.benchmarks.peers.rollup;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.rollup.People;
import io.salestiers.examples.benchmarks.rollup.RollUpRun;
import io.salestiers.examples.benchmarks.rollup.Totals;
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
            Map<Integer, long[]> totals = new HashMap<>();
            for (int person = 0; person < people.size(); person++) {
                totals.put(person, people.valuesOf(person));
            }
            new TopologicalOrderIterator<>(graph).forEachRemaining(person -> addToSuperior(graph, person, totals));
            return Totals.byPerson(totals);
        };
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
