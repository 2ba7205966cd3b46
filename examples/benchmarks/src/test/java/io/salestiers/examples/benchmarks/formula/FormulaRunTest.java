package io.salestiers.examples.benchmarks.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.salestiers.examples.benchmarks.contender.Checksum;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows are the published ones, and every contender gives the published results for them. */
class FormulaRunTest {
    @ParameterizedTest
    @CsvSource({
        "GROWTH, 40944102211330, be69f399e2ae3f78",
        "ATTAINMENT, 112590620317, 76bdd4d86b7f4af3",
        "SCORECARD, 61754501247, 37848c91faa00671"
    })
    void theYardstickGivesThePublishedSumAndChecksum(Formula formula, long sum, String checksum) {
        long[] results = new HandColumnsFormula()
                .prepare(FormulaProblem.of(formula, FormulaRows.PUBLISHED))
                .run();
        assertThat(Arrays.stream(results).sum()).isEqualTo(sum);
        assertThat(Long.toHexString(Checksum.of(results))).isEqualTo(checksum);
    }

    @TestFactory
    Stream<DynamicTest> everyContenderIsRight() {
        return FormulaRun.all().stream()
                .flatMap(contender -> Arrays.stream(Formula.values())
                        .map(formula -> DynamicTest.dynamicTest(
                                contender.name() + " " + formula, () -> checkAtAllSizes(contender, formula))));
    }

    /** With the published rows only the exact ones, which are compared with the checksum; the others take longer. */
    private static void checkAtAllSizes(FormulaRun contender, Formula formula) {
        List<Integer> sizes =
                contender.precision() == Precision.EXACT ? List.of(3_000, FormulaRows.PUBLISHED) : List.of(3_000);
        for (int size : sizes) {
            FormulaProblem problem = FormulaProblem.of(formula, size);
            try (Task<long[]> task = contender.prepare(problem)) {
                problem.check(contender, task.run());
                problem.check(contender, task.run());
            }
        }
    }

    @Test
    void aWrongResultIsFound() {
        FormulaProblem published = FormulaProblem.of(Formula.ATTAINMENT, FormulaRows.PUBLISHED);
        FormulaRun exact = new HandColumnsFormula();
        long[] results = exact.prepare(published).run();
        results[77]++;
        assertThatExceptionOfType(WrongAnswer.class)
                .isThrownBy(() -> published.check(exact, results))
                .withMessageContaining("hand-columns");

        FormulaProblem small = FormulaProblem.of(Formula.ATTAINMENT, 100);
        FormulaRun inexact = new HandDoubleRowsFormula();
        long[] rounded = inexact.prepare(small).run();
        rounded[77] += 2;
        assertThatExceptionOfType(WrongAnswer.class)
                .isThrownBy(() -> small.check(inexact, rounded))
                .withMessageContaining("row 77");
    }

    /** Why the table says of each contender whether it is exact. */
    @Test
    void doublesDifferInTheSixthDecimal() {
        FormulaProblem problem = FormulaProblem.of(Formula.SCORECARD, FormulaRows.PUBLISHED);
        long[] exact = new HandColumnsFormula().prepare(problem).run();
        long[] rounded = new HandDoubleRowsFormula().prepare(problem).run();
        assertThat(Checksum.of(rounded)).isNotEqualTo(Checksum.of(exact));
    }
}
