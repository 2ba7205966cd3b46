package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.FormulaProblem;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import io.salestiers.examples.benchmarks.formula.Precision;
import java.util.stream.IntStream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/** Rhino: a JavaScript function compiled to bytecode, in {@code double}. */
public final class RhinoFormula implements FormulaRun {
    /** For the service loader. */
    public RhinoFormula() {}

    @Override
    public String name() {
        return "rhino";
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        Formula formula = problem.formula();
        double unit = Math.pow(10, formula.scale());
        long[][] columns = problem.columns();
        Object[][] rows = IntStream.range(0, problem.rows().size())
                .mapToObj(i -> IntStream.range(0, columns.length)
                        .mapToObj(figure -> columns[figure][i] / unit)
                        .toArray())
                .toArray(Object[][]::new);
        long[] results = new long[rows.length];
        ScriptableObject scope;
        Function function;
        try (Context context = Context.enter()) {
            scope = context.initStandardObjects();
            String source = "function formula(" + String.join(", ", formula.figures()) + ") { return "
                    + Dialect.JAVA.text(formula) + "; }";
            function = context.compileFunction(scope, source, formula.name(), 1, null);
        }
        return () -> {
            // A context belongs to a thread, and the thread that prepares need not be the one that runs.
            try (Context context = Context.enter()) {
                for (int i = 0; i < rows.length; i++) {
                    Object value = function.call(context, scope, scope, rows[i]);
                    results[i] = Precision.millionths(((Number) value).doubleValue());
                }
                return results;
            }
        };
    }
}
