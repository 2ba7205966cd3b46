package io.salestiers.examples.benchmarks.peers.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.formula.DoubleRow;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.FormulaProblem;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import io.salestiers.examples.benchmarks.formula.Precision;
import java.util.List;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelCompiler;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** SpEL, compiled to bytecode: in {@code double}, over a bean for each row. */
public final class SpelFormula implements FormulaRun {
    private static final Dialect DIALECT =
            new Dialect("%s ? %s : %s", "%s == %s", "T(Math).min(%s, %s)", "T(Math).max(%s, %s)");

    /** For the service loader. */
    public SpelFormula() {}

    @Override
    public String name() {
        return "spel-compiled";
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        List<RowBean> rows =
                DoubleRow.listOf(problem.rows()).stream().map(RowBean::new).toList();
        SpelExpression expression = compile(problem.formula(), rows);
        long[] results = new long[rows.size()];
        return () -> {
            int i = 0;
            for (RowBean row : rows) {
                results[i++] = Precision.millionths(evaluate(expression, row));
            }
            return results;
        };
    }

    private static double evaluate(SpelExpression expression, RowBean row) {
        return requireNonNull(expression.getValue(row, Double.class));
    }

    /** The compiler needs to have seen the type of every part: of both sides of a choice, therefore all rows are evaluated first. */
    private static SpelExpression compile(Formula formula, List<RowBean> rows) {
        SpelParserConfiguration configuration =
                new SpelParserConfiguration(SpelCompilerMode.OFF, SpelFormula.class.getClassLoader());
        SpelExpression expression = new SpelExpressionParser(configuration).parseRaw(DIALECT.text(formula));
        rows.forEach(row -> evaluate(expression, row));
        if (!SpelCompiler.compile(expression)) {
            throw new IllegalStateException("not compiled: " + expression.getExpressionString());
        }
        return expression;
    }
}
