package io.salestiers.examples.benchmarks.commission;

import static io.salestiers.examples.benchmarks.contender.Rounded.halfEven;

/** From transactions to the representatives' credits, by hand, over columns of whole cents. */
public final class HandCredits {
    private static final long[] WEIGHTS =
            CommissionPlan.weights().stream().mapToLong(Integer::longValue).toArray();

    private HandCredits() {}

    /**
     * Credits every transaction to its representatives. Whether a day lies in the period is arithmetic, not a branch: days are in no
     * order, and a processor would guess nine in a hundred wrong. A transaction outside counts with a credit of 0. Splits are a
     * branch, since they are rare and cost two more divisions.
     *
     * @param transactions the transactions
     * @param credit what each payee was credited so far, in cents; is written
     * @return how many credits there were
     */
    public static long add(Transactions transactions, long[] credit) {
        int[] representatives = transactions.representatives();
        long[] cents = transactions.cents();
        byte[] categories = transactions.categories();
        byte[] days = transactions.days();
        int[] partners = transactions.partners();
        byte[] percents = transactions.percents();
        long creditLines = 0;
        for (int i = 0; i < cents.length; i++) {
            int day = days[i];
            long inside = ~((day | (CommissionPlan.LAST_DAY - day)) >> 31);
            long whole = halfEven(cents[i] * WEIGHTS[categories[i]], 100) & inside;
            creditLines -= inside;
            int partner = partners[i];
            if (partner == Transactions.NONE) {
                credit[representatives[i]] += whole;
            } else {
                long part = halfEven(whole * percents[i], 100);
                credit[representatives[i]] += part;
                credit[partner] += whole - part;
                creditLines -= inside;
            }
        }
        return creditLines;
    }
}
