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

/** The command; {@link ComparisonRequest#USAGE} lists its arguments. */
public final class Compare {
    private Compare() {}

    /**
     * Measures what the arguments ask for, prints the tables, and writes a plot for each workload measured at several sizes.
     *
     * @param arguments workloads and settings
     * @throws RunnerException if a contender fails or its answer is wrong
     * @throws IOException if a plot cannot be written
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ComparisonRequest request;
        try {
            request = ComparisonRequest.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(ComparisonRequest.USAGE);
            return;
        }
        List<Measurement> all = new ArrayList<>();
        for (Workload workload : request.workloads()) {
            List<Measurement> measured = Comparison.run(workload, request);
            all.addAll(measured);
            if (workload != Workload.W1 && request.sizes(workload).size() > 1) {
                out.println("Plot: " + writePlot(workload, measured, request.output()));
            }
        }
        out.println();
        out.print(ComparisonTable.of(all));
    }

    private static Path writePlot(Workload workload, List<Measurement> measured, Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath());
        Path file = folder.toAbsolutePath()
                .resolve(workload.name().toLowerCase(Locale.ROOT) + "-scaling.svg")
                .normalize();
        return Files.writeString(file, ScalingPlot.of(measured));
    }
}
