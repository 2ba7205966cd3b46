package io.salestiers.examples.benchmarks.peers.commission;

/** A band of the marginal table of a level. */
public final class BandFact {
    private final int level;
    private final int edge;
    private final int step;

    BandFact(int level, int edge, int step) {
        this.level = level;
        this.edge = edge;
        this.step = step;
    }

    /**
     * Read by the rules.
     *
     * @return the number of the level
     */
    public int getLevel() {
        return level;
    }

    /**
     * Read by the rules.
     *
     * @return where it begins, in percent of the quota
     */
    public int getEdge() {
        return edge;
    }

    /**
     * Read by the rules.
     *
     * @return by how much the rate is higher than below, in basis points
     */
    public int getStep() {
        return step;
    }
}
