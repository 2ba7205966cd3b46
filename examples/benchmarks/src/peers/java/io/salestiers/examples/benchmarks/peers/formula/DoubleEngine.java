package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.FormulaProblem;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import io.salestiers.examples.benchmarks.formula.Precision;
import java.util.stream.IntStream;

/** An engine that calculates in {@code double}. */
abstract class DoubleEngine implements FormulaRun {
    /** A compiled formula. */
    @FunctionalInterface
    interface Compiled {
        /** The value for the figures of a row, which are in the order of {@link Formula#figures()}. */
        double evaluate(double[] row);
    }

    abstract Compiled compile(Formula formula);

    @Override
    public final Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public final Task<long[]> prepare(FormulaProblem problem) {
        double[][] rows = rows(problem);
        Compiled compiled = compile(problem.formula());
        long[] results = new long[rows.length];
        return () -> {
            for (int i = 0; i < rows.length; i++) {
                results[i] = Precision.millionths(compiled.evaluate(rows[i]));
            }
            return results;
        };
    }

    private static double[][] rows(FormulaProblem problem) {
        double unit = Math.pow(10, problem.formula().scale());
        long[][] columns = problem.columns();
        return IntStream.range(0, problem.rows().size())
                .mapToObj(i -> IntStream.range(0, columns.length)
                        .mapToDouble(figure -> columns[figure][i] / unit)
                        .toArray())
                .toArray(double[][]::new);
    }
}
