package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.contender.Rounded;

/** A payee with the credit of the period. */
public final class PayeeFact {
    private final int level;
    private final long quota;
    private final long credit;
    private long earned;

    PayeeFact(int level, long quota, long credit) {
        this.level = level;
        this.quota = quota;
        this.credit = credit;
    }

    /**
     * Adds what is earned above an edge.
     *
     * @param step by how much the rate rises there, in basis points
     * @param edge the edge in cents
     */
    public void earn(int step, long edge) {
        earned += step * (credit - edge);
    }

    /**
     * Rounds and caps what was earned.
     *
     * @param cap in basis points of the quota
     */
    public void close(int cap) {
        earned = Math.min(Rounded.halfEven(earned, 10_000), quota * cap / 10_000);
    }

    long commission() {
        return earned;
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
     * @return the quota in cents
     */
    public long getQuota() {
        return quota;
    }

    /**
     * Read by the rules.
     *
     * @return the credit in cents
     */
    public long getCredit() {
        return credit;
    }
}
