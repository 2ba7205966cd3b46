package io.salestiers.examples.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.examples.benchmarks.contender.Checksum;
import io.salestiers.examples.benchmarks.contender.Contenders;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.FormulaProblem;
import io.salestiers.examples.benchmarks.formula.FormulaRows;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import io.salestiers.examples.benchmarks.formula.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The peers are found by their service files and run under JMH. That they are right is tested with all contenders. */
class PeersTest {
    @Test
    void allAreFound() {
        assertThat(Workload.W1.names())
                .endsWith(
                        "evalex",
                        "spel-compiled",
                        "janino",
                        "jexl",
                        "aviator",
                        "exp4j",
                        "mvel",
                        "cel",
                        "rhino",
                        "feel");
        assertThat(Workload.W2.names()).endsWith("duckdb", "drools-payees", "drools-transactions", "sqlite", "h2");
        assertThat(Workload.W3.names()).endsWith("jgrapht", "duckdb", "sqlite", "h2");
    }

    @ParameterizedTest
    @CsvSource({"W1, 200", "W2, 300", "W3, 300"})
    void everyContenderRunsOnceAtASmallSize(Workload workload, int size) throws Exception {
        ComparisonRequest request = ComparisonRequest.parse(
                List.of(workload.name(), "n=" + size, "forks=0", "warmup=0", "iterations=1", "millis=1"));
        int variants = workload == Workload.W1 ? Formula.values().length : 1;
        assertThat(Comparison.run(workload, request))
                .hasSize(workload.contenders().size() * variants);
    }

    /** One quotient, rounded twice in decimals, is still right; only a sum of rounded ones may miss a tie. */
    @ParameterizedTest
    @EnumSource(
            value = Formula.class,
            names = {"GROWTH", "ATTAINMENT"})
    void enginesInDecimalsAreExactWhereNothingIsAddedToAQuotient(Formula formula) {
        FormulaProblem problem = FormulaProblem.of(formula, FormulaRows.PUBLISHED);
        long checksum = Checksum.of(results("hand-columns", problem));
        assertThat(Checksum.of(results("evalex", problem))).isEqualTo(checksum);
        assertThat(Checksum.of(results("feel", problem))).isEqualTo(checksum);
    }

    @Test
    void precisionIsSaid() {
        assertThat(Workload.W1.precision("evalex")).isEqualTo(Precision.DECIMAL.label());
        assertThat(Workload.W1.precision("janino")).isEqualTo(Precision.DOUBLE.label());
        assertThat(Workload.W2.precision("duckdb")).isEqualTo(Precision.EXACT.label());
    }

    private static long[] results(String contender, FormulaProblem problem) {
        try (Task<long[]> task = Contenders.named(FormulaRun.all(), contender).prepare(problem)) {
            return task.run();
        }
    }
}
