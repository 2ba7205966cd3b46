package io.salestiers.examples.benchmarks.commission;

import java.util.SplittableRandom;

/**
 * Who is paid: payee 0 is the country's head, 1–10 lead regions, 11–210 supervise teams, 211–9999 are representatives. A payee's
 * superior has a lower id than the payee. Quotas are in cents.
 */
public final class SalesForce {
    /** How many payees there are. */
    public static final int PAYEES = 10_000;

    /** The lowest id of a supervisor. */
    public static final int FIRST_SUPERVISOR = 11;

    /** The lowest id of a representative. */
    public static final int FIRST_REPRESENTATIVE = 211;

    private static final int FIRST_REGION = 1;

    private final int[] superiors = new int[PAYEES];
    private final long[] quotas = new long[PAYEES];

    private SalesForce(int transactions) {
        SplittableRandom random = new SplittableRandom(7_701);
        for (int id = FIRST_REPRESENTATIVE; id < PAYEES; id++) {
            superiors[id] = FIRST_SUPERVISOR + random.nextInt(FIRST_REPRESENTATIVE - FIRST_SUPERVISOR);
            long base = 20_000_000L + 1_000_000L * random.nextInt(41);
            quotas[id] = Math.max(100, base * transactions / 1_000_000);
            quotas[superiors[id]] += quotas[id];
        }
        for (int id = FIRST_SUPERVISOR; id < FIRST_REPRESENTATIVE; id++) {
            superiors[id] = FIRST_REGION + (id - FIRST_SUPERVISOR) % (FIRST_SUPERVISOR - FIRST_REGION);
            quotas[id] = quotas[id] * 95 / 100;
            quotas[superiors[id]] += quotas[id];
        }
        for (int id = FIRST_REGION; id < FIRST_SUPERVISOR; id++) {
            superiors[id] = 0;
            quotas[id] = quotas[id] * 98 / 100;
            quotas[0] += quotas[id];
        }
        superiors[0] = -1;
    }

    /**
     * The sales force whose quotas fit a number of transactions.
     *
     * @param transactions how many transactions there will be
     * @return the sales force, the same at every call
     */
    public static SalesForce expecting(int transactions) {
        return new SalesForce(transactions);
    }

    /**
     * A payee's level.
     *
     * @param payee the id
     * @return the level
     */
    public static Level level(int payee) {
        if (payee >= FIRST_REPRESENTATIVE) {
            return Level.REPRESENTATIVE;
        }
        if (payee >= FIRST_SUPERVISOR) {
            return Level.SUPERVISOR;
        }
        return payee >= FIRST_REGION ? Level.REGION : Level.COUNTRY;
    }

    /**
     * Who a payee's credit rolls up to.
     *
     * @param payee the id
     * @return the superior's id, −1 for payee 0
     */
    public int superior(int payee) {
        return superiors[payee];
    }

    /**
     * What a payee's credit is measured on.
     *
     * @param payee the id
     * @return the quota in cents, positive
     */
    public long quota(int payee) {
        return quotas[payee];
    }

    int[] superiors() {
        return superiors;
    }

    long[] quotas() {
        return quotas;
    }
}
