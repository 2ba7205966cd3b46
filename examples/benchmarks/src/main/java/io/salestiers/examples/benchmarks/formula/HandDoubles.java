package io.salestiers.examples.benchmarks.formula;

import static io.salestiers.examples.benchmarks.formula.Precision.millionths;

/** The formulas by hand, in {@code double}. */
final class HandDoubles {
    private HandDoubles() {}

    static long growth(double prior, double current) {
        return prior == 0 ? 0 : millionths((current - prior) / prior * 100);
    }

    static long attainment(double actual, double target) {
        return millionths(Math.min(actual / target, 1.5));
    }

    static long scorecard(double x1, double x2, double x3, double x4, double x5) {
        return millionths(0.30 * score(x1, 20, 80)
                + 0.25 * score(x2, 10, 60)
                + 0.20 * score(x3, 0, 40)
                + 0.15 * score(x4, 50, 95)
                + 0.10 * score(x5, 30, 70));
    }

    private static double score(double x, double low, double high) {
        return Math.max(0, Math.min((x - low) / (high - low), 1.2));
    }
}
