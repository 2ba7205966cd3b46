package io.salestiers.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.salestiers.examples.benchmarks.commission.CommissionProblem;
import io.salestiers.examples.benchmarks.commission.CommissionResult;
import io.salestiers.examples.benchmarks.commission.CommissionRun;
import io.salestiers.examples.benchmarks.contender.Contenders;
import io.salestiers.examples.benchmarks.contender.Task;
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
 * A whole commission run for 10,000 payees: credits, splits, roll-up, attainment, commissions, pools. One operation is the run,
 * from transactions in the contender's own form to what everyone is paid.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CommissionBenchmark {
    /** Who does it. */
    @Param({
        "hand-columns",
        "hand-objects",
        "idiomatic-java",
        "library-columns",
        "library-columns-explained",
        "library-objects"
    })
    public String contender = "";

    /** How many transactions. */
    @Param({"10000", "1000000"})
    public int transactions;

    private @Nullable Task<CommissionResult> task;

    /** For JMH. */
    public CommissionBenchmark() {}

    /** Generates the transactions and checks the result. */
    @Setup
    public void prepare() {
        CommissionProblem problem = CommissionProblem.of(transactions);
        CommissionRun chosen = Contenders.named(CommissionRun.all(), contender);
        Task<CommissionResult> prepared = chosen.prepare(problem);
        problem.check(chosen, prepared.run());
        task = prepared;
    }

    /**
     * The run.
     *
     * @return what everyone is paid
     */
    @Benchmark
    public CommissionResult run() {
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
