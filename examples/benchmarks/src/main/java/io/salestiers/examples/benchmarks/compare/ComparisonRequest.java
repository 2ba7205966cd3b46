package io.salestiers.examples.benchmarks.compare;

import static java.util.function.Predicate.not;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be compared, and how long.
 *
 * @param workloads which workloads
 * @param sizes sizes instead of the workloads' own; empty for those
 * @param contenders names of the only ones wanted; empty for all
 * @param without names of those not wanted
 * @param forks how many JVMs measure each case
 * @param warmup how many iterations come before the measured ones
 * @param iterations how many are measured in each JVM
 * @param millis how long an iteration takes at least
 * @param output the folder for tables and plots
 */
record ComparisonRequest(
        List<Workload> workloads,
        List<String> sizes,
        List<String> contenders,
        List<String> without,
        int forks,
        int warmup,
        int iterations,
        int millis,
        Path output) {
    private static final String USAGE = """
            Arguments, in any order:
              W1 W2 W3          which workloads; all if none is named
              n=10000,1000000   sizes instead of the workload's own
              only=NAME,NAME    only these contenders; the yardstick is always measured
              without=NAME,NAME all but these
              forks=1           JVMs for each case
              warmup=3          iterations before the measured ones
              iterations=5      measured iterations in each JVM
              millis=500        how long an iteration takes at least
              output=FOLDER     where tables and plots go; the folder it runs in if not said
            """;

    private static final Set<String> KEYS =
            Set.of("n", "only", "without", "forks", "warmup", "iterations", "millis", "output");

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if one is not understood, or a name is not that of a contender; says which there are
     */
    static ComparisonRequest parse(List<String> arguments) {
        try {
            return read(arguments);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "\n" + USAGE, e);
        }
    }

    private static ComparisonRequest read(List<String> arguments) {
        List<Workload> workloads = new ArrayList<>();
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                workloads.add(Workload.valueOf(argument));
            } else {
                settings.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + unknown);
        }
        ComparisonRequest request = new ComparisonRequest(
                workloads.isEmpty() ? List.of(Workload.values()) : List.copyOf(workloads),
                list(settings, "n"),
                list(settings, "only"),
                list(settings, "without"),
                number(settings, "forks", 1),
                number(settings, "warmup", 3),
                number(settings, "iterations", 5),
                number(settings, "millis", 500),
                Path.of(settings.getOrDefault("output", "")));
        request.requireKnownContenders();
        return request;
    }

    private static List<String> list(Map<String, String> settings, String key) {
        return List.of(settings.getOrDefault(key, "").split(",", -1)).stream()
                .filter(not(String::isEmpty))
                .toList();
    }

    private static int number(Map<String, String> settings, String key, int otherwise) {
        return Integer.parseInt(settings.getOrDefault(key, Integer.toString(otherwise)));
    }

    private void requireKnownContenders() {
        Set<String> unknown = new TreeSet<>(contenders);
        unknown.addAll(without);
        workloads.forEach(workload -> workload.names().forEach(unknown::remove));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such contenders: " + unknown + "; there are "
                    + workloads.stream().flatMap(Workload::names).distinct().toList());
        }
    }

    List<String> sizes(Workload workload) {
        return sizes.isEmpty() ? workload.defaultSizes() : sizes;
    }

    /** The contenders of a workload that are to be measured; always the yardstick, without which there is no ratio. */
    List<String> contenders(Workload workload) {
        return workload.names()
                .filter(name -> name.equals(workload.yardstick())
                        || ((contenders.isEmpty() || contenders.contains(name)) && !without.contains(name)))
                .toList();
    }
}
