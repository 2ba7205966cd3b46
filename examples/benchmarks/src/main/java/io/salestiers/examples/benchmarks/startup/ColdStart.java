package io.salestiers.examples.benchmarks.startup;

import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Starts {@link FirstPayout} in JVMs of its own, again and again, and says how long each took. */
public final class ColdStart {
    private ColdStart() {}

    /** Where the plans come from. */
    enum Plans {
        /** Read from JSON, with Jackson. */
        JSON("read from JSON"),
        /** Written in Java. */
        JAVA("written in Java");

        private final String label;

        Plans(String label) {
            this.label = label;
        }

        String argument() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One start.
     *
     * @param payouts what it printed
     * @param toPayout milliseconds from asking for a process until the last payout was read from it
     * @param sinceJvm milliseconds by its own account, from when the JVM began to when the last payout was written
     */
    record Start(List<String> payouts, double toPayout, double sinceJvm) {
        Start {
            payouts = List.copyOf(payouts);
        }
    }

    /**
     * Starts, checks and measures.
     *
     * @param arguments how often, 20 times if nothing is said
     * @throws IOException if a JVM cannot be started
     * @throws InterruptedException if this thread is interrupted
     * @throws WrongAnswer if a payout is not what it should be
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int starts = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        Map<Plans, List<Start>> all = new EnumMap<>(Plans.class);
        for (int i = 0; i < starts; i++) {
            // By turns, so that other work on the machine hits all alike.
            for (Plans plans : Plans.values()) {
                Start start = start(System.getProperty("java.class.path"), plans);
                if (!start.payouts().equals(FirstPayout.PAYOUTS)) {
                    throw new WrongAnswer("first payout", start.payouts() + " instead of " + FirstPayout.PAYOUTS);
                }
                all.computeIfAbsent(plans, any -> new ArrayList<>()).add(start);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                "| plans | first payout, median | fastest – slowest | since the JVM began, median | fastest – slowest |");
        out.println("|---|---|---|---|---|");
        all.forEach((plans, each) -> out.println("| " + plans.label + " | " + times(each, Start::toPayout) + " | "
                + times(each, Start::sinceJvm) + " |"));
        out.println(String.format(
                Locale.ROOT,
                "%n%d starts each; JDK %s, %s %s, %d processors.",
                starts,
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
    }

    private static String times(List<Start> starts, ToDoubleFunction<Start> time) {
        double[] sorted = starts.stream().mapToDouble(time).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return String.format(Locale.ROOT, "%.0f ms | %.0f ms – %.0f ms", median, sorted[0], sorted[sorted.length - 1]);
    }

    static Start start(String classPath, Plans plans) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        classPath,
                        FirstPayout.class.getName(),
                        plans.argument())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        List<String> payouts = new ArrayList<>();
        long began = System.nanoTime();
        Process process = builder.start();
        long paid = began;
        double sinceJvm = Double.NaN;
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.endsWith(FirstPayout.MILLIS)) {
                    sinceJvm = Double.parseDouble(line.substring(0, line.indexOf(' ')));
                } else {
                    payouts.add(line);
                    paid = System.nanoTime();
                }
            }
        }
        int exit = process.waitFor();
        if (exit != 0 || Double.isNaN(sinceJvm)) {
            throw new IllegalStateException("the JVM ended with " + exit + " after " + payouts);
        }
        return new Start(payouts, (paid - began) / 1e6, sinceJvm);
    }
}
