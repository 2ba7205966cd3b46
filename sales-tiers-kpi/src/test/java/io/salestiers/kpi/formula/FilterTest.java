package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.DimensionFilter;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private static final DimensionId PRODUCT = DimensionId.of("product");

    private static String canonical(String text) {
        return Formula.parse(text).orThrow().toString();
    }

    private static List<Reference> references(String text) {
        return FormulaTest.compile(text).references();
    }

    @Nested
    class Reading_ {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "revenue [ product==\"X\" ] | revenue[product = \"X\"]",
                    "revenue[region IN (\"B\",\"A\"),product=\"X\"] | revenue[product = \"X\", region in (\"A\", \"B\")]",
                    "revenue[product = \"X\" and region = \"A\"] | revenue[product = \"X\", region = \"A\"]",
                    "revenue[product in (\"X\")] | revenue[product = \"X\"]",
                    "revenue[product in (\"X\", \"X\")] | revenue[product = \"X\"]",
                    "prior(team(revenue[product=\"X\"])) | prior(team(revenue[product = \"X\"]))",
                    "销售额[产品 = \"旗舰版\"] | 销售额[产品 = \"旗舰版\"]",
                    "\"net revenue\"[\"deal size\" = \"5\"\" plus\"] | \"net revenue\"[\"deal size\" = \"5\"\" plus\"]",
                    "revenue[\"product\" = \"X\"] | revenue[product = \"X\"]",
                    "revenue[in in (\"X\", \"Y\"), \"and\" = \"Z\"] | revenue[\"and\" = \"Z\", in in (\"X\", \"Y\")]",
                    "-revenue[product = \"X\"] / 2 | -revenue[product = \"X\"] / 2",
                })
        void hasOneCanonicalForm(String text, String expected) {
            assertThat(canonical(text)).isEqualTo(expected);
            assertThat(canonical(expected)).isEqualTo(expected);
        }

        @Test
        void valuesAreReadInTheirComposedForm() {
            assertThat(references("revenue[product = \"cafe\u0301\"]").get(0).filter())
                    .isEqualTo(DimensionFilter.of(PRODUCT, "caf\u00e9"));
        }

        @Test
        void aHundredValuesAreTheMost() {
            String values = "\"v\", ".repeat(99);
            assertThat(Formula.parse("revenue[product in (" + values + "\"v\")]")
                            .findings())
                    .isEmpty();
        }

        @Test
        void whatFollowsABrokenFilterIsReadForItsOwnIssues() {
            assertThat(FormulaCompiler.compile("max(revenue[product], 1e5, revenue[=])", FormulaTest.SYMBOLS)
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(
                            FormulaFinding.FILTER_CONDITION_EXPECTED,
                            FormulaFinding.NUMBER_FORM,
                            FormulaFinding.FILTER_CONDITION_EXPECTED);
        }
    }

    @Nested
    class Referring {
        @Test
        void eachFilterIsAReferenceOfItsOwn() {
            assertThat(references("revenue[product = \"X\"] / revenue + 0 * revenue[product == \"X\"] / revenue"))
                    .containsExactly(
                            Reference.of(MeasureId.of("revenue")),
                            Reference.of(MeasureId.of("revenue")).where(DimensionFilter.of(PRODUCT, "X")));
        }

        @Test
        void modifiersKeepTheFilter() {
            Reference reference =
                    references("prior(team(revenue[product = \"X\"]))").get(0);
            assertThat(reference)
                    .isEqualTo(new Reference(
                            Kind.ACTUAL,
                            MeasureId.of("revenue"),
                            DimensionFilter.of(PRODUCT, "X"),
                            Level.TEAM,
                            Span.PRIOR));
            assertThat(reference).hasToString("prior(team(revenue[product = \"X\"]))");
        }

        @Test
        void aTargetHasNone() {
            Reference filtered = Reference.of(MeasureId.of("revenue")).where(DimensionFilter.of(PRODUCT, "X"));
            assertThatIllegalArgumentException()
                    .isThrownBy(filtered::target)
                    .withMessage("a target must be read without a filter, but has [product = \"X\"]");
        }

        @Test
        void theExplanationNamesTheFilter() {
            Texts en = Texts.of(Language.EN, List.of(KpiMessages.catalogue()));
            FormulaTest.Figures figures = new FormulaTest.Figures().money("team(revenue[product = \"X\"])", "5");
            assertThat(FormulaTest.compile("team(revenue[product=\"X\"])")
                            .explain(figures)
                            .explanation()
                            .label(en))
                    .isEqualTo("Revenue, product = \"X\", team");
            assertThat(FormulaTest.compile("revenue[product=\"Y\"]").evaluate(figures))
                    .isEqualTo(Reading.missing("revenue[product = \"Y\"]"));
        }
    }

    @Nested
    class Dimensions {
        @Test
        void anyMayBeNamedWhereNoneAreDeclared() {
            Symbols symbols = Symbols.of(List.of(Measure.additive("calls", LocalizedText.same("c"), Unit.COUNT)));
            assertThat(symbols.dimensions()).isEmpty();
            assertThat(FormulaCompiler.compile("calls[farbe = \"rot\"]", symbols)
                            .findings())
                    .isEmpty();
            assertThat(symbols.withDimensions(List.of(PRODUCT)).dimensions()).containsExactly(PRODUCT);
            assertThat(FormulaCompiler.compile("calls[farbe = \"rot\"]", symbols.withDimensions(List.of(PRODUCT)))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(FormulaFinding.UNKNOWN_DIMENSION);
        }
    }

    @Nested
    class Costs {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "1 | 1",
                    "1 + 2 * 3 | 5",
                    "revenue | 10",
                    "revenue / rolling(calls, 3) | 41",
                    "ytd(revenue) | 120",
                    "yearAgo(ytd(revenue)) | 120",
                    "prior(prior(team(revenue))) | 10",
                    "revenue[product in (\"A\", \"B\"), region = \"N\"] | 13",
                    // Two figures and the division.
                    "attainment(revenue) | 21",
                    // 3 figures; if, 2 × and, 3 comparisons, minus, abs; the numbers 0, 9, 0, 1, 2.
                    "if(calls > 0 and calls < 9 and visits > 0, -1, abs(2)) | 43",
                })
        void areKnown(String formula, long cost) {
            assertThat(FormulaTest.compile(formula).cost()).isEqualTo(cost);
        }

        @Test
        void areBounded() {
            // 16 × 600 + 15 additions; one figure more is too much.
            String most = "rolling(calls, 60)" + " + rolling(calls, 60)".repeat(15);
            assertThat(FormulaTest.compile(most).cost()).isEqualTo(9_615);
            assertThat(FormulaCompiler.compile(most + " + rolling(calls, 60)", FormulaTest.SYMBOLS)
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(FormulaFinding.TOO_COSTLY);
            assertThat(FormulaTest.compile(most + " + rolling(calls, 38) + 0 + 0")
                            .cost())
                    .isEqualTo(CompiledFormula.MAX_COST);
            assertThat(FormulaCompiler.compile(most + " + rolling(calls, 38) + 0 + abs(0)", FormulaTest.SYMBOLS)
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(FormulaFinding.TOO_COSTLY);
        }
    }

    @Test
    void printsAFilterOfSeveralDimensions() {
        DimensionFilter filter = new DimensionFilter(new TreeMap<>(Map.of(
                PRODUCT, new TreeSet<>(List.of("b", "a")), DimensionId.of("deal size"), new TreeSet<>(List.of("\"")))));
        assertThat(new Expression.Name(MeasureId.of("revenue"), filter, 0))
                .hasToString("revenue[\"deal size\" = \"\"\"\", product in (\"a\", \"b\")]");
    }
}
