package io.salestiers.examples.benchmarks.peers.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import io.salestiers.examples.benchmarks.formula.Formula;
import java.util.List;

/** EvalEx: an interpreter in decimals of 68 digits. */
public final class EvalExFormula extends DecimalEngine {
    private static final Dialect DIALECT = new Dialect("IF(%s, %s, %s)", "%s == %s", "MIN(%s, %s)", "MAX(%s, %s)");

    /** For the service loader. */
    public EvalExFormula() {}

    @Override
    public String name() {
        return "evalex";
    }

    @Override
    Compiled compile(Formula formula) {
        Expression expression = new Expression(DIALECT.text(formula));
        List<String> figures = formula.figures();
        return row -> {
            for (int i = 0; i < row.length; i++) {
                expression.with(figures.get(i), row[i]);
            }
            try {
                return expression.evaluate().getNumberValue();
            } catch (EvaluationException | ParseException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
