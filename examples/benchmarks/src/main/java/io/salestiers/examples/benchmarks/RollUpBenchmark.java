package io.salestiers.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.salestiers.examples.benchmarks.contender.Contenders;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.rollup.People;
import io.salestiers.examples.benchmarks.rollup.RollUpRun;
import io.salestiers.examples.benchmarks.rollup.Totals;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Twelve monthly values of everyone in eight levels, added up to every superior. One operation is the whole roll-up; the
 * organization and the values are there in the contender's own form.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RollUpBenchmark {
    /** Who does it. */
    @Param({"hand-arrays", "hand-arrays-by-id", "maps-and-recursion", "library", "library-by-id"})
    public String contender = "";

    /** How many people. */
    @Param("1000000")
    public int people;

    private @Nullable Task<Totals> task;

    /** For JMH. */
    public RollUpBenchmark() {}

    /** Generates the people and checks the totals. */
    @Setup
    public void prepare() {
        People problem = People.generate(people);
        RollUpRun chosen = Contenders.named(RollUpRun.all(), contender);
        Task<Totals> prepared = chosen.prepare(problem);
        problem.check(chosen, prepared.run());
        task = prepared;
    }

    /**
     * The roll-up.
     *
     * @return the totals of everyone
     */
    @Benchmark
    public Totals run() {
        return requireNonNull(task).run();
    }

    /** Releases what the contender holds. */
    @TearDown
    public void close() {
        if (task != null) {
            task.close();
        }
    }
}
