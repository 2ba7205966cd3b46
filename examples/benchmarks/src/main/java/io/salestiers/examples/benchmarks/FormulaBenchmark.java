package io.salestiers.examples.benchmarks;

import io.salestiers.examples.benchmarks.contender.Contenders;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.FormulaProblem;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import java.util.concurrent.TimeUnit;
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
 * A formula over rows of figures: the library over columns, row by row in slots and row by row in values, beside what an expert
 * would write by hand for just this formula and what most teams would write. One operation is all rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class FormulaBenchmark {
    /** Which formula. */
    @Param({"GROWTH", "ATTAINMENT", "SCORECARD"})
    public String formula = "";

    /** Who evaluates it. */
    @Param({
        "hand-columns",
        "hand-rows",
        "hand-double-columns",
        "hand-double-rows",
        "hand-decimals",
        "library-columns",
        "library-slots",
        "library-values"
    })
    public String contender = "";

    /** How many rows. */
    @Param("100000")
    public int rows;

    private Task<long[]> task = () -> new long[0];

    /** For JMH. */
    public FormulaBenchmark() {}

    /** Generates the rows and checks the results. */
    @Setup
    public void prepare() {
        FormulaProblem problem = FormulaProblem.of(Formula.valueOf(formula), rows);
        FormulaRun chosen = Contenders.named(FormulaRun.all(), contender);
        task = chosen.prepare(problem);
        problem.check(chosen, task.run());
    }

    /**
     * The results of all rows.
     *
     * @return the results in millionths
     */
    @Benchmark
    public long[] run() {
        return task.run();
    }

    /** Releases what the contender holds. */
    @TearDown
    public void close() {
        task.close();
    }
}
