package io.salestiers.examples.benchmarks.formula;

import io.salestiers.examples.benchmarks.contender.Task;
import java.util.Arrays;

/** By hand in {@code double}, over columns. */
final class HandDoubleColumnsFormula implements FormulaRun {
    @Override
    public String name() {
        return "hand-double-columns";
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        double unit = Math.pow(10, problem.formula().scale());
        double[][] columns = Arrays.stream(problem.columns())
                .map(column ->
                        Arrays.stream(column).mapToDouble(value -> value / unit).toArray())
                .toArray(double[][]::new);
        long[] results = new long[problem.rows().size()];
        return () -> {
            switch (problem.formula()) {
                case GROWTH -> growth(columns[0], columns[1], results);
                case ATTAINMENT -> attainment(columns[0], columns[1], results);
                case SCORECARD -> scorecard(columns[0], columns[1], columns[2], columns[3], columns[4], results);
            }
            return results;
        };
    }

    private static void growth(double[] prior, double[] current, long[] results) {
        for (int i = 0; i < results.length; i++) {
            results[i] = HandDoubles.growth(prior[i], current[i]);
        }
    }

    private static void attainment(double[] actual, double[] target, long[] results) {
        for (int i = 0; i < results.length; i++) {
            results[i] = HandDoubles.attainment(actual[i], target[i]);
        }
    }

    private static void scorecard(double[] x1, double[] x2, double[] x3, double[] x4, double[] x5, long[] results) {
        for (int i = 0; i < results.length; i++) {
            results[i] = HandDoubles.scorecard(x1[i], x2[i], x3[i], x4[i], x5[i]);
        }
    }
}
