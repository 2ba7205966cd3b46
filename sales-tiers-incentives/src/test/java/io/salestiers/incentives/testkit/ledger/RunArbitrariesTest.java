package io.salestiers.incentives.testkit.ledger;

import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.RunLine;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/** The cases that matter do occur. */
class RunArbitrariesTest {
    @Provide
    Arbitrary<Tuple2<PeriodRun, PeriodRun>> pairs() {
        return RunArbitraries.periods()
                .flatMap(period -> RunArbitraries.runs(period)
                        .flatMap(one -> RunArbitraries.runs(period).map(other -> Tuple.of(one, other))));
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    private static boolean any(PeriodRun run, Predicate<RunLine> line) {
        return run.lines().stream().anyMatch(line);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void pairsOfRuns(@ForAll("pairs") Tuple2<PeriodRun, PeriodRun> pair) {
        PeriodRun one = pair.get1();
        PeriodRun other = pair.get2();
        occurs("no line", one.lines().isEmpty(), 3);
        occurs("zero", any(one, line -> line.amount().signum() == 0), 25);
        occurs("below zero", any(one, line -> line.amount().signum() < 0), 25);
        occurs("held", any(one, line -> line.balance() == Balance.HELD), 25);
        occurs("of a transaction", any(one, line -> line.source().transaction().isPresent()), 15);
        occurs("of no plan", any(one, line -> line.source().plan().isEmpty()), 15);
        occurs(
                "input with digest",
                one.inputs().stream().anyMatch(input -> input.digest().isPresent()),
                25);
        occurs(
                "same line with another amount",
                any(
                        one,
                        line -> any(
                                other,
                                each -> sameLine(line, each) && !each.amount().equals(line.amount()))),
                15);
        occurs("line of one run only", any(one, line -> !any(other, each -> sameLine(line, each))), 50);
    }

    private static boolean sameLine(RunLine a, RunLine b) {
        return a.payee().equals(b.payee())
                && a.source().equals(b.source())
                && a.balance() == b.balance()
                && a.amount().currency().equals(b.amount().currency());
    }
}
