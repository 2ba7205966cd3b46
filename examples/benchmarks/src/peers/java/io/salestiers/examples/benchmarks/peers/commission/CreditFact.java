package io.salestiers.examples.benchmarks.peers.commission;

/** What a payee is credited so far. */
public final class CreditFact {
    private final int payee;
    private long cents;
    private long lines;

    CreditFact(int payee) {
        this.payee = payee;
    }

    /**
     * Read by the rules.
     *
     * @return the payee's id
     */
    public int getPayee() {
        return payee;
    }

    /**
     * Adds a credit.
     *
     * @param credit cents
     */
    public void add(long credit) {
        cents += credit;
        lines++;
    }

    long cents() {
        return cents;
    }

    long lines() {
        return lines;
    }
}
