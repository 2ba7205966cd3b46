package io.salestiers.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.examples.benchmarks.commission.CommissionRun;
import io.salestiers.examples.benchmarks.contender.Contender;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import io.salestiers.examples.benchmarks.rollup.RollUpRun;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, and its answers agree with those of what it is compared with. How long it takes is not looked at. */
class BenchmarksTest {
    /** Small sizes: for each parameter the one value that is set. */
    private static final List<String> SMALL = List.of(
            "entries=20",
            "units=30",
            "grants=80",
            "questions=100",
            "duties=7",
            "years=1",
            "appointments=150",
            "rows=500",
            "transactions=10000",
            "people=300",
            "payees=4");

    @Test
    void everyBenchmarkRunsOnceAtASmallSize() throws Exception {
        var options = new OptionsBuilder()
                .include(BenchmarksTest.class.getPackageName() + ".*")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (String parameter : SMALL) {
            int equals = parameter.indexOf('=');
            options.param(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        Options built = options.build();
        Collection<RunResult> results = new Runner(built).run();
        Set<String> run = new TreeSet<>();
        results.forEach(
                result -> run.add(result.getParams().getBenchmark().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1")));
        assertThat(run)
                .containsExactly(
                        "AuditBenchmark.append",
                        "AuditBenchmark.bareSha256",
                        "AuditBenchmark.verify",
                        "AuthorityBenchmark.decide",
                        "AuthorityBenchmark.decidePrepared",
                        "AuthorityBenchmark.hashMap",
                        "AuthorityBenchmark.permits",
                        "AuthorityBenchmark.prepare",
                        "CommissionBenchmark.run",
                        "CommissionFollowUpBenchmark.changeHundred",
                        "CommissionFollowUpBenchmark.explainCountry",
                        "CommissionFollowUpBenchmark.explainRepresentative",
                        "CommissionFollowUpBenchmark.explainSupervisor",
                        "CommissionFollowUpBenchmark.run",
                        "CompileBenchmark.bindCredits",
                        "CompileBenchmark.bindPay",
                        "CompileBenchmark.compileFormula",
                        "CompileBenchmark.compileFormulaForColumns",
                        "CompileBenchmark.resolvePlan",
                        "FormulaBenchmark.run",
                        "LiveSweepBenchmark.askOneDay",
                        "LiveSweepBenchmark.resolve",
                        "LiveSweepBenchmark.sweep",
                        "RollUpBenchmark.run");
    }

    /** JMH wants the values of a parameter as constants. */
    @Test
    void theContendersOfThisModuleAreTheDefaultValues() throws Exception {
        assertDefaults(FormulaBenchmark.class, FormulaRun.class, FormulaRun.all());
        assertDefaults(CommissionBenchmark.class, CommissionRun.class, CommissionRun.all());
        assertDefaults(RollUpBenchmark.class, RollUpRun.class, RollUpRun.all());
    }

    private static <C extends Contender<?, ?>> void assertDefaults(Class<?> benchmark, Class<C> kind, List<C> all)
            throws NoSuchFieldException {
        long peers = ServiceLoader.load(kind).stream().count();
        String[] own =
                all.stream().limit(all.size() - peers).map(Contender::name).toArray(String[]::new);
        assertThat(benchmark.getField("contender").getAnnotation(Param.class).value())
                .containsExactly(own);
    }
}
