package io.salestiers.examples.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** The command; {@link ComparisonRequest} reads its arguments. */
public final class Compare {
    private Compare() {}

    /**
     * Measures what the arguments ask for and prints the tables; they are also written to {@code comparison.md}, beside a plot for
     * each workload measured at several sizes.
     *
     * @param arguments workloads and settings
     * @throws RunnerException if a contender fails or its answer is wrong
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if an argument is not understood
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        ComparisonRequest request = ComparisonRequest.parse(List.of(arguments));
        Path folder = Files.createDirectories(request.output().toAbsolutePath().normalize());
        List<Measurement> all = new ArrayList<>();
        for (Workload workload : request.workloads()) {
            List<Measurement> measured = Comparison.run(workload, request);
            all.addAll(measured);
            if (workload != Workload.W1 && request.sizes(workload).size() > 1) {
                String file = workload.name().toLowerCase(Locale.ROOT) + "-scaling.svg";
                Files.writeString(folder.resolve(file), ScalingPlot.of(measured));
            }
        }
        String tables = ComparisonTable.of(all) + "\n" + conditions(request) + "\n";
        Files.writeString(folder.resolve("comparison.md"), tables);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println();
        out.print(tables);
        out.println("Written to " + folder);
    }

    /** What a reader of the tables has to know. */
    private static String conditions(ComparisonRequest request) {
        return String.format(
                Locale.ROOT,
                "JDK %s, %s %s, %d processors; %d forks of %d and %d iterations of %d ms.",
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                request.forks(),
                request.warmup(),
                request.iterations(),
                request.millis());
    }
}
