package io.salestiers.kpi.testkit.formula;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.Expression;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Function;
import io.salestiers.kpi.formula.InfixOperator;
import io.salestiers.kpi.formula.PrefixOperator;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.DimensionFilter;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary formulas, as trees: such that compile over {@link #symbols()} ({@link #formulas()}, and {@link #ratios()} over
 * four ratios only), of any form ({@link #trees()}), and with figures ({@link #cases()}). All places are 0.
 */
public final class FormulaArbitraries {
    private static final List<String> NAMES =
            List.of("revenue", "销售额", "net revenue", "and", "if", "a\"b", "été", "x_1", "1st", "team", "прибыль");

    private FormulaArbitraries() {}

    /**
     * The measures that these formulas name: ratios r1 to r4, which are added, and measures of every unit and of several
     * aggregation classes; and dimensions.
     *
     * @return the symbols
     */
    public static Symbols symbols() {
        return Symbols.of(List.of(
                        measure("r1", Unit.RATIO, AggregationClass.ADDITIVE),
                        measure("r2", Unit.RATIO, AggregationClass.ADDITIVE),
                        measure("r3", Unit.RATIO, AggregationClass.ADDITIVE),
                        measure("r4", Unit.RATIO, AggregationClass.ADDITIVE),
                        measure("share", Unit.RATIO, AggregationClass.RATIO),
                        measure("revenue", Unit.MONEY, AggregationClass.ADDITIVE),
                        measure("销售额", Unit.MONEY, AggregationClass.ADDITIVE),
                        measure("net revenue", Unit.MONEY, AggregationClass.ADDITIVE),
                        measure("largest_deal", Unit.MONEY, AggregationClass.LARGEST),
                        measure("calls", Unit.COUNT, AggregationClass.ADDITIVE),
                        measure("visits", Unit.COUNT, AggregationClass.COUNT),
                        measure("customers", Unit.COUNT, AggregationClass.DISTINCT),
                        measure("cycle_days", Unit.DAYS, AggregationClass.ADDITIVE),
                        measure("median_days", Unit.DAYS, AggregationClass.NON_ADDITIVE),
                        measure("score", Unit.POINTS, AggregationClass.ADDITIVE)))
                .withDimensions(Stream.of("product", "region", "产品", "deal size")
                        .map(DimensionId::of)
                        .toList());
    }

    private static Measure measure(String id, Unit unit, AggregationClass aggregation) {
        return new Measure(MeasureId.of(id), LocalizedText.same(id), unit, aggregation);
    }

    /**
     * Formulas that compile over {@link #symbols()}.
     *
     * @return formulas with a result of any unit, to be narrowed
     */
    public static FormulaArbitrary formulas() {
        return new FormulaArbitrary();
    }

    /**
     * Figures for references to {@link #symbols()}.
     *
     * @param references the references, such as those of a compiled formula
     * @return figures with gaps and two currencies, to be narrowed
     */
    public static FiguresArbitrary figures(List<Reference> references) {
        return new FiguresArbitrary(references, true, true);
    }

    /**
     * Formulas with figures: what an evaluation needs.
     *
     * @return {@link #formulas()} with {@link #figures}
     */
    public static Arbitrary<FormulaCase> cases() {
        return cases(formulas());
    }

    /**
     * Some formulas with figures.
     *
     * @param formulas formulas over {@link #symbols()}
     * @return with {@link #figures}
     */
    public static Arbitrary<FormulaCase> cases(Arbitrary<Expression> formulas) {
        return formulas.map(tree ->
                        FormulaCompiler.compile(tree.toString(), symbols()).orThrow())
                .flatMap(compiled -> figures(compiled.references()).map(figures -> new FormulaCase(compiled, figures)));
    }

    /**
     * Numbers as formulas write them, 0 and percentages included.
     *
     * @return literals
     */
    public static Arbitrary<Expression> literals() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
                                net.jqwik.api.Tuple.of(
                                        6,
                                        Arbitraries.bigDecimals()
                                                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000))
                                                .ofScale(2))),
                        Arbitraries.of(false, false, true))
                .as((number, percent) -> new Expression.Literal(number, percent, 0));
    }

    /**
     * Trees of any form, whether their units fit or not.
     *
     * @return trees up to four levels deep
     */
    public static Arbitrary<Expression> trees() {
        return tree(4);
    }

    private static Arbitrary<Expression> tree(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                literals(),
                Arbitraries.of(NAMES).map(name -> new Expression.Name(MeasureId.of(name), 0)),
                Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(NAMES), Arbitraries.of(NAMES))
                        .as((name, dimension, value) -> new Expression.Name(
                                MeasureId.of(name), DimensionFilter.of(DimensionId.of(dimension), value, "x"), 0)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> tree(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(Arbitraries.of(PrefixOperator.values()), inner)
                        .as((operator, operand) -> new Expression.Prefix(operator, operand, 0)),
                Combinators.combine(Arbitraries.of(InfixOperator.values()), inner, inner)
                        .as((operator, left, right) -> new Expression.Infix(operator, left, right, 0)),
                Arbitraries.of(Function.values())
                        .flatMap(function -> inner.list()
                                .ofMinSize(function.fewest())
                                .ofMaxSize(Math.min(function.most(), 4))
                                .map(arguments -> new Expression.Call(function, arguments, 0))));
    }

    /**
     * Formulas that compile over {@link #symbols()}; their result is a ratio.
     *
     * @return trees up to four levels deep
     */
    public static Arbitrary<Expression> ratios() {
        return ratio(4);
    }

    private static Arbitrary<Expression> ratio(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                literals(),
                Arbitraries.of("r1", "r2", "r3", "r4").map(name -> new Expression.Name(MeasureId.of(name), 0)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> ratio(depth - 1));
        Arbitrary<Expression> condition = Arbitraries.lazy(() -> condition(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                inner.map(operand -> new Expression.Prefix(PrefixOperator.MINUS, operand, 0)),
                Combinators.combine(
                                Arbitraries.of(InfixOperator.PLUS, InfixOperator.MINUS, InfixOperator.TIMES),
                                inner,
                                inner)
                        .as((operator, left, right) -> new Expression.Infix(operator, left, right, 0)),
                Combinators.combine(inner, inner)
                        .as((left, right) -> new Expression.Infix(
                                InfixOperator.DIVIDED_BY,
                                left,
                                // What is 0 whatever the figures are is refused as a divisor.
                                new Expression.Call(
                                        Function.MAX, List.of(right, new Expression.Name(MeasureId.of("r3"), 0)), 0),
                                0)),
                Arbitraries.of(
                                Function.MIN,
                                Function.MAX,
                                Function.COALESCE,
                                Function.IF_NOT_MEANINGFUL,
                                Function.GROWTH)
                        .flatMap(function ->
                                inner.list().ofSize(2).map(arguments -> new Expression.Call(function, arguments, 0))),
                inner.map(x -> new Expression.Call(Function.ABS, List.of(x), 0)),
                Combinators.combine(inner, Arbitraries.integers().between(0, 4))
                        .as((x, decimals) -> new Expression.Call(
                                Function.ROUND,
                                List.of(x, new Expression.Literal(BigDecimal.valueOf(decimals), false, 0)),
                                0)),
                Combinators.combine(inner, Arbitraries.of("r1", "r2"))
                        .as((x, low) -> new Expression.Call(
                                Function.CLAMP, List.of(x, new Expression.Name(MeasureId.of(low), 0), x), 0)),
                Combinators.combine(condition, inner, inner)
                        .as((c, a, b) -> new Expression.Call(Function.IF, List.of(c, a, b), 0)));
    }

    private static Arbitrary<Expression> condition(int depth) {
        Arbitrary<Expression> number = Arbitraries.lazy(() -> ratio(depth));
        Arbitrary<Expression> comparison = Combinators.combine(
                        Arbitraries.of(InfixOperator.values()).filter(InfixOperator::comparison), number, number)
                .as((operator, left, right) -> new Expression.Infix(operator, left, right, 0));
        if (depth <= 0) {
            return comparison;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> condition(depth - 1));
        return Arbitraries.oneOf(
                comparison,
                inner.map(c -> new Expression.Prefix(PrefixOperator.NOT, c, 0)),
                Combinators.combine(Arbitraries.of(InfixOperator.AND, InfixOperator.OR), inner, inner)
                        .as((operator, left, right) -> new Expression.Infix(operator, left, right, 0)));
    }

    /**
     * Readings of a ratio: values, 0 and negative ones included, and gaps.
     *
     * @return readings
     */
    public static Arbitrary<Reading> readings() {
        Arbitrary<Reading> known = Combinators.combine(
                        Arbitraries.longs().between(-1_000, 1_000),
                        Arbitraries.longs().between(1, 60))
                .as((numerator, denominator) -> Reading.known(Quantity.ratio(Ratio.of(numerator, denominator))));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, known),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Reading.known(Quantity.ratio(Ratio.ZERO)))),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("a", "b").map(Reading::missing)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Reason.values()).map(Reading::notMeaningful)));
    }

    /**
     * Amounts of money in a currency.
     *
     * @param currency the currency
     * @return readings with values, 0 and negative ones included
     */
    public static Arbitrary<Reading> money(Currency currency) {
        return Arbitraries.longs()
                .between(-1_000_000, 1_000_000)
                .map(cents -> Reading.known(new Quantity(Ratio.of(cents, 100), Unit.MONEY, Optional.of(currency))));
    }
}
