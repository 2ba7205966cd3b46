package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.formula.Formula;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** FEEL as Drools has it: the expression language of decision tables, an interpreter in decimals of 34 digits. */
public final class FeelFormula extends DecimalEngine {
    private static final Dialect DIALECT =
            new Dialect("if %s then %s else %s", "%s = %s", "min(%s, %s)", "max(%s, %s)");

    /** For the service loader. */
    public FeelFormula() {}

    @Override
    public String name() {
        return "feel";
    }

    @Override
    Compiled compile(Formula formula) {
        FEEL feel = FEEL.newInstance(FeelFormula.class.getClassLoader(), List.of());
        CompilerContext context = feel.newCompilerContext();
        List<String> figures = formula.figures();
        figures.forEach(figure -> context.addInputVariableType(figure, BuiltInType.NUMBER));
        CompiledExpression expression = feel.compile(DIALECT.text(formula), context);
        Map<String, Object> values = new HashMap<>();
        return row -> {
            for (int i = 0; i < row.length; i++) {
                values.put(figures.get(i), row[i]);
            }
            return (BigDecimal) feel.evaluate(expression, values);
        };
    }
}
