package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.formula.FormulaArbitraries;
import io.salestiers.kpi.testkit.formula.FormulaCase;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** That the kit's formulas and figures are as sound and as lively as they say. */
class FormulaArbitrariesProperties {
    @Provide
    Arbitrary<FormulaCase> cases() {
        return FormulaArbitraries.cases();
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Unit, Expression>> ofUnits() {
        return Arbitraries.of(Unit.values())
                .flatMap(unit ->
                        FormulaArbitraries.formulas().of(unit).withDepth(2).map(formula -> Tuple.of(unit, formula)));
    }

    @Provide
    Arbitrary<Expression> narrowed() {
        return FormulaArbitraries.formulas()
                .without(Function.IF, Function.TARGET, Function.ATTAINMENT, Function.PRIOR)
                .withoutFilters();
    }

    @Provide
    Arbitrary<FormulaCase> known() {
        return FormulaArbitraries.formulas()
                .map(formula -> FormulaCompiler.compile(formula.toString(), FormulaArbitraries.symbols())
                        .orThrow())
                .flatMap(compiled -> FormulaArbitraries.figures(compiled.references())
                        .withoutGaps()
                        .inOneCurrency()
                        .map(figures -> new FormulaCase(compiled, figures)));
    }

    @Property(tries = 300)
    void theUnitIsTheOneThatWasAskedFor(@ForAll("ofUnits") Tuple.Tuple2<Unit, Expression> each) {
        assertThat(FormulaCompiler.compile(each.get2().toString(), FormulaArbitraries.symbols())
                        .orThrow()
                        .unit())
                .isEqualTo(each.get1());
    }

    @Property(tries = 300)
    void whatIsLeftOutIsNotThere(@ForAll("narrowed") Expression formula) {
        assertThat(nodes(formula).stream()
                        .flatMap(node -> node instanceof Expression.Call call
                                ? java.util.stream.Stream.of(call.function())
                                : java.util.stream.Stream.empty()))
                .doesNotContain(Function.IF, Function.TARGET, Function.ATTAINMENT, Function.PRIOR);
        assertThat(formula.toString()).doesNotContain("[");
    }

    @Property(tries = 300)
    void figuresWithoutGapsInOneCurrency(@ForAll("known") FormulaCase each) {
        assertThat(each.figures().readings().values()).allMatch(Reading.Known.class::isInstance);
        assertThat(each.figures().readings().values().stream()
                        .flatMap(reading -> reading.quantity().stream())
                        .flatMap(quantity -> quantity.currency().stream())
                        .distinct())
                .hasSizeLessThan(2);
    }

    @Property(tries = 2000, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.OFF)
    void everythingOccurs(@ForAll("cases") FormulaCase each) {
        Expression root = each.formula().formula().root();
        List<Expression> nodes = nodes(root);
        for (Function function : Function.values()) {
            occurs(function.spelling(), nodes.stream().anyMatch(n -> calls(n, function)), 2);
        }
        for (InfixOperator operator : InfixOperator.values()) {
            occurs(
                    "operator " + operator,
                    nodes.stream().anyMatch(n -> n instanceof Expression.Infix i && i.operator() == operator),
                    1);
        }
        for (Unit unit : Unit.values()) {
            occurs("result " + unit, each.formula().unit() == unit, 8);
        }
        occurs("filter", root.toString().contains("["), 10);
        Reading reading = each.formula().evaluate(each.figures());
        occurs("known", reading instanceof Reading.Known, 40);
        occurs("zero", reading.quantity().filter(q -> q.value().signum() == 0).isPresent(), 2);
        occurs("missing", reading instanceof Reading.Missing, 5);
        occurs(
                "missing two",
                reading instanceof Reading.Missing missing && missing.inputs().size() > 1,
                0.5);
        for (Reason reason :
                List.of(Reason.ZERO_DIVISOR, Reason.ZERO_BASE, Reason.NEGATIVE_BASE, Reason.MIXED_CURRENCIES)) {
            occurs(
                    reason.name(),
                    reading instanceof Reading.NotMeaningful not
                            && not.reasons().contains(reason),
                    0.5);
        }
        occurs("zero of no currency", reading.equals(Reading.notMeaningful(Reason.NO_CURRENCY)), 0.01);
        occurs("tie", nodes.stream().anyMatch(node -> tie(node, each)), 0.1);
        occurs("bounds reversed", nodes.stream().anyMatch(node -> reversed(node, each)), 1);
    }

    private static void occurs(String label, boolean occurs, double percent) {
        Statistics.label(label)
                .collect(occurs)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    private static boolean calls(Expression node, Function function) {
        return node instanceof Expression.Call call && call.function() == function;
    }

    private static Optional<Fraction> value(Expression node, FormulaCase each) {
        return Oracle.evaluate(node, FormulaArbitraries.symbols(), each.figures())
                .quantity()
                .map(quantity -> Fraction.of(quantity.value()));
    }

    /** Half-way between two numbers of so many decimals. */
    private static boolean tie(Expression node, FormulaCase each) {
        if (!(node instanceof Expression.Call call) || call.function() != Function.ROUND) {
            return false;
        }
        int decimals = ((Expression.Literal) call.arguments().get(1)).number().intValueExact();
        Fraction twice = new Fraction(BigInteger.TWO.multiply(BigInteger.TEN.pow(decimals)), BigInteger.ONE);
        return value(call.arguments().get(0), each)
                .map(twice::times)
                .filter(halves ->
                        halves.down().equals(BigInteger.ONE) && halves.up().testBit(0))
                .isPresent();
    }

    private static boolean reversed(Expression node, FormulaCase each) {
        if (!calls(node, Function.CLAMP) && !calls(node, Function.BETWEEN)) {
            return false;
        }
        List<Expression> arguments = ((Expression.Call) node).arguments();
        Optional<Fraction> low = value(arguments.get(1), each);
        Optional<Fraction> high = value(arguments.get(2), each);
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0;
    }

    private static List<Expression> nodes(Expression root) {
        List<Expression> nodes = new ArrayList<>(List.of(root));
        if (root instanceof Expression.Prefix prefix) {
            nodes.addAll(nodes(prefix.operand()));
        } else if (root instanceof Expression.Infix infix) {
            nodes.addAll(nodes(infix.left()));
            nodes.addAll(nodes(infix.right()));
        } else if (root instanceof Expression.Call call) {
            call.arguments().forEach(argument -> nodes.addAll(nodes(argument)));
        }
        return nodes;
    }
}
