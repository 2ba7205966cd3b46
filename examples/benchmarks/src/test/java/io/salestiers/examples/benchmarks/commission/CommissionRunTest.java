package io.salestiers.examples.benchmarks.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The transactions are the published ones, and every contender gives the published result for them. */
class CommissionRunTest {
    @ParameterizedTest
    @CsvSource({
        "10000, 9516, 161241524, 2225804, 4363798400, 66bcfa2e80e3c4d9",
        "1000000, 955460, 18599447599, 290528800, 442258269509, 6de7b601071490c1"
    })
    void theYardstickGivesThePublishedFigures(
            int transactions, long creditLines, long payout, long pools, long credit, String checksum) {
        CommissionResult result = new HandColumnsCommission()
                .prepare(CommissionProblem.of(transactions))
                .run();
        assertThat(result.creditLines()).isEqualTo(creditLines);
        assertThat(result.totalPayout()).isEqualTo(payout);
        assertThat(result.pools()).isEqualTo(pools);
        assertThat(result.countryCredit()).isEqualTo(credit);
        assertThat(Long.toHexString(result.checksum())).isEqualTo(checksum);
    }

    /** Small sizes too: with few transactions most have no credit, quotas are tiny and pools have more remainders than cents. */
    @TestFactory
    Stream<DynamicTest> everyContenderIsRight() {
        return CommissionRun.all().stream()
                .flatMap(contender -> Stream.of(1, 300, 10_000, 40_000)
                        .filter(contender::takes)
                        .map(size ->
                                DynamicTest.dynamicTest(contender.name() + " " + size, () -> check(contender, size))));
    }

    private static void check(CommissionRun contender, int size) {
        CommissionProblem problem = CommissionProblem.of(size);
        try (Task<CommissionResult> task = contender.prepare(problem)) {
            problem.check(contender, task.run());
            problem.check(contender, task.run());
        }
    }

    /** Also the 100,000 without published figures, where two with different arithmetic have to agree. */
    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void theContendersOfThisModuleAreRightAtLargeSizes(int size) {
        for (CommissionRun contender : List.of(
                new HandColumnsCommission(),
                new HandObjectsCommission(),
                new IdiomaticCommission(),
                new LibraryColumnsCommission(),
                new LibraryObjectsCommission())) {
            check(contender, size);
        }
    }

    @Test
    void aWrongResultIsFound() {
        CommissionProblem published = CommissionProblem.of(10_000);
        CommissionProblem small = CommissionProblem.of(500);
        CommissionRun contender = new HandObjectsCommission();
        assertThatExceptionOfType(WrongAnswer.class)
                .isThrownBy(() ->
                        published.check(contender, contender.prepare(small).run()))
                .withMessageContaining("instead of 66bcfa2e80e3c4d9");

        long[] nothing = new long[SalesForce.PAYEES];
        long lines = contender.prepare(small).run().creditLines();
        assertThatExceptionOfType(WrongAnswer.class)
                .isThrownBy(
                        () -> small.check(contender, new CommissionResult(lines, nothing, nothing, nothing, nothing)))
                .withMessageContaining("payee 0 credit 0");
    }
}
