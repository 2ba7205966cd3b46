package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import com.ezylang.evalex.data.EvaluationValue;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.extensions.CelExtensions;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.kpi.measure.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What EvalEx and CEL compute, beside what formulas compute: equal, or different for a stated reason.
 *
 * <p>A case is a paragraph of {@code peers/*.txt}: the {@code formula} and what it {@code gives} (a number, {@code true},
 * {@code false}, a reason for which it is not meaningful, or the code of a finding), then what each peer gives, with
 * {@code EvalEx of} or {@code CEL of} where the peer writes it differently. A peer that is left out has nothing like it. A
 * case in which a peer gives another value needs a {@code why}, and no other may have one.
 */
class FormulaPeersTest {
    private static final String FOLDER = "io/salestiers/kpi/formula/peers/";
    private static final List<String> FILES =
            List.of("arithmetic.txt", "precedence.txt", "conditions.txt", "functions.txt", "published.txt");
    private static final Set<String> KEYS =
            Set.of("formula", "gives", "EvalEx", "EvalEx of", "CEL", "CEL of", "why", "source");
    private static final Cel CEL = CelFactory.plannerCelBuilder()
            .addCompilerLibraries(CelExtensions.math())
            .addRuntimeLibraries(CelExtensions.math())
            .build();

    static Stream<Map<String, String>> cases() throws IOException {
        List<Map<String, String>> cases = new ArrayList<>();
        for (String file : FILES) {
            try (var in = FormulaPeersTest.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String paragraph : text.split("\n\\s*\n", -1)) {
                    Map<String, String> each = paragraph
                            .strip()
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.toMap(
                                    line -> line.substring(0, line.indexOf(": ")),
                                    line -> line.substring(line.indexOf(": ") + 2)
                                            .strip(),
                                    (a, b) -> {
                                        throw new IllegalStateException(paragraph);
                                    },
                                    LinkedHashMap::new));
                    if (!each.isEmpty()) {
                        cases.add(each);
                    }
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesOrSaysWhyNot(Map<String, String> each) {
        assertThat(KEYS).containsAll(each.keySet());
        String formula = requireNonNull(each.get("formula"));
        String ours = ours(formula);
        assertThat(ours).as(formula).isEqualTo(each.get("gives"));
        boolean differs = false;
        if (each.containsKey("EvalEx")) {
            String theirs = evalEx(requireNonNullElse(each.get("EvalEx of"), formula));
            assertThat(theirs).as("EvalEx").isEqualTo(each.get("EvalEx"));
            differs |= !same(ours, theirs);
        }
        if (each.containsKey("CEL")) {
            String theirs = cel(requireNonNullElse(each.get("CEL of"), formula));
            assertThat(theirs).as("CEL").isEqualTo(each.get("CEL"));
            differs |= !same(ours, theirs);
        }
        assertThat(each.containsKey("why")).as("why of " + each).isEqualTo(differs);
    }

    @Test
    void thereAreManyOfBothKinds() throws IOException {
        assertThat(cases().filter(each -> !each.containsKey("why")).count()).isGreaterThan(50);
        assertThat(cases().filter(each -> each.containsKey("why")).count()).isGreaterThan(20);
    }

    /** Equal numbers, equal truths, or both refuse. */
    private static boolean same(String ours, String theirs) {
        if (theirs.equals("error")) {
            return !ours.matches("-?[0-9./]+|true|false");
        }
        return ours.equals(theirs)
                || (number(ours) && number(theirs) && fraction(ours).equals(fraction(theirs)));
    }

    private static boolean number(String text) {
        return text.matches("-?[0-9.]+(E[-+]?[0-9]+)?(/[0-9]+)?");
    }

    private static Fraction fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Fraction.of(new BigDecimal(new BigDecimal(text).toPlainString()))
                : fraction(text.substring(0, slash)).over(fraction(text.substring(slash + 1)));
    }

    private static String ours(String formula) {
        WithFindings<CompiledFormula> compiled = FormulaCompiler.compile(formula, FormulaTest.SYMBOLS);
        List<String> codes = compiled.findings().stream()
                .map(Finding::code)
                .map(code -> code.code().replace("kpi.formula.", ""))
                .toList();
        if (codes.equals(List.of("result-condition"))) {
            boolean holds = ours("if(" + formula + ", 1, 0)").equals("1");
            return String.valueOf(holds);
        }
        if (!codes.isEmpty()) {
            return codes.get(0);
        }
        Reading reading = compiled.orThrow().evaluate(new FormulaTest.Figures());
        if (reading instanceof Reading.NotMeaningful not) {
            return not.reasons().first().name();
        }
        return reading.quantity().orElseThrow().value().toString();
    }

    private static String evalEx(String expression) {
        try {
            EvaluationValue value = new com.ezylang.evalex.Expression(expression).evaluate();
            return value.isNumberValue() ? value.getNumberValue().toPlainString() : value.getStringValue();
        } catch (com.ezylang.evalex.BaseException e) {
            return "error";
        }
    }

    private static String cel(String expression) {
        try {
            Object value = CEL.createProgram(CEL.compile(expression).getAst()).eval();
            return value.toString();
        } catch (Exception e) {
            return "error";
        }
    }
}
