package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Contender;
import io.salestiers.examples.benchmarks.contender.Contenders;
import java.util.List;

/** One way of doing the commission run: from the transactions, in a form of its own, to what everyone is paid. */
public interface CommissionRun extends Contender<CommissionProblem, CommissionResult> {
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
                        new LibraryTrailCommission(),
                        new LibraryObjectsCommission()));
    }
}
