package io.salestiers.examples.benchmarks.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The people are the published ones, and every contender gives the published totals for them. */
class RollUpRunTest {
    @Test
    void theYardstickGivesThePublishedFiguresOfAMillion() {
        People people = People.generate(People.PUBLISHED);
        Totals totals = new HandArraysRollUp().prepare(people).run();
        assertThat(people.root()).isEqualTo(224_618);
        assertThat(IntStream.range(0, People.MONTHS)
                        .mapToLong(month -> totals.value(people.root(), month))
                        .sum())
                .isEqualTo(6_001_228_344_730L);
        assertThat(totals.value(people.root(), 0)).isEqualTo(500_207_626_881L);
        assertThat(Long.toHexString(totals.checksum())).isEqualTo("f31cb9e55034fda");
    }

    /** Down to one person, and with one, two and five levels. */
    @TestFactory
    Stream<DynamicTest> everyContenderIsRight() {
        return RollUpRun.all().stream()
                .flatMap(contender -> Stream.of(1, 6, 4_000)
                        .map(size ->
                                DynamicTest.dynamicTest(contender.name() + " " + size, () -> check(contender, size))));
    }

    private static void check(RollUpRun contender, int size) {
        People people = People.generate(size);
        try (Task<Totals> task = contender.prepare(people)) {
            people.check(contender, task.run());
            people.check(contender, task.run());
        }
    }

    @Test
    void aWrongTotalIsFound() {
        People people = People.generate(100);
        RollUpRun contender = new HandArraysByIdRollUp();
        assertThatExceptionOfType(WrongAnswer.class)
                .isThrownBy(() -> people.check(contender, Totals.byId(people.values())))
                .withMessageContaining("hand-arrays-by-id: checksum");
    }
}
