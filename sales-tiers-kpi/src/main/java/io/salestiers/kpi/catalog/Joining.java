package io.salestiers.kpi.catalog;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.formula.Expression;
import io.salestiers.kpi.formula.Function;
import io.salestiers.kpi.formula.InfixOperator;
import io.salestiers.kpi.formula.PrefixOperator;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.Measure;
import java.util.List;
import java.util.Set;

/** Finds how a formula joins over people and over time, from how its measures do. The formula must have been compiled. */
final class Joining implements Expression.Cases<Joining.Kind> {
    /** Kinds of expressions. */
    enum Kind {
        /** The literal 0, which changes nothing where it is added. */
        ZERO,
        /** The same for everybody. */
        CONSTANT,
        ADDITIVE,
        DISTINCT,
        EXTREME,
        /** One figure that is found anew for each whole, such as a stock, or that of the company. */
        WHOLE,
        /** Computed from parts each of which can be found for the whole. */
        COMPUTED,
        /** With a part that can't, or that says nothing about it. */
        NON_ADDITIVE
    }

    /*
     * Not prior: the month before each month of a quarter is not the quarter before it, but the same months a year ago are
     * the same quarter a year ago.
     */
    private static final Set<Function> KEEPING = Set.of(Function.YEAR_AGO, Function.TEAM, Function.TARGET);

    private final Symbols symbols;

    private Joining(Symbols symbols) {
        this.symbols = symbols;
    }

    /** Which class fits the formula. Saying that nothing follows for the whole is always allowed. */
    static KpiAggregation of(Expression root, Symbols symbols) {
        return switch (root.match(new Joining(symbols))) {
            case ADDITIVE -> KpiAggregation.ADDITIVE;
            case DISTINCT -> KpiAggregation.DISTINCT;
            case EXTREME -> KpiAggregation.EXTREME;
            case COMPUTED -> KpiAggregation.RATIO;
            case ZERO, CONSTANT, WHOLE, NON_ADDITIVE -> KpiAggregation.NON_ADDITIVE;
        };
    }

    private static Kind of(Measure measure) {
        return switch (measure.aggregation()) {
            case ADDITIVE, COUNT -> Kind.ADDITIVE;
            case DISTINCT -> Kind.DISTINCT;
            case LARGEST, SMALLEST -> Kind.EXTREME;
            case FIRST, LAST, STOCK -> Kind.WHOLE;
            case MEDIAN, NINTH_DECILE, RATIO, NON_ADDITIVE -> Kind.NON_ADDITIVE;
        };
    }

    private static boolean constant(Kind kind) {
        return kind == Kind.ZERO || kind == Kind.CONSTANT;
    }

    private static Kind computed(List<Kind> kinds) {
        return kinds.contains(Kind.NON_ADDITIVE)
                ? Kind.NON_ADDITIVE
                : kinds.stream().allMatch(Joining::constant) ? Kind.CONSTANT : Kind.COMPUTED;
    }

    /* A multiple of what is added is added; the largest of doubles is the double of the largest, but not so for −2. */
    private static Kind scaled(Kind kind) {
        return kind == Kind.ADDITIVE ? kind : computed(List.of(kind));
    }

    @Override
    public Kind literal(Expression.Literal literal) {
        return Ratio.of(literal.number()).signum() == 0 ? Kind.ZERO : Kind.CONSTANT;
    }

    @Override
    public Kind name(Expression.Name name) {
        return of(symbols.find(name.measure()).orElseThrow());
    }

    @Override
    public Kind prefix(Expression.Prefix prefix) {
        Kind operand = prefix.operand().match(this);
        return prefix.operator() == PrefixOperator.MINUS ? scaled(operand) : computed(List.of(operand));
    }

    @Override
    public Kind infix(Expression.Infix infix) {
        Kind left = infix.left().match(this);
        Kind right = infix.right().match(this);
        boolean sum = infix.operator() == InfixOperator.PLUS || infix.operator() == InfixOperator.MINUS;
        if (sum && right == Kind.ZERO) {
            return left;
        }
        if (sum && left == Kind.ZERO) {
            return infix.operator() == InfixOperator.PLUS ? right : scaled(right);
        }
        if (sum && left == Kind.ADDITIVE && right == Kind.ADDITIVE) {
            return Kind.ADDITIVE;
        }
        if (infix.operator() == InfixOperator.TIMES && constant(left)) {
            return scaled(right);
        }
        boolean scales = infix.operator() == InfixOperator.TIMES || infix.operator() == InfixOperator.DIVIDED_BY;
        return scales && constant(right) ? scaled(left) : computed(List.of(left, right));
    }

    @Override
    public Kind call(Expression.Call call) {
        Function function = call.function();
        if (function == Function.DAYS) {
            return Kind.CONSTANT;
        }
        Kind first = call.arguments().get(0).match(this);
        if (KEEPING.contains(function)) {
            return first;
        }
        if (function.modifier()) {
            // The company's figure is the same for each of its parts; running totals and periods before overlap.
            return first == Kind.NON_ADDITIVE ? first : Kind.WHOLE;
        }
        return computed(
                call.arguments().stream().map(argument -> argument.match(this)).toList());
    }
}
