package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Borders of the language: both sides of every limit, and what is said beyond it. */
class FormulaEdgesTest {
    private static final Texts EN = Texts.of(Language.EN, List.of(KpiMessages.catalogue()));

    private static List<String> codes(String text) {
        return FormulaCompiler.compile(text, FormulaTest.SYMBOLS).findings().stream()
                .map(finding -> finding.code().code().replace("kpi.formula.", "") + "@"
                        + finding.arguments().get("column"))
                .map(code -> code.replaceAll("Numeral\\[value=(\\d+)]", "$1"))
                .toList();
    }

    @Nested
    class Units {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "revenue + cost | MONEY",
                    "revenue * 2 | MONEY",
                    "0.5 * revenue | MONEY",
                    "revenue * share | MONEY",
                    "revenue / 2 | MONEY",
                    "revenue / calls | MONEY",
                    "revenue / share | MONEY",
                    "revenue / cost | RATIO",
                    "revenue * cost / revenue | MONEY",
                    "revenue / cycle_days * cycle_days | MONEY",
                    "revenue / cycle_days * days(30) | MONEY",
                    "calls / visits | RATIO",
                    "calls * visits | COUNT",
                    "calls * share | COUNT",
                    "share * calls | COUNT",
                    "calls / share | COUNT",
                    "calls / 2 | COUNT",
                    "2 / calls | RATIO",
                    "calls / score | RATIO",
                    "share / calls | RATIO",
                    "score / calls | POINTS",
                    "score / share | POINTS",
                    "score / 2 | POINTS",
                    "score / score | RATIO",
                    "score * calls | POINTS",
                    "calls * score | POINTS",
                    "cycle_days / calls | DAYS",
                    "cycle_days / cycle_days | RATIO",
                    "cycle_days - days(3) | DAYS",
                    "calls + 1 | COUNT",
                    "1 + calls | COUNT",
                    "share + 1 | RATIO",
                    "1 + score | POINTS",
                    "0 + revenue | MONEY",
                    "revenue + 0 | MONEY",
                    "0 * 0 | RATIO",
                    "1 / 2 | RATIO",
                    "if(calls > 2, revenue, 0) | MONEY",
                    "if(calls > 2, 0, 1) | RATIO",
                    "growth(calls, visits) | RATIO",
                    "attainment(score) | RATIO",
                    "round(revenue, 2) | MONEY",
                    "abs(calls) | COUNT",
                    "max(0, cycle_days) | DAYS",
                })
        void ofResults(String formula, Unit unit) {
            assertThat(FormulaTest.compile(formula).unit()).isEqualTo(unit);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "revenue + calls | unit-mismatch@9",
                    "calls + score | unit-mismatch@7",
                    "calls + share | unit-mismatch@7",
                    "score - share | unit-mismatch@7",
                    "cycle_days + calls | unit-mismatch@12",
                    "revenue + cycle_days | unit-mismatch@9",
                    "revenue + 1 | unitless-number@9",
                    "1 - cycle_days | unitless-number@3",
                    "revenue > 0 * 0 | unitless-number@9",
                    "max(revenue, 1) | unitless-number@14",
                    "revenue * cost | result-unit@9",
                    "1 / revenue | result-unit@3",
                    "revenue / cycle_days | result-unit@9",
                    "calls > 1 | result-condition@7",
                    "-(calls > 1) | number-expected@9",
                    "if(not calls, 1, 0) | condition-expected@8",
                })
        void thatDoNotFit(String formula, String code) {
            assertThat(codes(formula)).containsExactly(code);
        }
    }

    @Nested
    class Names_ {
        @ParameterizedTest
        @CsvSource({
            // Two letters must be right, up to five may have one wrong, longer ones two.
            "ca, call, ",
            "ab, abc, ",
            "cals, calls, calls",
            "colls, calls, calls",
            "calls1, calls, calls",
            "cals, callss, ",
            "revenu, revenue, revenue",
            "rvenu, revenue, ",
            "rvenue, revenue, revenue",
            "revene, revenue, revenue",
            "erevnue, revenue, revenue",
            "rvnu, revenue, ",
            "REVENEU, revenue, revenue",
            "customer, customers, customers",
            "custmersss, customers, ",
            "销售, 销售额, ",
            "销售总额, 销售额, 销售额",
        })
        void areSuggestedWhenTheyAreNear(String written, String known, String suggested) {
            assertThat(Similar.to(written, Stream.of(known)).orElse(null)).isEqualTo(suggested);
        }

        @Test
        void theNearestIsSuggestedElseTheFirst() {
            assertThat(Similar.to("revenux", Stream.of("reveno", "revenus", "revenua")))
                    .contains("revenua");
            assertThat(Similar.to("revenux", Stream.of("revenua", "revenus", "reveno")))
                    .contains("revenua");
            assertThat(Similar.to("revenux", Stream.of("reveny", "revenu"))).contains("revenu");
            assertThat(Similar.to("revenux", Stream.of("other"))).isEmpty();
        }

        @Test
        void areUniqueAmongSymbols() {
            Measure calls = Measure.additive("calls", LocalizedText.same("c"), Unit.COUNT);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Symbols.of(List.of(calls, calls)))
                    .withMessage("measures must have different ids, but two are 'calls'");
        }
    }

    @Nested
    class Broken {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    // Each broken argument has its own issue, at what stands where an operator should.
                    "max(1 2, calls 3) | operator-expected@7 operator-expected@16",
                    "max(1 (2, 3) 4, 5 6) | operator-expected@7 operator-expected@19",
                    "max(1 2, 1e5) | operator-expected@7 number-form@10",
                    "max(1, 2 | unclosed-parenthesis@4",
                    // Behind the first issue outside of a call no form is trusted.
                    "(1 2) + (3 4) | operator-expected@4",
                    "1 2 (3 4) | operator-expected@3",
                    "1 + | operand-expected@4",
                    "max(, 1) | operand-expected@5",
                    "AND(1 2, calls) | operator-expected@7",
                    "AND(calls > 1) | argument-count@1",
                    // What is no number or no condition is told once, not again further out.
                    "if(AND(calls, calls > 1), 1, 0) | condition-expected@8",
                    "1 + -(calls > 1) | number-expected@13",
                    "1 + max(calls > 1, 2) | number-expected@15",
                    "if(between(calls > 1, 1, 2), 1, 0) | number-expected@18",
                    "if(not between(calls > 1, 1, 2), 1, 0) | number-expected@22",
                    "clamp(share, 2, 1) | bounds-reversed@14",
                    "clamp(share, -1, -2) | bounds-reversed@14",
                    "if(between(share, 50%, 0.4), 1, 0) | bounds-reversed@19",
                })
        void readsOn(String formula, String expected) {
            assertThat(String.join(" ", codes(formula))).isEqualTo(expected);
        }
    }

    @Nested
    class Limits {
        @Test
        void boundsMayBeEqual() {
            assertThat(codes("clamp(share, 1, 1)")).isEmpty();
            assertThat(codes("if(between(share, 50%, 0.5), 1, 0)")).isEmpty();
            assertThat(codes("clamp(share, -2, -1)")).isEmpty();
        }

        @Test
        void figuresReachSoFarBackAndNoFurther() {
            String years = "yearAgo(".repeat(Span.MAX_YEARS) + "calls" + ")".repeat(Span.MAX_YEARS);
            String periods = "prior(".repeat(60) + "calls" + ")".repeat(60);
            assertThat(FormulaTest.compile(years).references().get(0).span().yearsBack())
                    .isEqualTo(Span.MAX_YEARS);
            assertThat(FormulaTest.compile(periods).references().get(0).span().periodsBack())
                    .isEqualTo(60);
            assertThat(codes("yearAgo(" + years + ")")).containsExactly("too-far-back@1");
            assertThat(codes("prior(" + periods + ")")).containsExactly("too-far-back@1");
        }

        @Test
        void aFormulaHasAtMost4096Characters() {
            assertThat(codes("1" + " ".repeat(Formula.MAX_LENGTH - 1))).isEmpty();
            assertThat(codes("1" + " ".repeat(Formula.MAX_LENGTH))).containsExactly("too-long@1");
        }

        @Test
        void theSpellingOfSpreadsheetsTakesSixteenConditions() {
            String sixteen = "calls > 0" + ", calls > 0".repeat(15);
            assertThat(FormulaTest.compile("if(AND(" + sixteen + "), 1, 0)").toString())
                    .isEqualTo("if(" + sixteen.replace(",", " and") + ", 1, 0)");
            assertThat(codes("if(OR(" + sixteen + ", calls > 0), 1, 0)")).containsExactly("argument-count@4");
            assertThat(codes("if(AND(calls > 0, calls < 9), 1, 0)")).isEmpty();
        }

        @Test
        void spansHaveThem() {
            assertThat(new Span(Extent.ROLLING, 60, 60, 0).periods()).isEqualTo(60);
            assertThat(new Span(Extent.PERIOD, 1, 60, Span.MAX_YEARS).yearsBack())
                    .isEqualTo(Span.MAX_YEARS);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Span(Extent.PERIOD, 1, 0, -1))
                    .withMessageContaining("yearsBack must be 0 to");
            assertThatIllegalArgumentException().isThrownBy(() -> new Span(Extent.PERIOD, 1, 0, Span.MAX_YEARS + 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Span(Extent.PERIOD, 1, 61, 0))
                    .withMessageContaining("periodsBack must be 0 to 60");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Span(Extent.YEAR_TO_DATE, 2, 0, 0))
                    .withMessageContaining("but was 2 with YEAR_TO_DATE");
        }

        @Test
        void typesOfColumnsHaveThem() {
            assertThat(ColumnType.of(0).one()).isEqualTo(Ratio.ONE);
            assertThat(ColumnType.of(18).one().denominator().bitLength()).isEqualTo(60);
            assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.of(-1));
            assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.of(19));
        }

        @Test
        void treesHaveThem() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Expression.Literal(new BigDecimal("-1"), false, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Expression.Call(Function.GROWTH, List.of(), 0))
                    .withMessageContaining("growth takes 2 to 2");
            assertThat(new Expression.Literal(BigDecimal.ZERO, false, 0).number())
                    .isZero();
        }

        @Test
        void aTreeWithoutPlacesIsThatOfTheCanonicalText() {
            Expression root = Formula.parse("  IF( NOT(calls >2), -revenue , max(cost,10%))")
                    .orThrow()
                    .root();
            Expression again = Formula.parse(root.toString()).orThrow().root();
            assertThat(root).isNotEqualTo(again);
            assertThat(root.unplaced()).isEqualTo(again.unplaced());
            assertThat(root.unplaced().at()).isZero();
        }

        /** 40 characters of what was found are shown, and none that a reader can't see. */
        @Test
        void whatWasFoundIsCut() {
            assertThat(Issues.cut("x".repeat(40))).isEqualTo("x".repeat(40));
            assertThat(Issues.cut("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
            assertThat(Issues.cut("a\tb\u200bc\ud800d\u0378e")).isEqualTo("aU+0009bU+200BcU+D800dU+0378e");
            assertThat(Issues.cut("销售额 é")).isEqualTo("销售额 é");
        }
    }

    @Nested
    class Showing {
        private String label(String formula) {
            return FormulaTest.compile(formula)
                    .explain(reference -> Reading.missing("x"))
                    .explanation()
                    .label(EN)
                    .replace(": missing (x)", "");
        }

        @Test
        void aFigureSaysWhoseAndWhen() {
            assertThat(label("target(yearAgo(prior(prior(office(revenue)))))"))
                    .isEqualTo("Revenue, target, office, year before, previous period, previous period");
            assertThat(label("ytd(company(calls))")).isEqualTo("Calls, company, year to date");
            assertThat(label("rolling(calls, 4)")).isEqualTo("Calls, last periods, 4");
        }

        /** Where a bare 0 is chosen, a step of its own says whose currency it takes. */
        @Test
        void aBareZeroSaysThatItTakesACurrency() {
            CompiledFormula formula = FormulaTest.compile("if(calls > 2, 0, revenue)");
            var explanation = formula.explain(
                            new FormulaTest.Figures().count("calls", 3).money("revenue", "5"))
                    .explanation();
            assertThat(explanation.key()).isEqualTo("kpi.formula.zero-money");
            assertThat(explanation.steps()).hasSize(1);
            assertThat(explanation.value().orElseThrow()).hasToString("CNY 0");
            assertThat(formula.explain(new FormulaTest.Figures().count("calls", 3))
                            .explanation()
                            .value())
                    .isEmpty();
        }

        @Test
        void aFigureOfAnotherUnitIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FormulaTest.compile("calls")
                            .evaluate(reference -> Reading.known(Quantity.ratio(Ratio.ONE))))
                    .withMessageContaining("the value of calls must have the unit COUNT of its measure");
        }

        private String shown(String text, int column) {
            Finding finding = Finding.of(FormulaFinding.EMPTY, Place.file("formula", 1, column))
                    .with("line", 1)
                    .with("column", column);
            return new FormulaIssue(text, finding).show(EN).lines().skip(1).reduce("", (a, b) -> a + b + "\n");
        }

        @Test
        void theCaretStandsUnderThePlace() {
            assertThat(shown("abc", 1)).isEqualTo("  abc\n  ^\n");
            assertThat(shown("abc", 3)).isEqualTo("  abc\n    ^\n");
            // Behind the end, where something is lacking.
            assertThat(shown("abc", 4)).isEqualTo("  abc\n     ^\n");
            assertThat(shown("abc", 9)).isEqualTo("  abc\n     ^\n");
            // Chinese characters and wide signs are two columns wide, accents none, a tab is shown as one blank.
            assertThat(shown("销售x", 3)).isEqualTo("  销售x\n      ^\n");
            assertThat(shown("（x", 2)).isEqualTo("  （x\n    ^\n");
            assertThat(shown("e\u0301x", 3)).isEqualTo("  e\u0301x\n   ^\n");
            assertThat(shown("\tx", 2)).isEqualTo("   x\n   ^\n");
        }

        @Test
        void onlyTheSurroundingsOfALongLineAreShown() {
            String hundred = "x".repeat(100);
            assertThat(shown(hundred, 100)).isEqualTo("  " + hundred + "\n  " + " ".repeat(99) + "^\n");
            String long_ = "a".repeat(100) + "b" + "c".repeat(100);
            // 60 characters before the place and 40 from it on.
            assertThat(shown(long_, 101))
                    .isEqualTo("  … " + "a".repeat(60) + "b" + "c".repeat(39) + " …\n    " + " ".repeat(60) + "^\n");
            assertThat(shown(long_, 1)).isEqualTo("  " + "a".repeat(40) + " …\n  ^\n");
            assertThat(shown(long_, 201)).isEqualTo("  … " + "c".repeat(61) + "\n    " + " ".repeat(60) + "^\n");
        }

        @Test
        void aFindingWithoutAPlaceIsNone() {
            Finding finding = Finding.of(FormulaFinding.EMPTY, Place.file("formula", 1, 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FormulaIssue("1", finding))
                    .withMessageContaining("a finding of a formula must have a line");
        }
    }

    @Test
    void statusesOfReadings() {
        assertThat(ColumnStatus.of(Reading.known(Quantity.count(0)))).isEqualTo(ColumnStatus.KNOWN);
        assertThat(ColumnStatus.of(Reading.missing("x"))).isEqualTo(ColumnStatus.MISSING);
        assertThat(ColumnStatus.of(Reading.notMeaningful(io.salestiers.kpi.measure.Reason.ZERO_BASE)))
                .isEqualTo(ColumnStatus.of(io.salestiers.kpi.measure.Reason.ZERO_BASE));
    }

    @Test
    void aReferenceKnowsItsMeasure() {
        assertThat(FormulaTest.compile("prior(revenue) / yearAgo(revenue)").references())
                .allMatch(reference -> reference.measure().equals(MeasureId.of("revenue")));
    }
}
