package io.salestiers.kpi.catalog;

import io.salestiers.kpi.formula.Expression;
import io.salestiers.kpi.formula.Function;
import io.salestiers.kpi.formula.InfixOperator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a formula divides by, and which functions it calls. */
final class FormulaWalk implements Expression.Cases<Boolean> {
    private final Set<String> divisors = new TreeSet<>();
    private final Set<Function> functions = EnumSet.noneOf(Function.class);

    private FormulaWalk() {}

    static FormulaWalk of(Expression root) {
        FormulaWalk walk = new FormulaWalk();
        root.match(walk);
        return walk;
    }

    /** In canonical form, each once, without plain numbers, which are the same for everybody. */
    List<String> divisors() {
        return new ArrayList<>(divisors);
    }

    boolean calls(Function function) {
        return functions.contains(function);
    }

    private void divisor(Expression expression, boolean reads) {
        if (reads) {
            divisors.add(expression.toString());
        }
    }

    /* Each case says whether the expression reads a figure. */

    @Override
    public Boolean literal(Expression.Literal literal) {
        return false;
    }

    @Override
    public Boolean name(Expression.Name name) {
        return true;
    }

    @Override
    public Boolean prefix(Expression.Prefix prefix) {
        return prefix.operand().match(this);
    }

    @Override
    public Boolean infix(Expression.Infix infix) {
        boolean left = infix.left().match(this);
        boolean right = infix.right().match(this);
        if (infix.operator() == InfixOperator.DIVIDED_BY) {
            divisor(infix.right(), right);
        }
        return left || right;
    }

    @Override
    public Boolean call(Expression.Call call) {
        functions.add(call.function());
        boolean reads = false;
        for (Expression argument : call.arguments()) {
            reads |= argument.match(this);
        }
        if (call.function() == Function.GROWTH) {
            Expression base = call.arguments().get(1);
            divisor(base, base.match(this));
        }
        if (call.function() == Function.ATTAINMENT) {
            divisor(new Expression.Call(Function.TARGET, call.arguments(), call.at()), true);
        }
        return reads;
    }
}
