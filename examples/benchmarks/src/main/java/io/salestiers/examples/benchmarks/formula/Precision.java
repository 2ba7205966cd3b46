package io.salestiers.examples.benchmarks.formula;

/** In what a contender calculates. */
public enum Precision {
    /** In decimals or whole numbers: every result is the exact one, rounded half-even once. */
    EXACT(0),
    /** In {@code double}: a result may be off by one millionth, where the exact one lies near the middle between two. */
    DOUBLE(1);

    private final long tolerance;

    Precision(long tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * By how much a result may be off.
     *
     * @return millionths
     */
    public long tolerance() {
        return tolerance;
    }

    /**
     * A {@code double} as a result.
     *
     * @param value the value
     * @return the nearest number of millionths
     */
    public static long millionths(double value) {
        return (long) Math.rint(value * 1_000_000);
    }
}
