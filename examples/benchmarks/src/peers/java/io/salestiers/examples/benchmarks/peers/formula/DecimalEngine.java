package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.formula.Decimals;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.FormulaProblem;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import io.salestiers.examples.benchmarks.formula.Precision;
import java.math.BigDecimal;

/** An engine that calculates in decimals of 34 digits or more. */
abstract class DecimalEngine implements FormulaRun {
    /** A compiled formula. */
    @FunctionalInterface
    interface Compiled {
        /** The value for the figures of a row, which are in the order of {@link Formula#figures()}. */
        BigDecimal evaluate(BigDecimal[] row);
    }

    abstract Compiled compile(Formula formula);

    @Override
    public final Precision precision() {
        return Precision.DECIMAL;
    }

    @Override
    public final Task<long[]> prepare(FormulaProblem problem) {
        BigDecimal[][] rows = Decimals.rows(problem);
        Compiled compiled = compile(problem.formula());
        long[] results = new long[rows.length];
        return () -> {
            for (int i = 0; i < rows.length; i++) {
                results[i] = Decimals.millionths(compiled.evaluate(rows[i]));
            }
            return results;
        };
    }
}
