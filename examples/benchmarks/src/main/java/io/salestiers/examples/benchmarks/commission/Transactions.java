package io.salestiers.examples.benchmarks.commission;

import java.util.SplittableRandom;

/**
 * Transactions as plain columns with one entry for each. About one in fifty is a return with a negative amount, one in twenty is
 * split between two representatives, nine in a hundred lie outside the period.
 */
public final class Transactions {
    /** In place of a second representative, where there is none. */
    public static final int NONE = -1;

    private final int[] representatives;
    private final long[] cents;
    private final byte[] categories;
    private final byte[] days;
    private final int[] partners;
    private final byte[] percents;

    private Transactions(int size) {
        representatives = new int[size];
        cents = new long[size];
        categories = new byte[size];
        days = new byte[size];
        partners = new int[size];
        percents = new byte[size];
    }

    /**
     * Draws transactions; the order of the draws is part of the definition.
     *
     * @param size how many
     * @return the transactions, the same at every call
     */
    public static Transactions generate(int size) {
        return next(random(), size);
    }

    /** The draws from the first transaction on. */
    static SplittableRandom random() {
        return new SplittableRandom(20_250_401);
    }

    /** The transactions that the next draws give. */
    static Transactions next(SplittableRandom random, int size) {
        int first = SalesForce.FIRST_REPRESENTATIVE;
        int representatives = SalesForce.PAYEES - first;
        Transactions drawn = new Transactions(size);
        for (int i = 0; i < size; i++) {
            int representative = first + random.nextInt(representatives);
            long amount = 100 + random.nextLong(1_000_000);
            drawn.representatives[i] = representative;
            drawn.cents[i] = random.nextInt(50) == 0 ? -amount : amount;
            drawn.categories[i] = (byte) random.nextInt(8);
            drawn.days[i] = (byte) (random.nextInt(100) - 4);
            if (random.nextInt(20) == 0) {
                int other = first + random.nextInt(representatives - 1);
                drawn.partners[i] = other >= representative ? other + 1 : other;
                drawn.percents[i] = (byte) (50 + 10 * random.nextInt(3));
            } else {
                drawn.partners[i] = NONE;
                drawn.percents[i] = 100;
            }
        }
        return drawn;
    }

    /**
     * How many there are.
     *
     * @return the number
     */
    public int size() {
        return cents.length;
    }

    /**
     * Who sold; of a split transaction, who gets {@link #percents()} of its credit.
     *
     * @return ids of representatives; not to be written
     */
    public int[] representatives() {
        return representatives;
    }

    /**
     * The amounts.
     *
     * @return cents, negative for a return; not to be written
     */
    public long[] cents() {
        return cents;
    }

    /**
     * The categories, which {@link CommissionPlan#weights()} weighs.
     *
     * @return numbers from 0 to 7; not to be written
     */
    public byte[] categories() {
        return categories;
    }

    /**
     * The days, counted from the first of the period.
     *
     * @return numbers from −4 to 95; not to be written
     */
    public byte[] days() {
        return days;
    }

    /**
     * Who gets the rest of a split transaction's credit.
     *
     * @return ids of representatives, {@link #NONE} where a transaction is not split; not to be written
     */
    public int[] partners() {
        return partners;
    }

    /**
     * How much of the credit the first representative gets.
     *
     * @return 50, 60 or 70 percent, 100 where a transaction is not split; not to be written
     */
    public byte[] percents() {
        return percents;
    }
}
