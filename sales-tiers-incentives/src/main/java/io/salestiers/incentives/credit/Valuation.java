package io.salestiers.incentives.credit;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a rule values one sale: basis × weights, at most the cap, rounded, and released with the money.
 *
 * @param terms the terms of the rule
 * @param weights the weights of this sale
 * @param cap the cap in its currency; empty for no limit
 * @param currency the currency; empty for a count
 * @param excess what happens if more came back than was sold
 * @param badDebt what a bad debt does
 * @param sharing who has which part
 */
record Valuation(
        CreditTerms terms,
        List<Ratio> weights,
        Optional<Ratio> cap,
        Optional<Currency> currency,
        ExcessReturn excess,
        BadDebtEffect badDebt,
        Sharing sharing) {
    /**
     * What a sale is worth at some point, and to whom.
     *
     * @param state what has happened to it
     * @param basis the figure that counts
     * @param weighted the basis × weights
     * @param capped at most the cap
     * @param worth rounded
     * @param released the part of it that is released: 1 for all
     * @param total what is credited, rounded
     * @param parts the parts in the order of the recipients
     */
    record Level(
            SaleState state,
            Ratio basis,
            Ratio weighted,
            Ratio capped,
            Ratio worth,
            Ratio released,
            Ratio total,
            List<Ratio> parts) {}

    Level nothing() {
        return new Level(
                SaleState.NOTHING,
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.ONE,
                Ratio.ZERO,
                sharing.recipients().stream().map(each -> Ratio.ZERO).toList());
    }

    Level level(SaleState state) {
        Ratio basis = emptied(state) ? Ratio.ZERO : basis(state);
        Ratio weighted = basis;
        for (Ratio weight : weights) {
            weighted = weighted.multipliedBy(weight);
        }
        Ratio capped = weighted;
        if (cap.isPresent()) {
            capped = weighted.min(cap.get()).max(cap.get().negated());
        }
        Ratio worth = rounded(capped);
        Ratio released = released(state);
        Ratio total = released.equals(Ratio.ONE) ? worth : rounded(worth.multipliedBy(released));
        return new Level(
                state,
                basis,
                weighted,
                capped,
                worth,
                released,
                total,
                sharing.parts(total, currency, terms.rounding()));
    }

    boolean emptied(SaleState state) {
        return excess == ExcessReturn.TAKES_BACK_WHAT_WAS_CREDITED && state.overReturned();
    }

    private Ratio basis(SaleState state) {
        if (terms.basis() == CreditBasis.QUANTITY) {
            return state.quantity();
        }
        Ratio basis = state.amount();
        if (terms.basis().withoutTax()) {
            basis = basis.minus(state.tax());
        }
        return terms.basis().withoutCost() ? basis.minus(state.cost()) : basis;
    }

    Ratio rounded(Ratio exact) {
        return currency.map(in -> new ExactMoney(exact, in)
                        .rounded(terms.rounding().mode())
                        .ratio())
                .orElse(exact);
    }

    /** What is still due or paid of the sale, as a share of its amount; empty if there is no amount to be paid. */
    static Optional<Ratio> dueShare(SaleState state) {
        if (state.amount().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(Ratio.ONE
                .minus(state.givenUp().dividedBy(state.amount()))
                .max(Ratio.ZERO)
                .min(Ratio.ONE));
    }

    private Ratio released(SaleState state) {
        Optional<Ratio> due = dueShare(state);
        if (terms.release() == CreditRelease.WITH_THE_SALE) {
            return badDebt == BadDebtEffect.TAKES_BACK ? due.orElse(Ratio.ONE) : Ratio.ONE;
        }
        Ratio released = Ratio.ZERO;
        for (Paid paid : paid(state)) {
            released = released.plus(paid.counts().multipliedBy(paid.receipt().factor()));
        }
        return released;
    }

    /**
     * A receipt as a share of the sale.
     *
     * @param receipt the receipt
     * @param share all of its money
     * @param before what the receipts before it have
     * @param counts how much of it counts
     */
    record Paid(SaleState.Receipt receipt, Ratio share, Ratio before, Ratio counts) {}

    /** The share of the sale for which money can release credit. */
    Ratio limit(SaleState state) {
        Ratio due = dueShare(state).orElse(Ratio.ZERO);
        if (badDebt == BadDebtEffect.STOPS_THE_REMAINDER || state.givenUp().signum() == 0) {
            return due;
        }
        Ratio paid = state.cash().dividedBy(state.amount());
        return paid.min(due).minus(Ratio.ONE.minus(due)).max(Ratio.ZERO);
    }

    List<Paid> paid(SaleState state) {
        List<Paid> all = new ArrayList<>();
        if (state.amount().signum() == 0) {
            return all;
        }
        Ratio limit = limit(state);
        Ratio before = Ratio.ZERO;
        for (SaleState.Receipt receipt : state.receipts()) {
            Ratio share = receipt.cash().dividedBy(state.amount());
            Ratio counts = share.min(limit.minus(before)).max(Ratio.ZERO);
            all.add(new Paid(receipt, share, before, counts));
            before = before.plus(share);
        }
        return all;
    }
}
