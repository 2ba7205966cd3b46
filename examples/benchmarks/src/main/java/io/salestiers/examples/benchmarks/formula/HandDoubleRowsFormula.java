package io.salestiers.examples.benchmarks.formula;

import io.salestiers.examples.benchmarks.contender.Task;
import java.util.List;

/** By hand in {@code double}, row by row: a list of records. */
final class HandDoubleRowsFormula implements FormulaRun {
    @Override
    public String name() {
        return "hand-double-rows";
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        List<DoubleRow> rows = DoubleRow.listOf(problem.rows());
        long[] results = new long[rows.size()];
        return () -> {
            int i = 0;
            switch (problem.formula()) {
                case GROWTH -> {
                    for (DoubleRow row : rows) {
                        results[i++] = HandDoubles.growth(row.prior(), row.current());
                    }
                }
                case ATTAINMENT -> {
                    for (DoubleRow row : rows) {
                        results[i++] = HandDoubles.attainment(row.actual(), row.target());
                    }
                }
                case SCORECARD -> {
                    for (DoubleRow row : rows) {
                        results[i++] = HandDoubles.scorecard(row.x1(), row.x2(), row.x3(), row.x4(), row.x5());
                    }
                }
            }
            return results;
        };
    }
}
