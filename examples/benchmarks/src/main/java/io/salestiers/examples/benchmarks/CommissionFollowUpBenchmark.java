package io.salestiers.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.examples.benchmarks.commission.LibraryFollowUp;
import io.salestiers.examples.benchmarks.commission.SalesForce;
import io.salestiers.incentives.columns.PayTotals;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** What follows a commission run: the run again, only what a hundred changed transactions reach, and why somebody earns what. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CommissionFollowUpBenchmark {
    /** How many transactions. */
    @Param("1000000")
    public int transactions;

    private @Nullable LibraryFollowUp followUp;

    /** For JMH. */
    public CommissionFollowUpBenchmark() {}

    /** Runs the plan, and checks changes and explanations. */
    @Setup
    public void prepare() {
        LibraryFollowUp prepared = new LibraryFollowUp(transactions);
        prepared.check();
        followUp = prepared;
    }

    /**
     * The whole run.
     *
     * @return what everyone is paid
     */
    @Benchmark
    public PayTotals run() {
        return requireNonNull(followUp).run();
    }

    /**
     * After a hundred transactions have changed.
     *
     * @return what everyone is paid
     */
    @Benchmark
    public PayTotals changeHundred() {
        return requireNonNull(followUp).change();
    }

    /**
     * Why a representative earns what, down to the transactions.
     *
     * @return the explanations
     */
    @Benchmark
    public List<Explanation> explainRepresentative() {
        return requireNonNull(followUp).explain(SalesForce.FIRST_REPRESENTATIVE);
    }

    /**
     * Why the head of the country earns what, down to 9,789 representatives: nobody has more to explain.
     *
     * @return the explanations
     */
    @Benchmark
    public List<Explanation> explainCountry() {
        return requireNonNull(followUp).explain(0);
    }

    /**
     * Why a supervisor earns what, down to the representatives.
     *
     * @return the explanations
     */
    @Benchmark
    public List<Explanation> explainSupervisor() {
        return requireNonNull(followUp).explain(SalesForce.FIRST_SUPERVISOR);
    }
}
