package io.salestiers.examples.benchmarks;

import io.salestiers.examples.benchmarks.commission.CommissionProblem;
import io.salestiers.examples.benchmarks.commission.CommissionResult;
import io.salestiers.examples.benchmarks.commission.CommissionRun;
import io.salestiers.examples.benchmarks.contender.Contenders;
import io.salestiers.examples.benchmarks.contender.Task;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole commission run for 10,000 payees: credits, splits, roll-up, attainment, commissions, pools. One operation is the run,
 * from transactions in the contender's own form to what everyone is paid.
 */
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CommissionBenchmark extends ContenderBenchmark<CommissionResult> {
    /** Who does it. */
    @Param({
        "hand-columns",
        "hand-objects",
        "idiomatic-java",
        "library-columns",
        "library-columns-threads",
        "library-columns-explained",
        "library-objects"
    })
    public String contender = "";

    /** How many transactions. */
    @Param({"10000", "1000000"})
    public int transactions;

    /** For JMH. */
    public CommissionBenchmark() {}

    @Override
    Task<CommissionResult> prepared() {
        CommissionProblem problem = CommissionProblem.of(transactions);
        CommissionRun chosen = Contenders.named(CommissionRun.all(), contender);
        Task<CommissionResult> prepared = chosen.prepare(problem);
        problem.check(chosen, prepared.run());
        return prepared;
    }
}
