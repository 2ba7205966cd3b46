package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.testkit.formula.ColumnArbitraries;
import io.salestiers.kpi.testkit.formula.FormulaArbitraries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Columns, slots and pieces of columns give for every formula what the ordinary evaluation gives, rounded. */
class ColumnProgramProperties {
    private static final int ROWS = 12;

    @Provide
    Arbitrary<Expression> ratios() {
        return FormulaArbitraries.ratios();
    }

    @Provide
    Arbitrary<List<ColumnType>> types() {
        return ColumnArbitraries.types().list().ofSize(4);
    }

    @Provide
    Arbitrary<List<Column>> edges() {
        return ColumnArbitraries.columns(ColumnArbitraries.numbers(), ROWS)
                .list()
                .ofSize(4);
    }

    @Provide
    Arbitrary<List<Column>> small() {
        return ColumnArbitraries.columns(ColumnArbitraries.small(), ROWS).list().ofSize(4);
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return ColumnArbitraries.roundings();
    }

    private static ColumnAgreement agreement(
            Expression tree, List<ColumnType> types, List<Column> columns, Rounding rounding) {
        CompiledFormula formula = FormulaCompiler.compile(tree.toString(), FormulaArbitraries.symbols())
                .orThrow();
        int references = formula.references().size();
        return new ColumnAgreement(formula, types.subList(0, references), columns.subList(0, references), rounding);
    }

    @Property(tries = 1000)
    void equalEvaluationForNumbersAtEveryEdge(
            @ForAll("ratios") Expression tree,
            @ForAll("types") List<ColumnType> types,
            @ForAll("edges") List<Column> columns,
            @ForAll("roundings") Rounding rounding) {
        agreement(tree, types, columns, rounding).require(ROWS);
    }

    @Property(tries = 1500)
    void equalEvaluationForNumbersThatStaySmall(
            @ForAll("ratios") Expression tree,
            @ForAll("small") List<Column> columns,
            @ForAll("roundings") Rounding rounding) {
        List<ColumnType> types = List.of(ColumnType.of(0), ColumnType.of(1), ColumnType.of(2), ColumnType.of(0));
        agreement(tree, types, columns, rounding).require(ROWS);
    }

    private static final Symbols MONEY = Symbols.of(List.of(
            Measure.additive("a", LocalizedText.same("A"), Unit.MONEY),
            Measure.additive("b", LocalizedText.same("B"), Unit.MONEY),
            Measure.additive("n", LocalizedText.same("N"), Unit.COUNT)));

    @Provide
    Arbitrary<String> amounts() {
        return Arbitraries.of(
                "a + b",
                "if(n > 2, a, b)",
                "if(n > 2, 0, a)",
                "if(n > 2, 0, if(n < 0, a, b))",
                "if(a > 0, a / b, 0)",
                "coalesce(a, 0)",
                "coalesce(a, b, 0)",
                "ifNotMeaningful(a / n, 0)",
                "ifNotMeaningful(a / n, b)",
                "min(a, 0)",
                "max(0, a - b)",
                "a * n / 3",
                "if(n == 0, 0, a / n) + b",
                "a * b / max(a, b)",
                "if(n > 2, 0, a) / n",
                "growth(a, b)",
                "if(between(a, 0, b) and n > 0 or a == b, a, 0)");
    }

    @Provide
    Arbitrary<List<Currency>> currencies() {
        return Arbitraries.of("CNY", "CNY", "JPY").map(Currency::of).list().ofSize(2);
    }

    @Property(tries = 1000)
    void equalEvaluationForMoney(
            @ForAll("amounts") String text,
            @ForAll("currencies") List<Currency> currencies,
            @ForAll("small") List<Column> columns,
            @ForAll("roundings") Rounding rounding) {
        CompiledFormula formula = FormulaCompiler.compile(text, MONEY).orThrow();
        List<ColumnType> types = formula.references().stream()
                .map(reference -> switch (reference.toString()) {
                    case "a" -> ColumnType.money(currencies.get(0));
                    case "b" -> ColumnType.money(currencies.get(1));
                    default -> ColumnType.of(0);
                })
                .toList();
        new ColumnAgreement(formula, types, columns.subList(0, types.size()), rounding).require(ROWS);
    }

    /** Else the properties above could hold because every row is left to the ordinary evaluation. */
    @Property(tries = 300)
    void smallNumbersNeedNoOtherWay(@ForAll("small") List<Column> columns) {
        for (String text : List.of(
                "if(r1 == 0, 0, (r2 - r1) / r1 * 100)",
                "min(r1 / r2, 1.5)",
                "0.3 * clamp((r1 - 20) / (80 - 20), 0, 1.2) + 0.7 * clamp((r2 - 10) / 40, 0, 1.2)",
                "coalesce(r1, r2, 0) + ifNotMeaningful(r3 / r4, 1)",
                "growth(r1, r2)",
                "if(r1 / r2 >= r3 / r4 and not (r1 > 5 or between(r2, r3, r4)), abs(r1), -r2)",
                "round(r1 / r2, 2) * r3 + max(r1, r2, r3 / r4)",
                "r1 / r2 + r3 / r4 - r1 * r4 / 7")) {
            CompiledFormula formula =
                    FormulaCompiler.compile(text, FormulaArbitraries.symbols()).orThrow();
            int references = formula.references().size();
            List<ColumnType> types = List.of(ColumnType.of(0), ColumnType.of(1), ColumnType.of(2), ColumnType.of(0))
                    .subList(0, references);
            ColumnAgreement.Found found = new ColumnAgreement(
                            formula, types, columns.subList(0, references), Rounding.halfEven(6))
                    .require(ROWS);
            assertThat(found).as(text).isEqualTo(new ColumnAgreement.Found(true, 0));
        }
    }
}
