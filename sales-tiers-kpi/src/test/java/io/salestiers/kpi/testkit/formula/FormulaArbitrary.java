package io.salestiers.kpi.testkit.formula;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.Expression;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Function;
import io.salestiers.kpi.formula.InfixOperator;
import io.salestiers.kpi.formula.PrefixOperator;
import io.salestiers.kpi.measure.DimensionFilter;
import io.salestiers.kpi.measure.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Formulas that compile over {@link FormulaArbitraries#symbols()}, with all functions, units, modifiers and filters.
 * Without more being said the result is of any unit. All places are 0. Each method gives a copy.
 *
 * <p>A bound of {@code clamp} or {@code between} may lie on the wrong side, a divisor may be zero for some figures, and a
 * 0 may stand for money: what {@link FiguresArbitrary} gives decides.
 */
public final class FormulaArbitrary extends ArbitraryDecorator<Expression> {
    private static final List<InfixOperator> COMPARISONS = List.of(
            InfixOperator.EQUAL,
            InfixOperator.UNEQUAL,
            InfixOperator.LESS,
            InfixOperator.AT_MOST,
            InfixOperator.GREATER,
            InfixOperator.AT_LEAST);
    private static final List<String> VALUES = List.of("GTX Pro", "旗舰版", "a\"b", "é", "B");

    private final List<Unit> units;
    private final int depth;
    private final Set<Function> functions;
    private final boolean filters;

    FormulaArbitrary() {
        this(List.of(Unit.values()), 3, EnumSet.allOf(Function.class), true);
    }

    private FormulaArbitrary(List<Unit> units, int depth, Set<Function> functions, boolean filters) {
        this.units = units;
        this.depth = depth;
        this.functions = functions;
        this.filters = filters;
    }

    /**
     * With a result of a unit.
     *
     * @param unit the unit
     * @return a copy
     */
    public FormulaArbitrary of(Unit unit) {
        return new FormulaArbitrary(List.of(unit), depth, functions, filters);
    }

    /**
     * With another depth; without this it is 3.
     *
     * @param levels the most levels of operators and functions above a figure, 0 to 4
     * @return a copy
     */
    public FormulaArbitrary withDepth(int levels) {
        return new FormulaArbitrary(units, levels, functions, filters);
    }

    /**
     * Without some functions.
     *
     * @param some which
     * @return a copy
     */
    public FormulaArbitrary without(Function... some) {
        Set<Function> rest = EnumSet.copyOf(functions);
        rest.removeAll(List.of(some));
        return new FormulaArbitrary(units, depth, rest, filters);
    }

    /**
     * Without filters.
     *
     * @return a copy
     */
    public FormulaArbitrary withoutFilters() {
        return new FormulaArbitrary(units, depth, functions, false);
    }

    @Override
    protected Arbitrary<Expression> arbitrary() {
        return Arbitraries.of(units)
                .flatMap(unit -> anchored(unit, depth))
                // A few name more figures than a formula may.
                .filter(tree -> FormulaCompiler.compile(tree.toString(), FormulaArbitraries.symbols())
                        .value()
                        .isPresent())
                // They would be the first unit, measure and modifier over and over.
                .withoutEdgeCases();
    }

    /** Of exactly this unit: it has a figure of the unit somewhere, or is a number of days. */
    private Arbitrary<Expression> anchored(Unit unit, int levels) {
        Arbitrary<Expression> leaf = leaf(unit);
        if (levels == 0) {
            return leaf;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> anchored(unit, levels - 1));
        Arbitrary<Expression> any = Arbitraries.lazy(() -> number(unit, levels - 1));
        Arbitrary<Expression> ratio = Arbitraries.lazy(() -> number(Unit.RATIO, levels - 1));
        List<Tuple.Tuple2<Integer, Arbitrary<Expression>>> choices = new ArrayList<>();
        choices.add(Tuple.of(2, leaf));
        choices.add(Tuple.of(1, inner.map(x -> new Expression.Prefix(PrefixOperator.MINUS, x, 0))));
        choices.add(Tuple.of(
                3,
                pair(inner, any)
                        .flatMap(pair -> Arbitraries.of(InfixOperator.PLUS, InfixOperator.MINUS)
                                .map(operator -> infix(operator, pair.get(0), pair.get(1))))));
        choices.add(Tuple.of(2, pair(inner, ratio).map(pair -> infix(InfixOperator.TIMES, pair.get(0), pair.get(1)))));
        choices.add(Tuple.of(
                2,
                Combinators.combine(inner, divisor(levels - 1)).as((x, y) -> infix(InfixOperator.DIVIDED_BY, x, y))));
        quotients(unit, levels - 1).forEach(quotient -> choices.add(Tuple.of(2, quotient)));
        for (Function function : functions) {
            int weight =
                    function == Function.IF || function == Function.GROWTH || function == Function.ATTAINMENT ? 4 : 1;
            call(function, unit, inner, any, levels - 1).forEach(call -> choices.add(Tuple.of(weight, call)));
        }
        return Arbitraries.frequencyOf(choices);
    }

    /** Two operands in either order. */
    private static Arbitrary<List<Expression>> pair(Arbitrary<Expression> a, Arbitrary<Expression> b) {
        return Combinators.combine(a, b, Arbitraries.of(true, false))
                .as((x, y, turned) -> turned ? List.of(y, x) : List.of(x, y));
    }

    private Arbitrary<Expression> divisor(int levels) {
        return Arbitraries.oneOf(
                Arbitraries.lazy(() -> anchored(Unit.RATIO, levels)),
                FormulaArbitraries.literals()
                        .filter(literal ->
                                ((Expression.Literal) literal).number().signum() > 0));
    }

    /** Quotients that have this unit by their form. */
    private List<Arbitrary<Expression>> quotients(Unit unit, int levels) {
        return switch (unit) {
            case RATIO ->
                List.of(
                        quotient(Unit.MONEY, Unit.MONEY, levels),
                        quotient(Unit.COUNT, Unit.COUNT, levels),
                        quotient(Unit.DAYS, Unit.DAYS, levels),
                        quotient(Unit.POINTS, Unit.POINTS, levels));
            case MONEY ->
                List.of(
                        quotient(Unit.MONEY, Unit.COUNT, levels),
                        Combinators.combine(
                                        quotient(Unit.MONEY, Unit.DAYS, levels),
                                        Arbitraries.lazy(() -> anchored(Unit.DAYS, levels)))
                                .as((perDay, days) -> infix(InfixOperator.TIMES, perDay, days)));
            case POINTS -> List.of(quotient(Unit.POINTS, Unit.COUNT, levels));
            case DAYS -> List.of(quotient(Unit.DAYS, Unit.COUNT, levels));
            case COUNT -> List.of();
        };
    }

    private Arbitrary<Expression> quotient(Unit up, Unit down, int levels) {
        return Combinators.combine(
                        Arbitraries.lazy(() -> anchored(up, levels)), Arbitraries.lazy(() -> anchored(down, levels)))
                .as((x, y) -> infix(InfixOperator.DIVIDED_BY, x, y));
    }

    /** Calls that have a unit; none if the function can't, or is written elsewhere. */
    private List<Arbitrary<Expression>> call(
            Function function, Unit unit, Arbitrary<Expression> inner, Arbitrary<Expression> any, int levels) {
        return switch (function) {
            case IF ->
                List.of(Combinators.combine(Arbitraries.lazy(() -> condition(levels)), pair(inner, any))
                        .as((c, pair) -> calls(function, c, pair.get(0), pair.get(1))));
            case COALESCE, MIN, MAX ->
                List.of(Combinators.combine(pair(inner, any), any.list().ofMaxSize(2))
                        .as((pair, more) -> {
                            List<Expression> all = new ArrayList<>(pair);
                            all.addAll(more);
                            return new Expression.Call(function, all, 0);
                        }));
            case IF_NOT_MEANINGFUL -> List.of(pair(inner, any).map(pair -> new Expression.Call(function, pair, 0)));
            case CLAMP ->
                List.of(Combinators.combine(inner, bounds(unit, levels))
                        .as((x, bounds) -> calls(function, x, bounds.get(0), bounds.get(1))));
            case ABS -> List.of(inner.map(x -> calls(function, x)));
            case ROUND, ROUND_UP, ROUND_DOWN ->
                List.of(Combinators.combine(inner, Arbitraries.of(0, 1, 2, 2, 3, 12))
                        .as((x, decimals) -> calls(function, x, whole(decimals))));
            case GROWTH ->
                unit != Unit.RATIO
                        ? List.of()
                        : List.of(Arbitraries.of(Unit.values())
                                .flatMap(of -> pair(anchored(of, levels), number(of, levels)))
                                .map(pair -> new Expression.Call(function, pair, 0)));
            case ATTAINMENT ->
                unit != Unit.RATIO
                        ? List.of()
                        : List.of(Arbitraries.of(Unit.values())
                                .flatMap(of -> figure(of, false, false))
                                .map(x -> calls(function, x)));
            case DAYS, BETWEEN, PRIOR, YEAR_AGO, YEAR_TO_DATE, ROLLING, TEAM, OFFICE, COMPANY, TARGET -> List.of();
        };
    }

    /** Two bounds: literals in their order, or anything. */
    private Arbitrary<List<Expression>> bounds(Unit unit, int levels) {
        Arbitrary<List<Expression>> any = Combinators.combine(
                        Arbitraries.lazy(() -> anchored(unit, levels)), Arbitraries.lazy(() -> number(unit, levels)))
                .as(List::of);
        if (unit == Unit.MONEY || unit == Unit.DAYS) {
            return any;
        }
        Arbitrary<List<Expression>> literals = FormulaArbitraries.literals()
                .list()
                .ofSize(2)
                .map(both -> both.stream()
                        .map(Expression.Literal.class::cast)
                        .sorted((a, b) -> stated(a).compareTo(stated(b)))
                        .map(Expression.class::cast)
                        .toList());
        return Arbitraries.oneOf(any, literals);
    }

    private static BigDecimal stated(Expression.Literal literal) {
        return literal.percent() ? literal.number().movePointLeft(2) : literal.number();
    }

    /** What can stand beside a figure of the unit. */
    private Arbitrary<Expression> number(Unit unit, int levels) {
        boolean powers = unit == Unit.MONEY || unit == Unit.DAYS;
        Arbitrary<Expression> literal = powers
                ? Arbitraries.just(new Expression.Literal(BigDecimal.ZERO, false, 0))
                : FormulaArbitraries.literals();
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.lazy(() -> anchored(unit, levels))), Tuple.of(powers ? 1 : 2, literal));
    }

    private Arbitrary<Expression> condition(int levels) {
        Arbitrary<Expression> comparison = Arbitraries.of(Unit.values())
                .flatMap(unit -> pair(anchored(unit, Math.max(0, levels - 1)), number(unit, Math.max(0, levels - 1))))
                .flatMap(
                        pair -> Arbitraries.of(COMPARISONS).map(operator -> infix(operator, pair.get(0), pair.get(1))));
        if (levels <= 0) {
            return comparison;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> condition(levels - 1));
        List<Arbitrary<? extends Expression>> choices = new ArrayList<>(List.of(
                comparison,
                inner.map(c -> new Expression.Prefix(PrefixOperator.NOT, c, 0)),
                infix(InfixOperator.AND, inner),
                infix(InfixOperator.OR, inner)));
        if (functions.contains(Function.BETWEEN)) {
            choices.add(Arbitraries.of(Unit.values())
                    .flatMap(unit -> Combinators.combine(anchored(unit, levels - 1), bounds(unit, levels - 1))
                            .as((x, bounds) -> calls(Function.BETWEEN, x, bounds.get(0), bounds.get(1)))));
        }
        return Arbitraries.oneOf(choices);
    }

    private Arbitrary<Expression> leaf(Unit unit) {
        Arbitrary<Expression> figure = figure(unit, functions.contains(Function.TARGET), filters);
        return unit == Unit.DAYS && functions.contains(Function.DAYS)
                ? Arbitraries.frequencyOf(
                        Tuple.of(3, figure),
                        Tuple.of(1, Arbitraries.of(0, 1, 30, 365).map(days -> calls(Function.DAYS, whole(days)))))
                : figure;
    }

    /** A measure with modifiers that fit it, in any order. */
    private Arbitrary<Expression> figure(Unit unit, boolean targets, boolean filtered) {
        List<Measure> measures = FormulaArbitraries.symbols().measures().stream()
                .filter(measure -> measure.unit() == unit)
                .toList();
        return Combinators.combine(
                        Arbitraries.of(measures),
                        filtered ? filters() : Arbitraries.just(DimensionFilter.ALL),
                        modifiers(),
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(targets ? 1 : 0, true)))
                .as((measure, filter, modifiers, target) -> {
                    Expression figure = new Expression.Name(measure.id(), target ? DimensionFilter.ALL : filter, 0);
                    boolean level = false;
                    boolean extent = false;
                    for (Function modifier : modifiers) {
                        boolean time = modifier == Function.YEAR_TO_DATE || modifier == Function.ROLLING;
                        boolean whose = modifier == Function.TEAM
                                || modifier == Function.OFFICE
                                || modifier == Function.COMPANY;
                        // attainment reads the target too, which over time must add up.
                        boolean fits = (!time && !whose)
                                || (whose && !level && measure.aggregation().rollsUp())
                                || (time && !extent && measure.aggregation().adds());
                        if (fits) {
                            level |= whose;
                            extent |= time;
                            figure = modifier == Function.ROLLING
                                    ? calls(modifier, figure, whole(modifiers.size() + 1))
                                    : calls(modifier, figure);
                        }
                    }
                    return target ? calls(Function.TARGET, figure) : figure;
                });
    }

    private Arbitrary<List<Function>> modifiers() {
        List<Function> allowed = functions.stream()
                .filter(function -> function.modifier() && function != Function.TARGET)
                .toList();
        return allowed.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(allowed).list().ofMaxSize(3);
    }

    private static Arbitrary<DimensionFilter> filters() {
        Arbitrary<DimensionFilter> some = Arbitraries.maps(
                        Arbitraries.of(List.copyOf(FormulaArbitraries.symbols().dimensions())),
                        Arbitraries.of(VALUES).set().ofMinSize(1).ofMaxSize(3))
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(FormulaArbitrary::filter);
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(DimensionFilter.ALL)), Tuple.of(1, some));
    }

    private static DimensionFilter filter(Map<DimensionId, Set<String>> values) {
        TreeMap<DimensionId, SortedSet<String>> sorted = new TreeMap<>();
        values.forEach((dimension, allowed) -> sorted.put(dimension, new TreeSet<>(allowed)));
        return new DimensionFilter(Collections.unmodifiableSortedMap(sorted));
    }

    private static Arbitrary<Expression> infix(InfixOperator operator, Arbitrary<Expression> inner) {
        return inner.list().ofSize(2).map(both -> infix(operator, both.get(0), both.get(1)));
    }

    private static Expression infix(InfixOperator operator, Expression left, Expression right) {
        return new Expression.Infix(operator, left, right, 0);
    }

    private static Expression calls(Function function, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments), 0);
    }

    private static Expression whole(int number) {
        return new Expression.Literal(BigDecimal.valueOf(number), false, 0);
    }
}
