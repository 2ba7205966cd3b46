package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    static final Symbols SYMBOLS = Symbols.of(List.of(
                    Measure.additive("revenue", LocalizedText.of("Revenue", "收入"), Unit.MONEY),
                    Measure.additive("cost", LocalizedText.of("Cost", "成本"), Unit.MONEY),
                    Measure.additive("销售额", LocalizedText.same("销售额"), Unit.MONEY),
                    Measure.additive("net revenue", LocalizedText.of("Net revenue", "净收入"), Unit.MONEY),
                    Measure.additive("calls", LocalizedText.of("Calls", "电话数"), Unit.COUNT),
                    Measure.additive("visits", LocalizedText.of("Visits", "拜访数"), Unit.COUNT),
                    Measure.additive("cycle_days", LocalizedText.of("Cycle", "周期"), Unit.DAYS),
                    Measure.additive("score", LocalizedText.of("Score", "得分"), Unit.POINTS),
                    measure("customers", Unit.COUNT, AggregationClass.DISTINCT),
                    measure("largest_deal", Unit.MONEY, AggregationClass.LARGEST),
                    measure("median_deal", Unit.MONEY, AggregationClass.NON_ADDITIVE),
                    BuiltInMeasures.HEADCOUNT,
                    measure("share", Unit.RATIO, AggregationClass.RATIO)))
            .withDimensions(List.of(
                    DimensionId.of("product"),
                    DimensionId.of("region"),
                    DimensionId.of("产品"),
                    DimensionId.of("deal size")));

    private static Measure measure(String id, Unit unit, AggregationClass aggregation) {
        return new Measure(MeasureId.of(id), LocalizedText.same(id), unit, aggregation);
    }

    /** Figures by the canonical form of their reference; what is not there is missing by that name. */
    static final class Figures implements Inputs {
        private final Map<String, Reading> readings = new HashMap<>();

        Figures money(String reference, String value) {
            return money(reference, value, "CNY");
        }

        Figures money(String reference, String value, String currency) {
            return with(
                    reference,
                    Reading.known(new Quantity(Ratio.parse(value), Unit.MONEY, Optional.of(Currency.of(currency)))));
        }

        Figures number(String reference, String value, Unit unit) {
            return with(reference, Reading.known(Quantity.of(Ratio.parse(value), unit)));
        }

        Figures count(String reference, long value) {
            return with(reference, Reading.known(Quantity.count(value)));
        }

        Figures with(String reference, Reading reading) {
            readings.put(reference, reading);
            return this;
        }

        @Override
        public Reading read(Reference reference) {
            return readings.getOrDefault(reference.toString(), Reading.missing(reference.toString()));
        }
    }

    static CompiledFormula compile(String text) {
        return FormulaCompiler.compile(text, SYMBOLS).orThrow();
    }

    private static Reading evaluate(String text, Figures figures) {
        CompiledFormula compiled = compile(text);
        Reading reading = compiled.evaluate(figures);
        assertThat(compiled.explain(figures).reading()).isEqualTo(reading);
        return reading;
    }

    private static String value(String text, Figures figures) {
        return evaluate(text, figures).quantity().orElseThrow().toString();
    }

    private static List<String> codes(String text) {
        return FormulaCompiler.compile(text, SYMBOLS).findings().stream()
                .map(Finding::code)
                .map(code -> code.code().replace("kpi.formula.", ""))
                .toList();
    }

    private static Figures figures() {
        return new Figures();
    }

    @Nested
    class Reading_ {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1+2*3 | 7",
                    "(1+2)*3 | 9",
                    "10-4-3 | 3",
                    "100/10/5 | 2",
                    "-2*-3 | 6",
                    "--2 | 2",
                    "2--1 | 3",
                    "110% * 2 | 2.2",
                    "1/3 | 1/3",
                    "1/3+1/3+1/3 | 1",
                    "0.1+0.2 | 0.3",
                    "MIN(3, 1, 2) | 1",
                    "Max(3, 1, 2) | 3",
                    "clamp(1.3, 0, 1.2) | 1.2",
                    "clamp(-1, 0, 1.2) | 0",
                    "clamp(0.5, 0, 1.2) | 0.5",
                    "abs(-7/3) | 7/3",
                    "round(0.125, 2) | 0.12",
                    "round(0.135, 2) | 0.14",
                    "round(-2.5, 0) | -2",
                    "if(1 = 1, 5, 6) | 5",
                    "if(1 <> 1, 5, 6) | 6",
                    "if(1 != 1 OR 2 >= 2, 5, 6) | 5",
                    "if(not 1 == 1 and 2 > 3, 5, 6) | 6",
                    "if(not (1 == 1 and 2 > 3), 5, 6) | 5",
                    "if(between(1, 1, 2) and between(2, 1, 2), 1, 0) | 1",
                    "if(between(2.01, 1, 2), 1, 0) | 0",
                    "if(1 == 2 or 1 == 1 and 1 == 2, 1, 0) | 0",
                    "growth(12, 10) | 0.2",
                    "ROUNDUP(0.121, 2) | 0.13",
                    "ROUNDUP(-0.121, 2) | -0.13",
                    "ROUNDUP(0.12, 2) | 0.12",
                    "ROUNDDOWN(0.129, 2) | 0.12",
                    "ROUNDDOWN(-0.129, 2) | -0.12",
                    "IF(AND(1 = 1, 2 = 2, 3 = 3), 5, 6) | 5",
                    "IF(AND(1 = 1, 2 = 3), 5, 6) | 6",
                    "IF(OR(1 = 2, 2 = 2), 5, 6) | 5",
                    "IF(OR(1 = 2, AND(1 = 1, NOT(1 = 2))), 5, 6) | 5",
                    "IF(NOT(1 = 1) and 1 = 1, 5, 6) | 6",
                })
        void computes(String formula, String expected) {
            assertThat(value(formula, figures())).isEqualTo(expected + " RATIO");
        }

        @Test
        void namesInAnyScript() {
            assertThat(value("销售额 * 2", figures().money("销售额", "3"))).isEqualTo("CNY 6");
        }

        @Test
        void quotedNames() {
            assertThat(value("\"net revenue\" * 2", figures().money("\"net revenue\"", "3")))
                    .isEqualTo("CNY 6");
        }

        @Test
        void namesAreReadInTheirComposedForm() {
            Symbols symbols = Symbols.of(List.of(Measure.additive("caf\u00e9", LocalizedText.same("c"), Unit.COUNT)));
            assertThat(FormulaCompiler.compile("cafe\u0301 + 1", symbols).findings())
                    .isEmpty();
        }

        @Test
        void aFunctionNameWithoutParenthesisIsAMeasure() {
            Symbols symbols = Symbols.of(List.of(Measure.additive("team", LocalizedText.same("t"), Unit.COUNT)));
            assertThat(FormulaCompiler.compile("team(team)", symbols).orThrow().references())
                    .hasToString("[team(team)]");
        }

        @Test
        void canonicalFormHasNoNeedlessParentheses() {
            assertThat(Formula.parse("((a+(b*c)) = (d))and NOT(((e)<f))").orThrow())
                    .hasToString("a + b * c == d and not e < f");
            assertThat(Formula.parse("a-(b-c)").orThrow()).hasToString("a - (b - c)");
            assertThat(Formula.parse("-(a+b)").orThrow()).hasToString("-(a + b)");
            assertThat(Formula.parse("IFNOTMEANINGFUL(\"a\",\"net x\")").orThrow())
                    .hasToString("ifNotMeaningful(a, \"net x\")");
        }
    }

    @Nested
    class Units {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "revenue / cost | RATIO",
                    "revenue / calls | MONEY",
                    "revenue - cost | MONEY",
                    "revenue * share | MONEY",
                    "revenue * 2 + 0 | MONEY",
                    "calls / visits | RATIO",
                    "calls * share | COUNT",
                    "calls + 1 | COUNT",
                    "calls / 2 | COUNT",
                    "share + 1 | RATIO",
                    "1 - share | RATIO",
                    "score + 5 | POINTS",
                    "score / calls | POINTS",
                    "cycle_days + days(3) | DAYS",
                    "calls * share * (revenue / calls) / (cycle_days / days(1)) | MONEY",
                    "if(calls > 20, revenue, 0) | MONEY",
                    "max(0, revenue) | MONEY",
                    "coalesce(share, 0.5) | RATIO",
                    "1.5 | RATIO",
                    "attainment(revenue) | RATIO",
                    "growth(revenue, prior(revenue)) | RATIO",
                    "round(revenue, 2) | MONEY",
                    "revenue * revenue / revenue | MONEY",
                    "if(revenue > 0 and cycle_days < days(30), 1, 0) | RATIO",
                })
        void unitOfTheResult(String formula, Unit unit) {
            assertThat(compile(formula).unit()).isEqualTo(unit);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "revenue + calls | unit-mismatch",
                    "calls + share | unit-mismatch",
                    "revenue + 1 | unitless-number",
                    "if(revenue > 1000, 1, 0) | unitless-number",
                    "cycle_days < 30 | unitless-number",
                    "revenue * cost | result-unit",
                    "revenue / cycle_days | result-unit",
                    "revenue > 0 | result-condition",
                    "if(revenue, 1, 0) | condition-expected",
                    "1 + (revenue > 0) | number-expected",
                    "not revenue | condition-expected",
                    "revenue / 0 | division-by-zero",
                    "clamp(share, 1.2, 0) | bounds-reversed",
                    "min(share, revenue) | unit-mismatch",
                    "if(share > 1, revenue, calls) | unit-mismatch",
                    "if(share > 1, revenue, share > 0) | unit-mismatch",
                    "prior(revenue + cost) | reference-expected",
                    "attainment(1) | reference-expected",
                    "team(office(revenue)) | modifier-conflict",
                    "target(target(revenue)) | modifier-conflict",
                    "ytd(rolling(revenue, 3)) | modifier-conflict",
                    "rolling(revenue, 61) | whole-number-expected",
                    "rolling(revenue, calls) | whole-number-expected",
                    "round(share, 1.5) | whole-number-expected",
                    "round(share, 13) | whole-number-expected",
                    "revenu | unknown-measure-similar",
                    "turnover | unknown-measure",
                    "Revenue | unknown-measure-similar",
                })
        void refuses(String formula, String code) {
            assertThat(codes(formula)).contains(code);
        }

        @Test
        void aSlipIsReportedOnce() {
            assertThat(codes("(revenu + calls) * 2 - share")).containsExactly("unknown-measure-similar");
        }

        @Test
        void allSlipsAreReported() {
            assertThat(codes("max(revenue + calls, tem(revenue), turnover, min(1))"))
                    .containsExactly("unknown-function-similar", "argument-count");
            assertThat(codes("max(revenue + calls, revenue + 1, turnover)"))
                    .containsExactly("unit-mismatch", "unitless-number", "unknown-measure");
        }
    }

    @Nested
    class RollUps {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "team(revenue)",
                    "company(ytd(customers)) * 1",
                    "office(largest_deal)",
                    "rolling(largest_deal, 3)",
                    "prior(median_deal)",
                    "target(team(share))",
                    "target(ytd(revenue))",
                    "prior(team(revenue))",
                    "yearAgo(ytd(office(revenue)))"
                })
        void fit(String formula) {
            assertThat(codes(formula)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "team(share)",
                    "company(median_deal)",
                    "ytd(share)",
                    "rolling(median_deal, 2)",
                    "target(ytd(share))",
                    "target(ytd(customers))"
                })
        void refused(String formula) {
            assertThat(codes(formula)).containsExactly("roll-up");
        }
    }

    @Nested
    class References {
        @Test
        void modifiersNestInAnyOrder() {
            assertThat(compile("team(prior(revenue)) / prior(team(revenue))").references())
                    .containsExactly(
                            Reference.of(MeasureId.of("revenue")).at(Level.TEAM).over(Span.PRIOR));
        }

        @Test
        void attainmentReadsTheTargetOfTheSameFigure() {
            assertThat(value(
                            "attainment(team(revenue))",
                            figures().money("team(revenue)", "90").money("target(team(revenue))", "120")))
                    .isEqualTo("0.75 RATIO");
        }

        @Test
        void quotaRule() {
            // 1.10 × 300,000 ÷ 7 = 47,142.857142…
            assertThat(value(
                            "1.10 * prior(team(revenue)) / team(calls)",
                            figures().money("prior(team(revenue))", "300000").count("team(calls)", 7)))
                    .isEqualTo("CNY 330000/7");
        }

        @Test
        void writtenAsTheyAreRead() {
            Reference reference = new Reference(
                    Kind.TARGET, MeasureId.of("net revenue"), Level.OFFICE, new Span(Extent.ROLLING, 4, 2, 1));
            assertThat(reference).hasToString("target(yearAgo(prior(prior(rolling(office(\"net revenue\"), 4)))))");
            assertThat(compile(reference.toString()).references()).containsExactly(reference);
        }
    }

    @Nested
    class Gaps {
        private final Figures some = figures()
                .money("revenue", "10")
                .money("cost", "0")
                .with("calls", Reading.notMeaningful(Reason.NO_OBSERVATIONS));

        @Test
        void divisionByZero() {
            assertThat(evaluate("revenue / cost", some)).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        }

        @Test
        void missingWins() {
            assertThat(evaluate("revenue / cost + visits / calls", some)).isEqualTo(Reading.missing("visits"));
        }

        @Test
        void reasonsUnite() {
            assertThat(evaluate("revenue / cost + calls / 2 / 3 / calls", some))
                    .isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR, Reason.NO_OBSERVATIONS));
        }

        @Test
        void ifLooksAtOneBranchOnly() {
            assertThat(value("if(cost == 0, 0, revenue / prior(revenue))", some))
                    .isEqualTo("0 RATIO");
        }

        @Test
        void ifNeedsItsCondition() {
            assertThat(evaluate("if(visits > 0, 1, 2)", some)).isEqualTo(Reading.missing("visits"));
        }

        @Test
        void andStopsAtTheFirstThatFails() {
            assertThat(value("if(revenue < 0 and visits > 0, 1, 2)", some)).isEqualTo("2 RATIO");
            assertThat(value("if(revenue > 0 or visits > 0, 1, 2)", some)).isEqualTo("1 RATIO");
            assertThat(evaluate("if(revenue > 0 and visits > 0, 1, 2)", some)).isEqualTo(Reading.missing("visits"));
        }

        @Test
        void coalesceSkipsWhatIsMissingOnly() {
            assertThat(value("coalesce(visits, 3)", some)).isEqualTo("3 COUNT");
            assertThat(evaluate("coalesce(calls, 3)", some)).isEqualTo(Reading.notMeaningful(Reason.NO_OBSERVATIONS));
            assertThat(evaluate("coalesce(visits, prior(visits))", some))
                    .isEqualTo(Reading.missing("prior(visits)", "visits"));
        }

        @Test
        void ifNotMeaningfulSkipsTheOther() {
            assertThat(value("ifNotMeaningful(revenue / cost, 1)", some)).isEqualTo("1 RATIO");
            assertThat(evaluate("ifNotMeaningful(visits, 1)", some)).isEqualTo(Reading.missing("visits"));
        }

        @Test
        void growthFromZeroOrLess() {
            assertThat(evaluate("growth(revenue, cost)", some)).isEqualTo(Reading.notMeaningful(Reason.ZERO_BASE));
            assertThat(evaluate("growth(revenue, -revenue)", some))
                    .isEqualTo(Reading.notMeaningful(Reason.NEGATIVE_BASE));
        }

        @Test
        void mixedCurrencies() {
            Figures mixed = figures().money("revenue", "10", "CNY").money("cost", "2", "USD");
            for (String formula : List.of("revenue - cost", "revenue / cost", "if(revenue > cost, 1, 2)")) {
                assertThat(evaluate(formula, mixed)).isEqualTo(Reading.notMeaningful(Reason.MIXED_CURRENCIES));
            }
        }

        @Test
        void zeroTakesTheCurrencyOfTheOtherFigures() {
            assertThat(value("max(0, -revenue)", some)).isEqualTo("CNY 0");
            assertThat(value("if(revenue > 0, 0, cost)", some)).isEqualTo("CNY 0");
            assertThat(evaluate("if(1 > 0, 0, prior(revenue))", some))
                    .isEqualTo(Reading.notMeaningful(Reason.NO_CURRENCY));
        }

        @Test
        void numbersThatGrowBeyondTheBoundsAreNotMeaningful() {
            // (10^19)^80 has about 5,050 bits.
            String power = "9999999999999999999" + " * 9999999999999999999".repeat(79);
            assertThat(evaluate(power, some)).isEqualTo(Reading.notMeaningful(Reason.OUT_OF_BOUNDS));
        }
    }

    @Nested
    class Explaining {
        private final Texts en = Texts.of(Language.EN, List.of(KpiMessages.catalogue()));
        private final Texts zh = Texts.of(Language.ZH, List.of(KpiMessages.catalogue()));
        private final Figures some =
                figures().money("prior(team(revenue))", "200").count("calls", 3).money("revenue", "450");

        private Explanation explain(String formula) {
            return compile(formula).explain(some).explanation();
        }

        @Test
        void everyStepSaysWhatItIs() {
            List<String> labels = explain("min(revenue / prior(team(revenue)), 1.5)").flatten().stream()
                    .map(step -> step.label(en) + " " + step.operation())
                    .toList();
            assertThat(labels)
                    .containsExactly(
                            "min(revenue / prior(team(revenue)), 1.5) LEAST",
                            "revenue / prior(team(revenue)) QUOTIENT",
                            "Revenue GIVEN",
                            "Revenue, team, previous period GIVEN",
                            "1.5, stated in the formula GIVEN");
        }

        @Test
        void inChinese() {
            assertThat(explain("prior(team(revenue)) * 2").flatten().stream()
                            .map(step -> step.label(zh))
                            .toList())
                    .containsExactly("prior(team(revenue)) * 2", "收入、团队、上期", "2（公式中给定）");
        }

        @Test
        void clampIsTheLargestOfTheSmallest() {
            Explanation clamp = explain("clamp(revenue / prior(team(revenue)), 0, 1.2)");
            assertThat(clamp.operation()).isEqualTo(Operation.GREATEST);
            assertThat(clamp.steps().get(0).operation()).isEqualTo(Operation.LEAST);
            assertThat(clamp.value()).contains(Quantity.ratio(Ratio.parse("1.2")));
        }

        @Test
        void theChosenBranchComesFirst() {
            Explanation choice = explain("if(calls > 2, revenue, 0)");
            assertThat(choice.operation()).isEqualTo(Operation.CHOSEN);
            assertThat(choice.steps().get(0).label(en)).isEqualTo("Revenue");
            assertThat(choice.steps().get(1).label(en)).isEqualTo("calls > 2: true");
            assertThat(choice.steps()).hasSize(2);
        }

        @Test
        void aGapNamesItsInputs() {
            assertThat(explain("visits / calls").print(en))
                    .isEqualTo("visits / calls: missing (visits)\n  Visits: missing (visits)\n  Calls = 3\n");
        }

        @Test
        void roundingSaysHow() {
            Explanation rounded = explain("round(revenue / calls / 7, 2)");
            assertThat(rounded.operation()).isEqualTo(Operation.ROUNDED);
            assertThat(rounded.inputs().keySet()).contains("decimals", "mode");
        }

        @Test
        void theHostExplainsItsFigures() {
            Explanation deal = Explanation.given("deal", Quantity.count(3));
            Explained explained = compile("calls * 2").explain(new Inputs() {
                @Override
                public Reading read(Reference reference) {
                    return some.read(reference);
                }

                @Override
                public Optional<Explanation> explanation(Reference reference) {
                    return Optional.of(deal);
                }
            });
            assertThat(explained.explanation().steps().get(0)).isEqualTo(deal);
        }
    }

    @Nested
    class Bounds {
        private WithFindings<Formula> parse(String text) {
            return Formula.parse(text);
        }

        @Test
        void deepNestingIsRefused() {
            assertThat(parse("(".repeat(63) + "1" + ")".repeat(63)).findings()).isEmpty();
            for (String text : List.of(
                    "(".repeat(64) + "1" + ")".repeat(64),
                    "(".repeat(4000),
                    "-".repeat(4000) + "1",
                    "not ".repeat(1000) + "a",
                    "abs(".repeat(1000) + "1",
                    "1+(".repeat(1000))) {
                assertThat(parse(text).findings()).extracting(Finding::code).containsExactly(FormulaFinding.TOO_DEEP);
            }
        }

        @Test
        void longFormulasAreRefused() {
            assertThat(parse(" ".repeat(4096) + "1").findings())
                    .extracting(Finding::code)
                    .containsExactly(FormulaFinding.TOO_LONG);
        }

        @Test
        void manyNodesAreRefused() {
            // 500 literals and 499 operators are 999 nodes.
            assertThat(parse("1" + "+1".repeat(499)).findings()).isEmpty();
            assertThat(parse("1" + "+1".repeat(500)).findings())
                    .extracting(Finding::code)
                    .containsExactly(FormulaFinding.TOO_MANY_NODES);
        }

        @Test
        void theLongestChainIsComputedAndExplained() {
            CompiledFormula chain = compile("1" + "-1".repeat(499));
            assertThat(chain.evaluate(figures())).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(-498))));
            assertThat(chain.explain(figures()).explanation().flatten()).hasSize(999);
            assertThat(chain.toString()).hasSize(1 + 499 * 4);
        }
    }
}
