package io.salestiers.examples.benchmarks;

import io.salestiers.examples.benchmarks.contender.Contenders;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.rollup.People;
import io.salestiers.examples.benchmarks.rollup.RollUpRun;
import io.salestiers.examples.benchmarks.rollup.Totals;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Twelve monthly values of everyone in eight levels, added up to every superior. One operation is the whole roll-up; the
 * organization and the values are there in the contender's own form.
 */
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RollUpBenchmark extends ContenderBenchmark<Totals> {
    /** Who does it. */
    @Param({"hand-arrays", "hand-arrays-by-id", "maps-and-recursion", "library", "library-by-id"})
    public String contender = "";

    /** How many people. */
    @Param("1000000")
    public int people;

    /** For JMH. */
    public RollUpBenchmark() {}

    @Override
    Task<Totals> prepared() {
        People problem = People.generate(people);
        RollUpRun chosen = Contenders.named(RollUpRun.all(), contender);
        Task<Totals> prepared = chosen.prepare(problem);
        problem.check(chosen, prepared.run());
        return prepared;
    }
}
