package io.salestiers.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.salestiers.examples.benchmarks.contender.Task;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the workloads with contenders share: one is chosen, its answer is checked, then it is timed.
 *
 * @param <A> the answer
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public abstract class ContenderBenchmark<A> {
    private @Nullable Task<A> task;

    ContenderBenchmark() {}

    /** Generates the input, and prepares the chosen contender, whose answer was right. */
    abstract Task<A> prepared();

    /** Generates the input and checks the answer. */
    @Setup
    public void prepare() {
        task = prepared();
    }

    /**
     * The whole of the workload.
     *
     * @return the answer
     */
    @Benchmark
    public A run() {
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
