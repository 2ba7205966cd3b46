package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Checks a tree and makes the steps of its program in one walk. */
final class Checker implements Expression.Cases<Step> {
    private static final int MAX_DECIMALS = 12;

    private final Symbols symbols;
    private final Issues issues;
    private final SortedMap<Reference, Unit> references = new TreeMap<>();
    private final Cost cost = new Cost();

    private Checker(Symbols symbols, Issues issues) {
        this.symbols = symbols;
        this.issues = issues;
    }

    static WithFindings<CompiledFormula> compile(Formula formula, Symbols symbols) {
        Issues issues = new Issues(formula.text());
        Checker checker = new Checker(symbols, issues);
        Expression root = formula.root();
        Step step = root.match(checker);
        Optional<Unit> unit = step.type.unit();
        if (step.type.equals(Dimension.CONDITION)) {
            issues.add(FormulaFinding.RESULT_CONDITION, root.at(), f -> f);
        } else if (unit.isEmpty() && !issues.any()) {
            issues.add(FormulaFinding.RESULT_UNIT, root.at(), f -> f.with("unit", Argument.term(step.type.key())));
        }
        long cost = checker.cost.sum();
        if (cost > CompiledFormula.MAX_COST) {
            issues.add(FormulaFinding.TOO_COSTLY, 0, f -> f.with("cost", cost).with("most", CompiledFormula.MAX_COST));
        }
        return issues.any()
                ? WithFindings.failed(issues.findings())
                : WithFindings.of(
                        new CompiledFormula(formula, step, unit.orElseThrow(), checker.references, cost), List.of());
    }

    private Step report(Expression source, FormulaFinding code, UnaryOperator<Finding> arguments) {
        issues.add(code, source.at(), arguments);
        return new Leaf.Constant(source, Dimension.UNKNOWN, Ratio.ONE);
    }

    private static Argument term(Step step) {
        return Argument.term(step.type.key());
    }

    @Override
    public Step literal(Expression.Literal literal) {
        cost.operation();
        Ratio value = Ratio.of(literal.number());
        Ratio share = literal.percent() ? value.dividedBy(Ratio.of(100)) : value;
        return new Leaf.Constant(literal, value.signum() == 0 ? Dimension.ZERO : Dimension.PLAIN, share);
    }

    @Override
    public Step name(Expression.Name name) {
        return reference(name);
    }

    @Override
    public Step prefix(Expression.Prefix prefix) {
        cost.operation();
        Step operand = prefix.operand().match(this);
        if (prefix.operator() == PrefixOperator.NOT) {
            requireCondition(prefix.operand(), operand, "not");
            return new Lazy.Opposite(prefix, operand);
        }
        return requireNumber(prefix.operand(), operand, "-")
                ? new Strict.Negated(prefix, operand.type, operand)
                : new Leaf.Constant(prefix, Dimension.UNKNOWN, Ratio.ONE);
    }

    @Override
    public Step infix(Expression.Infix infix) {
        InfixOperator operator = infix.operator();
        if (operator == InfixOperator.AND || operator == InfixOperator.OR) {
            return conditions(infix);
        }
        cost.operation();
        Step left = infix.left().match(this);
        Step right = infix.right().match(this);
        // Both sides are checked before one of them ends the matter.
        boolean leftNumber = requireNumber(infix.left(), left, operator.toString());
        boolean rightNumber = requireNumber(infix.right(), right, operator.toString());
        boolean numbers = leftNumber && rightNumber;
        if (operator.comparison()) {
            if (numbers) {
                join(infix, operator.toString(), left, right);
            }
            return new Strict.Comparison(infix, operator, left, right);
        }
        if (!numbers) {
            return new Leaf.Constant(infix, Dimension.UNKNOWN, Ratio.ONE);
        }
        List<Step> both = List.of(left, right);
        return switch (operator) {
            case PLUS -> new Strict.Arithmetic(infix, join(infix, "+", left, right), Operation.SUM, both);
            case MINUS -> new Strict.Arithmetic(infix, join(infix, "-", left, right), Operation.DIFFERENCE, both);
            case TIMES -> new Strict.Arithmetic(infix, left.type.times(right.type), Operation.PRODUCT, both);
            default -> divided(infix, left, right);
        };
    }

