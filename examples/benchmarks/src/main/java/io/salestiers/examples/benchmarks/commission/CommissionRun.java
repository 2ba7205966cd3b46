package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Contender;
import io.salestiers.examples.benchmarks.contender.Contenders;
import java.util.List;

/** One way of doing the commission run: from the transactions, in a form of its own, to what everyone is paid. */
public interface CommissionRun extends Contender<CommissionProblem, CommissionResult> {
    /**
     * Whether it follows the rules of the workload at a size. Edges and caps are shares of the quota, rounded down to whole cents; who
     * takes them exactly may be a cent off where they are not whole.
     *
     * @param transactions how many transactions
     * @return true unless it says otherwise
     */
    default boolean takes(int transactions) {
        return true;
    }

    /**
     * All of them, the yardstick first.
     *
     * @return the contenders
     */
    static List<CommissionRun> all() {
        return Contenders.withPeers(
                CommissionRun.class,
                List.of(
                        new HandColumnsCommission(),
                        new HandObjectsCommission(),
                        new IdiomaticCommission(),
                        new LibraryColumnsCommission(),
                        new LibraryThreadsCommission(),
                        new LibraryTrailCommission(),
                        new LibraryObjectsCommission()));
    }
}
