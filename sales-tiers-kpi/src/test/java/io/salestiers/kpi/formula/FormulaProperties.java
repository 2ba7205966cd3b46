package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.testkit.formula.FormulaArbitraries;
import io.salestiers.kpi.testkit.formula.FormulaCase;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaProperties {
    private static final Texts EN = Texts.of(Language.EN, List.of(KpiMessages.catalogue()));

    @Provide
    Arbitrary<Expression> trees() {
        return FormulaArbitraries.trees();
    }

    @Provide
    Arbitrary<FormulaCase> cases() {
        return FormulaArbitraries.cases();
    }

    @Provide
    Arbitrary<FormulaCase> fewFigures() {
        return FormulaArbitraries.cases(FormulaArbitraries.ratios());
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings()
                        .withChars("()+-*/<>=!\"',.%0123456789 \n\t andortifminab（），“”销é\u0301")
                        .ofMaxLength(60),
                Arbitraries.of(
                                "(",
                                ")",
                                ",",
                                "+",
                                "-",
                                "*",
                                "/",
                                "<",
                                "==",
                                "and",
                                "or",
                                "not",
                                "if(",
                                "min(",
                                "team(",
                                "rolling(",
                                "r1",
                                "r2",
                                "1",
                                "0",
                                "\"x y\"",
                                "110%",
                                "1e5",
                                "prior(",
                                "clamp(",
                                "tem(")
                        .list()
                        .ofMaxSize(25)
                        .map(tokens -> String.join(" ", tokens)));
    }

    @Property(tries = 1000)
    void readingWhatWasWrittenGivesTheSameTree(@ForAll("trees") Expression tree) {
        String text = tree.toString();
        Formula read = Formula.parse(text).orThrow();
        assertThat(read.root().unplaced()).isEqualTo(tree);
        assertThat(read).hasToString(text);
    }

    @Property(tries = 2000)
    void anyTextGivesAFormulaOrFindings(@ForAll("noise") String text) {
        WithFindings<CompiledFormula> result = FormulaCompiler.compile(text, FormulaArbitraries.symbols());
        assertThat(result.value().isEmpty()).isEqualTo(!result.findings().isEmpty());
        for (FormulaIssue issue : FormulaIssue.of(text, result)) {
            assertThat(issue.show(EN)).contains("^").doesNotContain("[kpi.");
        }
    }

    @Property(tries = 500)
    void anyTreeGivesAFormulaOrFindings(@ForAll("trees") Expression tree) {
        WithFindings<CompiledFormula> result = FormulaCompiler.compile(tree.toString(), FormulaArbitraries.symbols());
        assertThat(result.value().isEmpty()).isEqualTo(!result.findings().isEmpty());
    }

    @Property(tries = 1000)
    void computesWhatTheTreeMeans(@ForAll("cases") FormulaCase each) {
        check(each);
    }

    /** Four ratios that meet again and again. */
    @Property(tries = 1500)
    void computesWhatTheTreeMeansOverFewFigures(@ForAll("fewFigures") FormulaCase each) {
        check(each);
    }

    private static void check(FormulaCase each) {
        Reading reading = each.formula().evaluate(each.figures());
        assertThat(reading)
                .isEqualTo(
                        Oracle.evaluate(each.formula().formula().root(), FormulaArbitraries.symbols(), each.figures()));
        assertThat(reading.quantity().map(Quantity::unit).orElse(each.formula().unit()))
                .isEqualTo(each.formula().unit());
        Explained explained = each.formula().explain(each.figures());
        assertThat(explained.reading()).isEqualTo(reading);
        assertThat(explained.explanation().value()).isEqualTo(reading.quantity());
        explained.explanation().flatten().forEach(FormulaProperties::recalculate);
    }

    @Property(tries = 200)
    void aReferenceIsReadBackFromItsText(@ForAll("cases") FormulaCase each) {
        for (Reference reference : each.formula().references()) {
            assertThat(FormulaCompiler.compile(reference.toString(), FormulaArbitraries.symbols())
                            .orThrow()
                            .references())
                    .containsExactly(reference);
        }
    }

    /** Does the arithmetic of a step again from the steps below it. */
    private static void recalculate(Explanation step) {
        if (step.operation() == Operation.GIVEN || step.operation() == Operation.NONE) {
            return;
        }
        List<Fraction> below = step.steps().stream()
                .filter(s -> s.value().isPresent())
                .map(s -> Fraction.of(s.value().get().value()))
                .toList();
        Fraction first = below.get(0);
        Fraction expected = switch (step.operation()) {
            case SUM -> below.stream().reduce(Fraction::plus).orElseThrow();
            case PRODUCT -> below.stream().reduce(Fraction::times).orElseThrow();
            case DIFFERENCE -> first.plus(below.get(1).negated());
            case QUOTIENT -> first.over(below.get(1));
            case LEAST -> below.stream().min(Fraction::compareTo).orElseThrow();
            case GREATEST -> below.stream().max(Fraction::compareTo).orElseThrow();
            case CHOSEN -> first;
            case ROUNDED ->
                first.rounded(
                        Integer.parseInt(EN.show(requireNonNull(step.inputs().get("decimals")))),
                        RoundingMode.valueOf(
                                EN.show(requireNonNull(step.inputs().get("mode")))));
            default -> throw new AssertionError(step.operation());
        };
        assertThat(Fraction.of(step.value().orElseThrow().value())).isEqualTo(expected);
    }
}
