package io.salestiers.examples.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;

/** The command from arguments to measurements, in this JVM, so short that the times mean nothing. */
class ComparisonTest {
    @Test
    void everyCaseIsMeasured() throws Exception {
        ComparisonRequest request = ComparisonRequest.parse(
                List.of("W2", "n=100,200", "only=hand-objects", "forks=0", "warmup=0", "iterations=2", "millis=1"));
        List<Measurement> measured = Comparison.run(Workload.W2, request);
        assertThat(measured)
                .extracting(each -> each.contender() + " " + each.size())
                .containsExactlyInAnyOrder(
                        "hand-columns 100", "hand-columns 200", "hand-objects 100", "hand-objects 200");
        assertThat(measured).allSatisfy(each -> {
            assertThat(each.variant()).isEmpty();
            assertThat(each.median()).isPositive().isBetween(each.lowest(), each.highest());
            assertThat(each.cpu()).isNotNegative();
            assertThat(each.allocated()).isPositive();
        });
    }

    @Test
    void theCommandWritesTablesAndAPlot(@TempDir Path folder) throws Exception {
        Compare.main(
                "W2",
                "n=100,200",
                "only=hand-objects",
                "forks=0",
                "warmup=0",
                "iterations=1",
                "millis=1",
                "output=" + folder.resolve("new"));
        assertThat(folder.resolve("new/comparison.md"))
                .content()
                .contains("### W2 commission run, 100 transactions", "### W2 commission run, 200 transactions")
                .contains("| hand-columns |", "| hand-objects |")
                .contains("0 forks of 0 and 1 iterations of 1 ms.");
        assertThat(folder.resolve("new/w2-scaling.svg")).content().contains("hand-objects");
    }

    @Test
    void aCaseThatCannotBePreparedEndsTheRun() {
        ComparisonRequest request = ComparisonRequest.parse(
                List.of("W2", "n=-1", "only=hand-columns", "forks=0", "warmup=0", "iterations=1", "millis=1"));
        assertThatExceptionOfType(RunnerException.class).isThrownBy(() -> Comparison.run(Workload.W2, request));
    }
}
