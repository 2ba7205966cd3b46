package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.commission.Sale;
import io.salestiers.examples.benchmarks.contender.Rounded;

/** A transaction as a fact. */
public final class SaleFact {
    private final int seller;
    private final long cents;
    private final int category;
    private final int day;
    private final int partner;
    private final int part;

    SaleFact(Sale sale) {
        seller = sale.representative();
        cents = sale.cents();
        category = sale.category();
        day = sale.day();
        partner = sale.partner();
        part = sale.percent();
    }

    /**
     * Read by the rules.
     *
     * @return who sold
     */
    public int getSeller() {
        return seller;
    }

    /**
     * Read by the rules.
     *
     * @return the amount
     */
    public long getCents() {
        return cents;
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
     * @return the day of the period
     */
    public int getDay() {
        return day;
    }

    /**
     * Read by the rules.
     *
     * @return who gets the rest of the credit, negative if nobody does
     */
    public int getPartner() {
        return partner;
    }

    /**
     * Read by the rules.
     *
     * @return how much of the credit the seller gets, in percent
     */
    public int getPart() {
        return part;
    }

    /**
     * What the seller is credited.
     *
     * @param weight how much of the amount is credited, in percent
     * @return cents
     */
    public long sellersCredit(int weight) {
        return Rounded.halfEven(whole(weight) * part, 100);
    }

    /**
     * What the partner is credited.
     *
     * @param weight how much of the amount is credited, in percent
     * @return cents
     */
    public long partnersCredit(int weight) {
        return whole(weight) - sellersCredit(weight);
    }

    private long whole(int weight) {
        return Rounded.halfEven(cents * weight, 100);
    }
}
