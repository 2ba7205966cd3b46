package io.salestiers.examples.benchmarks.peers.formula;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.Expression;
import io.salestiers.examples.benchmarks.formula.Formula;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** AviatorScript: compiled to bytecode that works on boxed values, here in {@code double}. */
public final class AviatorFormula extends DoubleEngine {
    private static final Dialect DIALECT = new Dialect("%s ? %s : %s", "%s == %s", "min(%s, %s)", "max(%s, %s)");

    /** For the service loader. */
    public AviatorFormula() {}

    @Override
    public String name() {
        return "aviator";
    }

    @Override
    Compiled compile(Formula formula) {
        Expression expression = AviatorEvaluator.newInstance().compile(DIALECT.text(formula));
        Map<String, Object> values = new HashMap<>();
        List<String> figures = formula.figures();
        return row -> {
            for (int i = 0; i < row.length; i++) {
                values.put(figures.get(i), row[i]);
            }
            return ((Number) expression.execute(values)).doubleValue();
        };
    }
}
