package io.salestiers.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.salestiers.examples.benchmarks.commission.PlanBinding;
import io.salestiers.examples.benchmarks.commission.SalesForce;
import io.salestiers.examples.benchmarks.formula.Formula;
import io.salestiers.examples.benchmarks.formula.LibraryFormula;
import io.salestiers.examples.benchmarks.startup.OfficePlans;
import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.PayProgram;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.kpi.formula.ColumnProgram;
import io.salestiers.kpi.formula.CompiledFormula;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is done once before a run: binding plans to an organization and a period, for the calculator and for columns, and compiling
 * formulas.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CompileBenchmark {
    /** For JMH. */
    public CompileBenchmark() {}

    /** Plans of one kind: weights, splits, roll-up, bands by level, a pool. */
    @State(Scope.Benchmark)
    public static class Plans {
        private static final int OFFICE = 4;

        /** An office, or the sales force of the commission run. */
        @Param({"4", "10000"})
        public int payees;

        private @Nullable PlanBinding binding;
        private @Nullable CreditProgram credits;

        /** For JMH. */
        public Plans() {}

        /** Makes organization and quotas, and checks that everybody is bound. */
        @Setup
        public void prepare() {
            PlanBinding made =
                    payees == OFFICE ? OfficePlans.inJava().binding() : PlanBinding.of(SalesForce.expecting(1_000_000));
            CreditProgram program = made.credits();
            if (program.payees().size() != payees || made.pay(program).oneByOne() != 0) {
                throw new IllegalStateException("all of " + payees + " payees must be bound to columns");
            }
            binding = made;
            credits = program;
        }

        PlanBinding binding() {
            return requireNonNull(binding);
        }

        CreditProgram credits() {
            return requireNonNull(credits);
        }
    }

    /** A formula. */
    @State(Scope.Benchmark)
    public static class Formulas {
        /** Which. */
        @Param({"GROWTH", "ATTAINMENT", "SCORECARD"})
        public String formula = "";

        /** For JMH. */
        public Formulas() {}
    }

    /**
     * The incentive plan, for the calculator.
     *
     * @param plans the plans
     * @return the bound plan
     */
    @Benchmark
    public ResolvedPlan resolvePlan(Plans plans) {
        return plans.binding().resolve();
    }

    /**
     * The crediting plan, for columns.
     *
     * @param plans the plans
     * @return the program
     */
    @Benchmark
    public CreditProgram bindCredits(Plans plans) {
        return plans.binding().credits();
    }

    /**
     * The incentive plan, for columns.
     *
     * @param plans the plans
     * @return the program
     */
    @Benchmark
    public PayProgram bindPay(Plans plans) {
        return plans.binding().pay(plans.credits());
    }

    /**
     * A formula, parsed and checked.
     *
     * @param formulas which
     * @return the formula
     */
    @Benchmark
    public CompiledFormula compileFormula(Formulas formulas) {
        return LibraryFormula.compile(Formula.valueOf(formulas.formula));
    }

    /**
     * A formula, parsed, checked and compiled for columns.
     *
     * @param formulas which
     * @return the program
     */
    @Benchmark
    public ColumnProgram compileFormulaForColumns(Formulas formulas) {
        return LibraryFormula.program(Formula.valueOf(formulas.formula));
    }
}
