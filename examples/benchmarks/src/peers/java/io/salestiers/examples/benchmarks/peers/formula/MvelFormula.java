package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.formula.Formula;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;

/** MVEL: compiled to a tree that is interpreted, here in {@code double}. */
public final class MvelFormula extends DoubleEngine {
    /** For the service loader. */
    public MvelFormula() {}

    @Override
    public String name() {
        return "mvel";
    }

    @Override
    Compiled compile(Formula formula) {
        ParserContext context = ParserContext.create();
        context.addImport(Math.class);
        List<String> figures = formula.figures();
        figures.forEach(figure -> context.addInput(figure, double.class));
        Serializable expression = MVEL.compileExpression(Dialect.JAVA.text(formula), context);
        Map<String, Object> values = new HashMap<>();
        return row -> {
            for (int i = 0; i < row.length; i++) {
                values.put(figures.get(i), row[i]);
            }
            return ((Number) MVEL.executeExpression(expression, values)).doubleValue();
        };
    }
}
