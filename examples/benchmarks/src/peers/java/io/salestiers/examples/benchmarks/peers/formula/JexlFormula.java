package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.formula.Formula;
import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** Apache Commons JEXL: an interpreter, here in {@code double}. */
public final class JexlFormula extends DoubleEngine {
    private static final Dialect DIALECT =
            new Dialect("%s ? %s : %s", "%s == %s", "math:min(%s, %s)", "math:max(%s, %s)");

    /** For the service loader. */
    public JexlFormula() {}

    @Override
    public String name() {
        return "jexl";
    }

    @Override
    Compiled compile(Formula formula) {
        JexlExpression expression = new JexlBuilder()
                .namespaces(Map.of("math", Math.class))
                .create()
                .createExpression(DIALECT.text(formula));
        JexlContext context = new MapContext();
        List<String> figures = formula.figures();
        return row -> {
            for (int i = 0; i < row.length; i++) {
                context.set(figures.get(i), row[i]);
            }
            return ((Number) expression.evaluate(context)).doubleValue();
        };
    }
}