    private Step divided(Expression.Infix infix, Step left, Step right) {
        if (right.type.equals(Dimension.ZERO)) {
            return report(infix, FormulaFinding.DIVISION_BY_ZERO, f -> f);
        }
        return new Strict.Arithmetic(infix, left.type.dividedBy(right.type), Operation.QUOTIENT, List.of(left, right));
    }

    /** A chain of the same word becomes one step: a and b and c. */
    private Step conditions(Expression.Infix infix) {
        List<Expression> parts = new ArrayList<>();
        Expression rest = infix;
        while (rest instanceof Expression.Infix chain && chain.operator() == infix.operator()) {
            cost.operation();
            parts.add(0, chain.right());
            rest = chain.left();
        }
        parts.add(0, rest);
        List<Step> steps = new ArrayList<>();
        for (Expression part : parts) {
            Step step = part.match(this);
            requireCondition(part, step, infix.operator().toString());
            steps.add(step);
        }
        return new Lazy.Conditions(infix, infix.operator() == InfixOperator.OR, steps);
    }

    private boolean requireNumber(Expression source, Step step, String operator) {
        if (!step.type.number()) {
            report(source, FormulaFinding.NUMBER_EXPECTED, f -> f.with("operator", operator));
        }
        return step.type.number();
    }

    private void requireCondition(Expression source, Step step, String operator) {
        if (step.type.number() && !step.type.equals(Dimension.UNKNOWN)) {
            report(
                    source,
                    FormulaFinding.CONDITION_EXPECTED,
                    f -> f.with("operator", operator).with("unit", term(step)));
        }
    }

    /** The common unit of two operands, or an issue at the operator. */
    private Dimension join(Expression source, String operator, Step left, Step right) {
        Optional<Dimension> joined = left.type.joined(right.type);
        if (joined.isPresent()) {
            return joined.get();
        }
        boolean unitless = left.type.unitless() || right.type.unitless();
        boolean condition = !left.type.number() || !right.type.number();
        report(
                source,
                unitless && !condition ? FormulaFinding.UNITLESS_NUMBER : FormulaFinding.UNIT_MISMATCH,
                f -> f.with("operator", operator)
                        .with("unit", left.type.unitless() ? term(right) : term(left))
                        .with("left", term(left))
                        .with("right", term(right)));
        return Dimension.UNKNOWN;
    }

    /** The common unit of some arguments; an issue stands at the argument that does not fit those before it. */
    private Dimension join(Expression.Call call, List<Step> steps, int from) {
        Step first = steps.get(from);
        Dimension type = first.type;
        for (int i = from + 1; i < steps.size(); i++) {
            Step known = new Leaf.Constant(call, type, Ratio.ONE);
            type = join(call.arguments().get(i), call.function().spelling(), known, steps.get(i));
        }
        return type;
    }

    @Override
    public Step call(Expression.Call call) {
        Function function = call.function();
        if (function.modifier()) {
            return reference(call);
        }
        cost.operation();
        if (function == Function.ATTAINMENT) {
            return attainment(call);
        }
        if (function == Function.DAYS) {
            return days(call);
        }
        int checked = function.rounds() ? 1 : call.arguments().size();
        List<Step> steps = new ArrayList<>();
        for (Expression argument : call.arguments().subList(0, checked)) {
            steps.add(argument.match(this));
        }
        return switch (function) {
            case IF -> choice(call, steps);
            case COALESCE -> new Lazy.Present(call, join(call, steps, 0), steps);
            case IF_NOT_MEANINGFUL -> new Lazy.Meaningful(call, join(call, steps, 0), steps.get(0), steps.get(1));
            default -> numeric(call, steps);
        };
    }

    private Step choice(Expression.Call call, List<Step> steps) {
        requireCondition(call.arguments().get(0), steps.get(0), call.function().spelling());
        return new Lazy.Choice(call, join(call, steps, 1), steps.get(0), steps.get(1), steps.get(2));
    }

