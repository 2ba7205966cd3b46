package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.formula.DoubleRow;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.FormulaProblem;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import io.salestiers.examples.benchmarks.formula.Precision;
import java.util.List;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.ExpressionEvaluator;

/** Janino: a Java expression compiled to bytecode, in {@code double}. */
public final class JaninoFormula implements FormulaRun {
    private static final String[] FIGURES = {"prior", "current", "target", "actual", "x1", "x2", "x3", "x4", "x5"};

    /** What the expression is compiled to. */
    @FunctionalInterface
    public interface Compiled {
        /**
         * The value for a row.
         *
         * @param prior an amount
         * @param current an amount
         * @param target an amount
         * @param actual an amount
         * @param x1 a figure of the scorecard
         * @param x2 a figure of the scorecard
         * @param x3 a figure of the scorecard
         * @param x4 a figure of the scorecard
         * @param x5 a figure of the scorecard
         * @return the value
         */
        double evaluate(
                double prior,
                double current,
                double target,
                double actual,
                double x1,
                double x2,
                double x3,
                double x4,
                double x5);
    }

    /** For the service loader. */
    public JaninoFormula() {}

    @Override
    public String name() {
        return "janino";
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        List<DoubleRow> rows = DoubleRow.listOf(problem.rows());
        Compiled compiled = compile(problem.formula());
        long[] results = new long[rows.size()];
        return () -> {
            int i = 0;
            for (DoubleRow row : rows) {
                results[i++] = Precision.millionths(compiled.evaluate(
                        row.prior(),
                        row.current(),
                        row.target(),
                        row.actual(),
                        row.x1(),
                        row.x2(),
                        row.x3(),
                        row.x4(),
                        row.x5()));
            }
            return results;
        };
    }

    private static Compiled compile(Formula formula) {
        try {
            ExpressionEvaluator evaluator = new ExpressionEvaluator();
            evaluator.setParentClassLoader(JaninoFormula.class.getClassLoader());
            return evaluator.createFastEvaluator(Dialect.JAVA.text(formula), Compiled.class, FIGURES);
        } catch (CompileException e) {
            throw new IllegalStateException(e);
        }
    }
}
