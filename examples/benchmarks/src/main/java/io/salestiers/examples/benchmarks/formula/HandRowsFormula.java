package io.salestiers.examples.benchmarks.formula;

import static io.salestiers.examples.benchmarks.contender.Rounded.halfEven;

import io.salestiers.examples.benchmarks.contender.Task;
import java.util.List;

/** By hand and exact, row by row: a list of records with whole numbers. */
final class HandRowsFormula implements FormulaRun {
    @Override
    public String name() {
        return "hand-rows";
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        List<FormulaRow> rows = FormulaRow.listOf(problem.rows());
        long[] results = new long[rows.size()];
        return () -> {
            int i = 0;
            switch (problem.formula()) {
                case GROWTH -> {
                    for (FormulaRow row : rows) {
                        results[i++] = growth(row);
                    }
                }
                case ATTAINMENT -> {
                    for (FormulaRow row : rows) {
                        results[i++] = Math.min(halfEven(row.actual() * 1_000_000L, row.target()), 1_500_000L);
                    }
                }
                case SCORECARD -> {
                    for (FormulaRow row : rows) {
                        results[i++] = scorecard(row);
                    }
                }
            }
            return results;
        };
    }

    private static long growth(FormulaRow row) {
        long prior = row.prior();
        return prior == 0 ? 0 : halfEven((row.current() - prior) * 100_000_000L, prior);
    }

    /** In twelfths of a millionth, as over columns. */
    private static long scorecard(FormulaRow row) {
        long twelfths = 6 * clamped(row.x1() - 200_000, 720_000)
                + 6 * clamped(row.x2() - 100_000, 600_000)
                + 6 * clamped(row.x3(), 480_000)
                + 4 * clamped(row.x4() - 500_000, 540_000)
                + 3 * clamped(row.x5() - 300_000, 480_000);
        return halfEven(twelfths, 12);
    }

    private static long clamped(long value, long most) {
        return Math.max(0, Math.min(value, most));
    }
}
