package io.salestiers.examples.benchmarks;

import io.salestiers.examples.benchmarks.contender.Contenders;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.FormulaProblem;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A formula over rows of figures: the library over columns, row by row in slots and row by row in values, beside what an expert
 * would write by hand for just this formula and what most teams would write. One operation is all rows.
 */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class FormulaBenchmark extends ContenderBenchmark<long[]> {
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

    /** For JMH. */
    public FormulaBenchmark() {}

    @Override
    Task<long[]> prepared() {
        FormulaProblem problem = FormulaProblem.of(Formula.valueOf(formula), rows);
        FormulaRun chosen = Contenders.named(FormulaRun.all(), contender);
        Task<long[]> prepared = chosen.prepare(problem);
        problem.check(chosen, prepared.run());
        return prepared;
    }
}
