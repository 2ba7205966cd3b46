package io.salestiers.examples.benchmarks.peers.commission;

/** The cap of a level. */
public final class CapFact {
    private final int level;
    private final int basisPoints;

    CapFact(int level, int basisPoints) {
        this.level = level;
        this.basisPoints = basisPoints;
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
     * @return the cap, in basis points of the quota
     */
    public int getBasisPoints() {
        return basisPoints;
    }
}
