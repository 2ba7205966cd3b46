package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Money;
import io.salestiers.core.result.Finding;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What is named is what differs, all of it and nothing else. */
class ReplayProperties {
    @Provide
    Arbitrary<PeriodRun> runs() {
        return RunArbitraries.runs();
    }

    @Provide
    Arbitrary<Tuple2<PeriodRun, PeriodRun>> pairs() {
        return RunArbitraries.periods()
                .flatMap(period -> RunArbitraries.runs(period)
                        .flatMap(one -> RunArbitraries.runs(period).map(other -> Tuple.of(one, other))));
    }

    private static List<Finding> findings(PeriodRun recorded, PeriodRun now) {
        return Replay.of(recorded, now) instanceof Replay.Different different ? different.findings() : List.of();
    }

    private static void onlyNamed(PeriodRun recorded, PeriodRun now, RunFinding code, String place) {
        assertThat(findings(recorded, now)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place()).hasToString("period-run#" + place);
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void storedRunIsIdenticalToItself(@ForAll("runs") PeriodRun run) {
        PeriodRun read = SalesTiersJson.jackson3()
                .read("run.json", run.bytes(), IncentiveDocuments.PERIOD_RUN)
                .orThrow();
        assertThat(Replay.of(read, run)).isEqualTo(new Replay.Identical(run.digest()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void eachSingleLineThatDiffersIsNamed(@ForAll("runs") PeriodRun run, @ForAll Random random) {
        if (run.lines().isEmpty()) {
            return;
        }
        int at = random.nextInt(run.lines().size());
        RunLine line = run.lines().get(at);
        List<RunLine> rest = new ArrayList<>(run.lines());
        rest.remove(at);
        PeriodRun without = new PeriodRun(run.period(), rest, run.inputs(), run.semantics());
        onlyNamed(run, without, RunFinding.LINE_GONE, "/lines/" + at);
        onlyNamed(without, run, RunFinding.LINE_NEW, "/lines");
        onlyNamed(
                run,
                with(
                        run,
                        rest,
                        new RunLine(
                                line.payee(),
                                line.source(),
                                line.amount()
                                        .plus(Money.ofMinor(1, line.amount().currency())),
                                line.balance(),
                                line.explanation())),
                RunFinding.OTHER_AMOUNT,
                "/lines/" + at);
        onlyNamed(
                run,
                with(
                        run,
                        rest,
                        new RunLine(
                                line.payee(),
                                line.source(),
                                line.amount(),
                                line.balance(),
                                RunArbitraries.digest("another"))),
                RunFinding.OTHER_EXPLANATION,
                "/lines/" + at);
    }

    private static PeriodRun with(PeriodRun run, List<RunLine> rest, RunLine line) {
        List<RunLine> lines = new ArrayList<>(rest);
        lines.add(line);
        return new PeriodRun(run.period(), lines, run.inputs(), run.semantics());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void eachSingleInputThatDiffersIsNamed(@ForAll("runs") PeriodRun run, @ForAll Random random) {
        if (run.inputs().isEmpty()) {
            return;
        }
        int at = random.nextInt(run.inputs().size());
        InputRef input = run.inputs().get(at);
        List<InputRef> rest = new ArrayList<>(run.inputs());
        rest.remove(at);
        onlyNamed(run, with(run, rest), RunFinding.INPUT_GONE, "/inputs/" + at);
        onlyNamed(with(run, rest), run, RunFinding.INPUT_NEW, "/inputs");
        onlyNamed(
                run,
                with(run, rest, new InputRef(input.kind(), input.id(), "other", input.digest())),
                RunFinding.OTHER_REVISION,
                "/inputs/" + at);
        onlyNamed(
                run,
                with(run, rest, input.with(RunArbitraries.digest("other"))),
                RunFinding.OTHER_CONTENT,
                "/inputs/" + at);
    }

    private static PeriodRun with(PeriodRun run, List<InputRef> rest, InputRef... more) {
        List<InputRef> inputs = new ArrayList<>(rest);
        inputs.addAll(List.of(more));
        return new PeriodRun(run.period(), run.lines(), inputs, run.semantics());
    }

    /** As many findings about lines as there are keys with other lines, found by comparing sets. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void twoRunsDifferInWhatIsNamed(@ForAll("pairs") Tuple2<PeriodRun, PeriodRun> pair) {
        PeriodRun recorded = pair.get1();
        PeriodRun now = pair.get2();
        Set<Object> keys = new HashSet<>();
        for (RunLine line : recorded.lines()) {
            if (!now.lines().contains(line)) {
                keys.add(key(line));
            }
        }
        for (RunLine line : now.lines()) {
            if (!recorded.lines().contains(line)) {
                keys.add(key(line));
            }
        }
        Set<Object> inputs = new HashSet<>();
        for (InputRef input : recorded.inputs()) {
            if (!now.inputs().contains(input)) {
                inputs.add(List.of(input.kind(), input.id()));
            }
        }
        for (InputRef input : now.inputs()) {
            if (!recorded.inputs().contains(input)) {
                inputs.add(List.of(input.kind(), input.id()));
            }
        }
        int semantics = recorded.semantics() == now.semantics() ? 0 : 1;
        assertThat(findings(recorded, now)).hasSize(keys.size() + inputs.size() + semantics);
        assertThat(findings(recorded, now).isEmpty()).isEqualTo(java.util.Arrays.equals(recorded.bytes(), now.bytes()));
    }

    private static Object key(RunLine line) {
        return List.of(line.payee(), line.source(), line.amount().currency(), line.balance());
    }
}
