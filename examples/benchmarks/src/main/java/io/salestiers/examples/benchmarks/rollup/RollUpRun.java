package io.salestiers.examples.benchmarks.rollup;

import io.salestiers.examples.benchmarks.contender.Contender;
import io.salestiers.examples.benchmarks.contender.Contenders;
import java.util.List;

/**
 * One way of doing the roll-up: from everyone's own values, in a form of its own, to the totals. The organization may be prepared,
 * for it changes less often than values do.
 */
public interface RollUpRun extends Contender<People, Totals> {
    /**
     * All of them, the yardstick first.
     *
     * @return the contenders
     */
    static List<RollUpRun> all() {
        return Contenders.withPeers(
                RollUpRun.class,
                List.of(
                        new HandArraysRollUp(),
                        new HandArraysByIdRollUp(),
                        new RecursiveRollUp(),
                        new LibraryRollUp(),
                        new LibraryByIdRollUp()));
    }
}
