package io.salestiers.examples.benchmarks.formula;

import static io.salestiers.examples.benchmarks.contender.Rounded.halfEven;

import io.salestiers.examples.benchmarks.contender.Task;
import java.util.Arrays;

/** The yardstick: what an expert writes by hand for just this formula, exact, over columns of whole numbers. */
final class HandColumnsFormula implements FormulaRun {
    private static final int BLOCK = 1024;

    @Override
    public String name() {
        return "hand-columns";
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        long[][] columns = problem.columns();
        long[] results = new long[problem.rows().size()];
        return () -> {
            switch (problem.formula()) {
                case GROWTH -> growth(columns[0], columns[1], results);
                case ATTAINMENT -> attainment(columns[0], columns[1], results);
                case SCORECARD -> scorecard(columns, results);
            }
            return results;
        };
    }

    private static void growth(long[] prior, long[] current, long[] results) {
        for (int i = 0; i < results.length; i++) {
            long p = prior[i];
            results[i] = p == 0 ? 0 : halfEven((current[i] - p) * 100_000_000L, p);
        }
    }

    private static void attainment(long[] actual, long[] target, long[] results) {
        for (int i = 0; i < results.length; i++) {
            results[i] = Math.min(halfEven(actual[i] * 1_000_000L, target[i]), 1_500_000L);
        }
    }

    /**
     * 0.30 ÷ 60, 0.25 ÷ 50, 0.20 ÷ 40, 0.15 ÷ 45 and 0.10 ÷ 40 of units of 0.0001 are 6, 6, 6, 4 and 3 twelfths of a millionth. In
     * blocks and small loops, which are vectorized: one loop over all takes more than twice the time.
     */
    private static void scorecard(long[][] x, long[] results) {
        for (int from = 0; from < results.length; from += BLOCK) {
            int to = Math.min(results.length, from + BLOCK);
            Arrays.fill(results, from, to, 0);
            add(results, x[0], 200_000, 720_000, 6, from, to);
            add(results, x[1], 100_000, 600_000, 6, from, to);
            add(results, x[2], 0, 480_000, 6, from, to);
            add(results, x[3], 500_000, 540_000, 4, from, to);
            add(results, x[4], 300_000, 480_000, 3, from, to);
            twelfths(results, from, to);
        }
    }

    /** Adds {@code weight · min(max(x − low, 0), most)}. */
    private static void add(long[] results, long[] x, long low, long most, long weight, int from, int to) {
        for (int i = from; i < to; i++) {
            long over = x[i] - low - most;
            long least = most + (over & (over >> 63));
            results[i] += weight * (least & ~(least >> 63));
        }
    }

    /** By 12, half-even; no number is negative, which makes it shorter than for all numbers. */
    private static void twelfths(long[] results, int from, int to) {
        for (int i = from; i < to; i++) {
            long q = results[i] / 12;
            long twice = 2 * (results[i] - 12 * q);
            results[i] = q - ((12 - twice - (q & 1)) >> 63);
        }
    }
}
