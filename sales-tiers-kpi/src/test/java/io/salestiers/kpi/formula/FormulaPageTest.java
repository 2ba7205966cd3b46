package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about the language: what their tables say is so. */
class FormulaPageTest {
    private static final Path PAGES = Path.of("../sales-tiers-core/src/site/markdown");

    /** A row of a table; its figures are absent where the formula is answered with a finding. */
    private record Row(String formula, Optional<String> figures, String expected) {}

    private static List<String> lines(Language language) throws IOException {
        return Files.readAllLines(PAGES.resolve(language == Language.EN ? "formulas.md" : "formulas.zh.md"));
    }

    private static List<Row> rows(Language language) throws IOException {
        List<Row> rows = new ArrayList<>();
        int columns = 0;
        for (String line : lines(language)) {
            List<String> cells = Arrays.stream(line.split("\\|", -1))
                    .skip(1)
                    .map(String::strip)
                    .toList();
            if (line.startsWith("| Formula |") || line.startsWith("| 公式 |")) {
                columns = cells.size() - 1;
            } else if (!line.startsWith("|")) {
                columns = 0;
            } else if (columns > 0 && cells.get(0).startsWith("`")) {
                String formula = cells.get(0).substring(1, cells.get(0).length() - 1);
                rows.add(
                        columns == 3
                                ? new Row(formula, Optional.of(cells.get(1)), cells.get(2))
                                : new Row(formula, Optional.empty(), cells.get(1)));
            }
        }
        return rows;
    }

    private static FormulaTest.Figures figures(String text) {
        FormulaTest.Figures figures = new FormulaTest.Figures();
        for (String each : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int sign = each.lastIndexOf(" = ");
            String reference = each.substring(0, sign).strip();
            String value = each.substring(sign + 3).strip();
            Unit unit = FormulaTest.compile(reference).unit();
            String number = unit == Unit.MONEY ? value.substring(4) : value;
            figures.with(
                    FormulaTest.compile(reference).references().get(0).toString(),
                    Reading.known(new Quantity(
                            Ratio.parse(number),
                            unit,
                            unit == Unit.MONEY ? Optional.of(Currency.of(value.substring(0, 3))) : Optional.empty())));
        }
        return figures;
    }

    private static String shown(Reading reading, Texts texts, Language language) {
        boolean english = language == Language.EN;
        if (reading instanceof Reading.Missing missing) {
            return (english ? "missing: " : "缺失：") + String.join(", ", missing.inputs());
        }
        if (reading instanceof Reading.NotMeaningful not) {
            return (english ? "not meaningful: " : "无意义：")
                    + not.reasons().stream()
                            .map(reason -> texts.text(reason.key()))
                            .collect(Collectors.joining(", "));
        }
        Quantity quantity = reading.quantity().orElseThrow();
        return quantity.currency().map(currency -> currency.code() + " ").orElse("") + quantity.value();
    }

    private static String answer(Row row, Texts texts, Language language) {
        WithFindings<CompiledFormula> compiled = FormulaCompiler.compile(row.formula(), FormulaTest.SYMBOLS);
        if (row.figures().isEmpty()) {
            assertThat(compiled.value()).as(row.formula()).isEmpty();
            Finding first = compiled.findings().get(0);
            // The advice follows on lines of its own.
            return first.message(texts).lines().findFirst().orElseThrow();
        }
        return shown(compiled.orThrow().evaluate(figures(row.figures().get())), texts, language);
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsSo(Language language) throws IOException {
        Texts texts = Texts.of(language, List.of(KpiMessages.catalogue()));
        List<Row> rows = rows(language);
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows.stream().map(row -> row.formula() + " → " + answer(row, texts, language)))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row.formula() + " → " + row.expected())
                        .toList());
    }

    @Test
    void bothLanguagesHaveTheSameExamples() throws IOException {
        assertThat(rows(Language.ZH).stream().map(row -> row.formula() + row.figures()))
                .containsExactlyElementsOf(rows(Language.EN).stream()
                        .map(row -> row.formula() + row.figures())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theLimitsAreThose(Language language) throws IOException {
        List<String> limits = lines(language).stream()
                .filter(line -> line.matches("\\|[^|]+\\| [0-9,]+ \\|"))
                .map(line -> line.replaceAll(".*\\| ([0-9,]+) \\|", "$1").replace(",", ""))
                .toList();
        assertThat(limits)
                .containsExactly(
                        String.valueOf(Formula.MAX_LENGTH),
                        String.valueOf(Formula.MAX_NODES),
                        String.valueOf(Formula.MAX_DEPTH),
                        String.valueOf(Formula.MAX_FILTER_VALUES),
                        String.valueOf(Span.MAX_PERIODS),
                        String.valueOf(Span.MAX_YEARS),
                        "12",
                        String.valueOf(Ratio.MAX_BITS),
                        String.valueOf(CompiledFormula.MAX_COST));
    }

    @Test
    void theCodeRuns() {
        Symbols symbols = FormulaTest.SYMBOLS;
        Inputs inputs = new FormulaTest.Figures().money("revenue", "9").money("target(revenue)", "12");
        // sample: read
        WithFindings<CompiledFormula> compiled =
                FormulaCompiler.compile("IF(target(revenue) = 0, 0, attainment(revenue))", symbols);
        CompiledFormula formula = compiled.orThrow(); // or compiled.findings(): all that is wrong, each with its place
        Reading reading = formula.evaluate(inputs); // known, not meaningful with reasons, or missing with its inputs
        Explanation why = formula.explain(inputs).explanation(); // down to the single deal
        // end
        assertThat(reading).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(3, 4))));
        assertThat(why.value()).isEqualTo(reading.quantity());
    }
}
