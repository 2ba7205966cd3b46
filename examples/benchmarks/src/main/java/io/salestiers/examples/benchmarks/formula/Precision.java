package io.salestiers.examples.benchmarks.formula;

/** In what a contender calculates. */
public enum Precision {
    /** In whole numbers, ratios, or decimals divided last: every result is the exact one, rounded half-even once. */
    EXACT("exact", 0),
    /**
     * In decimals of 34 digits or more: a quotient is rounded before it is added to others, and a result may be off by one
     * millionth where the exact sum lies just in the middle between two. 1/3 + 1/6 is 1/2, 0.3333 + 0.1667 is not.
     */
    DECIMAL("decimals, ± 0.000001", 1),
    /** In {@code double}: a result may be off by one millionth where the exact one lies near the middle between two. */
    DOUBLE("double, ± 0.000001", 1);

    private final String label;
    private final long tolerance;

    Precision(String label, long tolerance) {
        this.label = label;
        this.tolerance = tolerance;
    }

    /**
     * What a table says of the results.
     *
     * @return a few words
     */
    public String label() {
        return label;
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
