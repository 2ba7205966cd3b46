package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.commission.SalesForce;
import io.salestiers.examples.benchmarks.commission.Transactions;

/** What the rules credit. */
public final class CreditLedger {
    private final long[] credit = new long[SalesForce.PAYEES];
    private long lines;

    CreditLedger() {}

    /**
     * Credits a transaction to who made it.
     *
     * @param sale the transaction
     * @param weight how much of the amount is credited, in percent
     */
    public void credit(SaleFact sale, int weight) {
        long sellers = sale.sellersCredit(weight);
        credit[sale.getSeller()] += sellers;
        lines++;
        if (sale.getPartner() != Transactions.NONE) {
            credit[sale.getPartner()] += sale.partnersCredit(weight);
            lines++;
        }
    }

    long[] credit() {
        return credit;
    }

    long lines() {
        return lines;
    }
}
