package io.salestiers.examples.benchmarks.peers.commission;

/** The weight of a category. */
public final class WeightFact {
    private final int category;
    private final int percent;

    WeightFact(int category, int percent) {
        this.category = category;
        this.percent = percent;
    }

    /**
     * Read by the rules.
     *
     * @return the number of the category
     */
    public int getCategory() {
        return category;
    }

    /**
     * Read by the rules.
     *
     * @return how much of an amount is credited
     */
    public int getPercent() {
        return percent;
    }
}
