package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.formula.Formula;
import java.util.List;
import java.util.Set;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import net.objecthunter.exp4j.function.Function;

/**
 * Exp4j: an interpreter in {@code double}. It has neither a choice nor the lower of two values, and fails on a division by zero; a
 * function in Java stands in for each.
 */
public final class Exp4jFormula extends DoubleEngine {
    private static final Dialect DIALECT = new Dialect("", "", "least(%s, %s)", "greatest(%s, %s)");
    private static final String GROWTH = "quotient(current - prior, prior) * 100.0";

    /** For the service loader. */
    public Exp4jFormula() {}

    @Override
    public String name() {
        return "exp4j";
    }

    @Override
    Compiled compile(Formula formula) {
        List<String> figures = formula.figures();
        Expression expression = new ExpressionBuilder(formula == Formula.GROWTH ? GROWTH : DIALECT.text(formula))
                .functions(new Least(), new Greatest(), new Quotient())
                .variables(Set.copyOf(figures))
                .build();
        return row -> {
            for (int i = 0; i < row.length; i++) {
                expression.setVariable(figures.get(i), row[i]);
            }
            return expression.evaluate();
        };
    }

    private static final class Least extends Function {
        Least() {
            super("least", 2);
        }

        @Override
        public double apply(double... values) {
            return Math.min(values[0], values[1]);
        }
    }

    private static final class Greatest extends Function {
        Greatest() {
            super("greatest", 2);
        }

        @Override
        public double apply(double... values) {
            return Math.max(values[0], values[1]);
        }
    }

    /** 0 where the divisor is. */
    private static final class Quotient extends Function {
        Quotient() {
            super("quotient", 2);
        }

        @Override
        public double apply(double... values) {
            return values[1] == 0 ? 0 : values[0] / values[1];
        }
    }
}
