package io.salestiers.examples.benchmarks.compare;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Lets JMH measure one workload. Contenders are checked before they are timed; a wrong answer ends the run. */
final class Comparison {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Comparison() {}

    /**
     * Measures.
     *
     * @return what was measured, in the order of the request
     * @throws RunnerException if a contender fails or its answer is wrong
     */
    static List<Measurement> run(Workload workload, ComparisonRequest request) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(request.millis());
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + workload.benchmark().getName().replace(".", "\\.") + "\\.")
                .param(workload.items(), request.sizes(workload).toArray(String[]::new))
                .param("contender", request.contenders(workload).toArray(String[]::new))
                .forks(request.forks())
                .warmupIterations(request.warmup())
                .warmupTime(time)
                .measurementIterations(request.iterations())
                .measurementTime(time)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessCpuProfiler.class)
                .shouldFailOnError(true);
        return new Runner(options.build())
                .run().stream().map(result -> measurement(workload, result)).toList();
    }

    private static Measurement measurement(Workload workload, RunResult result) {
        BenchmarkParams parameters = result.getParams();
        Statistics time = result.getPrimaryResult().getStatistics();
        return new Measurement(
                workload,
                parameters.getParamsKeys().contains("formula") ? parameters.getParam("formula") : "",
                Integer.parseInt(parameters.getParam(workload.items())),
                parameters.getParam("contender"),
                time.getPercentile(50),
                time.getMin(),
                time.getMax(),
                secondary(result, ProcessCpuProfiler.RESULT),
                secondary(result, ALLOCATED));
    }

    /** Not a number if a JVM does not say. */
    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().containsKey(name)
                ? result.getSecondaryResults().get(name).getScore()
                : Double.NaN;
    }
}