    private Step numeric(Expression.Call call, List<Step> steps) {
        boolean numbers = true;
        for (int i = 0; i < steps.size(); i++) {
            numbers &= requireNumber(
                    call.arguments().get(i), steps.get(i), call.function().spelling());
        }
        if (!numbers) {
            return new Leaf.Constant(
                    call, call.function() == Function.BETWEEN ? Dimension.CONDITION : Dimension.UNKNOWN, Ratio.ONE);
        }
        Dimension type = join(call, steps, 0);
        return switch (call.function()) {
            case MIN -> new Strict.Arithmetic(call, type, Operation.LEAST, steps);
            case MAX -> new Strict.Arithmetic(call, type, Operation.GREATEST, steps);
            case CLAMP -> clamped(call, type, steps);
            case BETWEEN -> {
                bounds(call);
                yield new Strict.Between(call, steps);
            }
            case ABS -> new Strict.Absolute(call, type, steps.get(0));
            case GROWTH ->
                new Strict.Growth(
                        call, type.equals(Dimension.UNKNOWN) ? type : Dimension.RATIO, steps.get(0), steps.get(1));
            case ROUND, ROUND_UP, ROUND_DOWN -> new Strict.Rounded(call, type, steps.get(0), rounding(call));
            default -> throw new AssertionError(call.function());
        };
    }

    private Rounding rounding(Expression.Call call) {
        int decimals = whole(call, call.arguments().get(1), 0, MAX_DECIMALS);
        return call.function() == Function.ROUND
                ? Rounding.halfEven(decimals)
                : new Rounding(decimals, call.function() == Function.ROUND_UP ? RoundingMode.UP : RoundingMode.DOWN);
    }

    /** max(min(x, high), low), so that an explanation needs no word of its own for it. */
    private Step clamped(Expression.Call call, Dimension type, List<Step> steps) {
        bounds(call);
        List<Expression> arguments = call.arguments();
        Expression least = new Expression.Call(Function.MIN, List.of(arguments.get(0), arguments.get(2)), call.at());
        Step atMost = new Strict.Arithmetic(least, type, Operation.LEAST, List.of(steps.get(0), steps.get(2)));
        return new Strict.Arithmetic(call, type, Operation.GREATEST, List.of(atMost, steps.get(1)));
    }

    /** Bounds that are literals must be in order. */
    private void bounds(Expression.Call call) {
        Optional<BigDecimal> low = stated(call.arguments().get(1));
        Optional<BigDecimal> high = stated(call.arguments().get(2));
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            report(
                    call.arguments().get(1),
                    FormulaFinding.BOUNDS_REVERSED,
                    f -> f.with("low", low.get()).with("high", high.get()));
        }
    }

    private static Optional<BigDecimal> stated(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return Optional.of(literal.percent() ? literal.number().movePointLeft(2) : literal.number());
        }
        return expression instanceof Expression.Prefix prefix && prefix.operator() == PrefixOperator.MINUS
                ? stated(prefix.operand()).map(BigDecimal::negate)
                : Optional.empty();
    }

    private int whole(Expression.Call call, Expression argument, int least, int most) {
        Optional<BigDecimal> number = argument instanceof Expression.Literal literal && !literal.percent()
                ? Optional.of(literal.number())
                : Optional.empty();
        boolean fits = number.filter(n -> n.stripTrailingZeros().scale() <= 0
                        && n.compareTo(BigDecimal.valueOf(least)) >= 0
                        && n.compareTo(BigDecimal.valueOf(most)) <= 0)
                .isPresent();
        if (!fits) {
            report(
                    argument,
                    FormulaFinding.WHOLE_NUMBER_EXPECTED,
                    f -> f.with("function", call.function().spelling())
                            .with("least", least)
                            .with("most", most)
                            .with("found", Issues.cut(argument.toString())));
            return least;
        }
        return number.orElseThrow().intValueExact();
    }

    private Step days(Expression.Call call) {
        Expression argument = call.arguments().get(0);
        int days = whole(call, argument, 0, 36_600);
        return new Leaf.Constant(call, Dimension.DAYS, Ratio.of(days));
    }

    private Step attainment(Expression.Call call) {
        Expression argument = call.arguments().get(0);
        Step actual = reference(argument);
        if (!(actual instanceof Leaf.Read)) {
            return actual;
        }
        Step target = reference(new Expression.Call(Function.TARGET, List.of(argument), call.at()));
        return new Strict.Arithmetic(
                call, actual.type.dividedBy(target.type), Operation.QUOTIENT, List.of(actual, target));
    }

    private Step reference(Expression expression) {
        Optional<Step> read = new ReferenceReader(symbols, issues, this::whole)
                .read(expression)
                .map(found -> {
                    references.put(found.reference(), found.measure().unit());
                    cost.figure(found.reference());
                    return new Leaf.Read(expression, found.reference(), found.measure());
                });
        return read.orElseGet(() -> new Leaf.Constant(expression, Dimension.UNKNOWN, Ratio.ONE));
    }
}
