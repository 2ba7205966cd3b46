package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.formula.Figures;
import io.salestiers.kpi.testkit.formula.FormulaArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whatever somebody writes, and whatever the figures are: no crash, no hang, nothing but formulas, findings and readings.
 *
 * <p>In an ordinary run the committed inputs are replayed, of {@code FormulaFuzzTestInputs} beside the other resources, a
 * folder for each method. With {@code JAZZER_FUZZ=1} in the environment and one method chosen, Jazzer looks for new ones.
 */
class FormulaFuzzTest {
    private static final Texts EN = Texts.of(Language.EN, List.of(KpiMessages.catalogue()));
    private static final Symbols SYMBOLS = FormulaArbitraries.symbols();

    /** Pieces from which programs are made more often than from bare characters. */
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            ",",
            " + ",
            " - ",
            " * ",
            " / ",
            " < ",
            " <= ",
            " > ",
            " >= ",
            " == ",
            " != ",
            " and ",
            " or ",
            "not ",
            "-",
            "if(",
            "coalesce(",
            "ifNotMeaningful(",
            "min(",
            "max(",
            "clamp(",
            "abs(",
            "round(",
            "roundUp(",
            "roundDown(",
            "between(",
            "growth(",
            "attainment(",
            "days(",
            "prior(",
            "yearAgo(",
            "ytd(",
            "rolling(",
            "team(",
            "office(",
            "company(",
            "target(",
            "AND(",
            "OR(",
            "r1",
            "r2",
            "r3",
            "revenue",
            "calls",
            "cycle_days",
            "score",
            "\"net revenue\"",
            "[product = \"X\"]",
            "[region in (\"A\", \"B\")]",
            "0",
            "1",
            "2",
            "0.5",
            "110%",
            "12",
            "99999999999999999999",
            "0.00000000000000000001");

    /** Any text gives a formula or findings that can be shown; a formula has one canonical form. */
    @FuzzTest(maxDuration = "5m")
    void text(FuzzedDataProvider data) {
        check(data.consumeRemainingAsString());
    }

    private static void check(String text) {
        WithFindings<CompiledFormula> result = FormulaCompiler.compile(text, SYMBOLS);
        assertThat(result.value().isEmpty()).isEqualTo(!result.findings().isEmpty());
        FormulaIssue.of(text, result)
                .forEach(issue -> assertThat(issue.show(EN)).contains("^"));
        Formula.parse(text).value().ifPresent(formula -> {
            String canonical = formula.toString();
            // The canonical form has blanks that the text may lack.
            if (canonical.length() <= Formula.MAX_LENGTH) {
                assertThat(Formula.parse(canonical).orThrow().root().unplaced())
                        .isEqualTo(formula.root().unplaced());
            }
        });
    }

    /** A program of pieces on any figures gives a reading, the same with an explanation, and the one of the oracle. */
    @FuzzTest(maxDuration = "5m")
    void program(FuzzedDataProvider data) {
        String text = pieces(data);
        check(text);
        Optional<CompiledFormula> compiled =
                FormulaCompiler.compile(text, SYMBOLS).value();
        if (compiled.isPresent()) {
            Figures figures = figures(compiled.get(), data);
            Reading reading = compiled.get().evaluate(figures);
            assertThat(compiled.get().explain(figures).reading()).isEqualTo(reading);
            assertThat(Oracle.evaluate(compiled.get().formula().root(), SYMBOLS, figures))
                    .isEqualTo(reading);
        }
    }

    /** A program of pieces on any columns gives in each row what the ordinary evaluation gives. */
    @FuzzTest(maxDuration = "5m")
    void columns(FuzzedDataProvider data) {
        String text = pieces(data);
        Optional<CompiledFormula> compiled =
                FormulaCompiler.compile(text, SYMBOLS).value();
        if (compiled.isPresent() && compiled.get().references().size() <= 8) {
            agreement(compiled.get(), data).require(ROWS);
        }
    }

    private static final int ROWS = 4;

    private static ColumnAgreement agreement(CompiledFormula formula, FuzzedDataProvider data) {
        List<ColumnType> types = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Unit unit : formula.units()) {
            types.add(
                    unit == Unit.MONEY
                            ? ColumnType.money(Currency.of(data.consumeBoolean() ? "CNY" : "JPY"))
                            : ColumnType.of(data.consumeInt(0, 4)));
            Column column = Column.ofRows(ROWS);
            for (int row = 0; row < ROWS; row++) {
                boolean known = data.consumeInt(0, 5) > 0;
                column.values()[row] = data.consumeBoolean() ? data.consumeLong() : data.consumeInt(-1_000, 1_000);
                column.writable()[row] = known
                        ? ColumnStatus.KNOWN
                        : data.consumeBoolean()
                                ? ColumnStatus.MISSING
                                : ColumnStatus.of(Reading.notMeaningful(data.pickValue(Reason.values())));
            }
            columns.add(column);
        }
        return new ColumnAgreement(formula, types, columns, Rounding.halfEven(data.consumeInt(0, 4)));
    }

    private static String pieces(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder();
        int count = data.consumeInt(1, 60);
        for (int i = 0; i < count; i++) {
            text.append(data.pickValue(PIECES));
        }
        return text.toString();
    }

    private static Figures figures(CompiledFormula formula, FuzzedDataProvider data) {
        SortedMap<Reference, Reading> figures = new TreeMap<>();
        for (Reference reference : formula.references()) {
            Measure measure = SYMBOLS.find(reference.measure()).orElseThrow();
            figures.put(reference, reading(measure.unit(), data));
        }
        return new Figures(figures);
    }

    private static Reading reading(Unit unit, FuzzedDataProvider data) {
        int kind = data.consumeInt(0, 9);
        if (kind == 0) {
            return Reading.missing("a" + data.consumeInt(0, 3));
        }
        if (kind == 1) {
            return Reading.notMeaningful(data.pickValue(Reason.values()));
        }
        long numerator = kind < 6 ? data.consumeInt(-10, 10) : data.consumeLong();
        long denominator = kind < 8 ? 1 : data.consumeLong(1, Long.MAX_VALUE);
        Ratio value = Ratio.of(numerator, denominator);
        return Reading.known(new Quantity(
                value,
                unit,
                unit == Unit.MONEY
                        ? Optional.of(Currency.of(data.consumeBoolean() ? "CNY" : "USD"))
                        : Optional.empty()));
    }
}
