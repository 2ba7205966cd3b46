package io.salestiers.examples.benchmarks.compare;

import io.salestiers.examples.benchmarks.CommissionBenchmark;
import io.salestiers.examples.benchmarks.FormulaBenchmark;
import io.salestiers.examples.benchmarks.RollUpBenchmark;
import io.salestiers.examples.benchmarks.commission.CommissionRun;
import io.salestiers.examples.benchmarks.contender.Contender;
import io.salestiers.examples.benchmarks.formula.FormulaRun;
import io.salestiers.examples.benchmarks.formula.Precision;
import io.salestiers.examples.benchmarks.rollup.RollUpRun;
import java.util.List;
import java.util.stream.Stream;

/** What can be compared; the first of its contenders is the yardstick. */
enum Workload {
    /** Formulas over rows. */
    W1("formulas", FormulaBenchmark.class, "rows", "100000") {
        @Override
        List<FormulaRun> contenders() {
            return FormulaRun.all();
        }
    },
    /** Commission runs over transactions. */
    W2("commission run", CommissionBenchmark.class, "transactions", "10000", "100000", "1000000") {
        @Override
        List<CommissionRun> contenders() {
            return CommissionRun.all();
        }
    },
    /** Roll-ups of people. */
    W3("roll-up", RollUpBenchmark.class, "people", "1000000") {
        @Override
        List<RollUpRun> contenders() {
            return RollUpRun.all();
        }
    };

    private final String title;
    private final Class<?> benchmark;
    private final String items;
    private final String defaultSizes;

    Workload(String title, Class<?> benchmark, String items, String... defaultSizes) {
        this.title = title;
        this.benchmark = benchmark;
        this.items = items;
        this.defaultSizes = String.join(",", defaultSizes);
    }

    abstract List<? extends Contender<?, ?>> contenders();

    String title() {
        return title;
    }

    Class<?> benchmark() {
        return benchmark;
    }

    /** What the size counts, also the name of JMH's parameter for it. */
    String items() {
        return items;
    }

    List<String> defaultSizes() {
        return List.of(defaultSizes.split(",", -1));
    }

    Stream<String> names() {
        return contenders().stream().map(Contender::name);
    }

    String yardstick() {
        return contenders().get(0).name();
    }

    /** How good a contender's results are; but for formulas everyone is exact. */
    String precision(String contender) {
        return contenders().stream()
                .filter(each -> each instanceof FormulaRun && each.name().equals(contender))
                .map(each -> ((FormulaRun) each).precision())
                .findFirst()
                .orElse(Precision.EXACT)
                .label();
    }
}
