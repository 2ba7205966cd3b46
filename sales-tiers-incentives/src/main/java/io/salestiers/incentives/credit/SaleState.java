package io.salestiers.incentives.credit;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has happened to a sale up to some event.
 *
 * @param figures the sale, its returns and its corrections
 * @param amount the sum of their amounts
 * @param tax the sum of what they state as tax
 * @param cost the sum of what they state as cost
 * @param quantity the sum of their quantities
 * @param givenUp what was given up as bad debt, positive for a sale
 * @param receipts the money that is there; a refund takes it from the last receipts
 * @param owed what was refunded before it was paid
 */
record SaleState(
        List<Transaction> figures,
        Ratio amount,
        Ratio tax,
        Ratio cost,
        Ratio quantity,
        Ratio givenUp,
        List<Receipt> receipts,
        Ratio owed) {
    /**
     * Money that is there.
     *
     * @param transaction the receipt
     * @param cash how much of it is there
     * @param factor what it counts because it is late
     */
    record Receipt(TransactionId transaction, Ratio cash, Ratio factor) {}

    static final SaleState NOTHING =
            new SaleState(List.of(), Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, List.of(), Ratio.ZERO);

    /** The name of a figure that the terms need and a transaction lacks. */
    static Optional<String> lacks(Transaction transaction, CreditBasis basis) {
        TransactionKind kind = transaction.kind();
        if (kind == TransactionKind.RECEIPT || kind == TransactionKind.BAD_DEBT) {
            return Optional.empty();
        }
        boolean moves = transaction.amount().signum() != 0;
        if (basis.withoutTax() && moves && transaction.tax().isEmpty()) {
            return Optional.of("tax");
        }
        if (basis.withoutCost()
                && (moves || kind == TransactionKind.COST_CORRECTION)
                && transaction.cost().isEmpty()) {
            return Optional.of("cost");
        }
        boolean correction = kind == TransactionKind.CORRECTION || kind == TransactionKind.COST_CORRECTION;
        return basis == CreditBasis.QUANTITY
                        && !correction
                        && transaction.quantity().isEmpty()
                ? Optional.of("quantity")
                : Optional.empty();
    }

    SaleState plus(SaleEvent event) {
        Transaction transaction = event.transaction();
        Ratio moved = transaction.amount().ratio();
        if (event.kind() == TransactionKind.RECEIPT) {
            return plusCash(transaction.id(), moved, event.factor());
        }
        if (event.kind() == TransactionKind.BAD_DEBT) {
            return new SaleState(figures, amount, tax, cost, quantity, givenUp.minus(moved), receipts, owed);
        }
        List<Transaction> more = new ArrayList<>(figures);
        more.add(transaction);
        return new SaleState(
                List.copyOf(more),
                amount.plus(moved),
                tax.plus(transaction.tax().map(Money::ratio).orElse(Ratio.ZERO)),
                cost.plus(transaction.cost().map(Money::ratio).orElse(Ratio.ZERO)),
                quantity.plus(transaction.quantity().orElse(Ratio.ZERO)),
                givenUp,
                receipts,
                owed);
    }

    private int sign() {
        return figures.get(0).amount().signum() < 0 ? -1 : 1;
    }

    private SaleState plusCash(TransactionId id, Ratio cash, Ratio factor) {
        Ratio sign = Ratio.of(sign());
        List<Receipt> stack = new ArrayList<>(receipts);
        Ratio debt = owed;
        Ratio moved = cash.multipliedBy(sign);
        if (moved.signum() > 0) {
            Ratio settled = moved.min(debt);
            debt = debt.minus(settled);
            Ratio rest = moved.minus(settled);
            if (rest.signum() > 0) {
                stack.add(new Receipt(id, rest.multipliedBy(sign), factor));
            }
        } else {
            Ratio back = moved.negated();
            while (back.signum() > 0 && !stack.isEmpty()) {
                Receipt last = stack.remove(stack.size() - 1);
                Ratio there = last.cash().multipliedBy(sign);
                Ratio taken = there.min(back);
                back = back.minus(taken);
                if (there.compareTo(taken) > 0) {
                    stack.add(new Receipt(last.transaction(), there.minus(taken).multipliedBy(sign), last.factor()));
                }
            }
            debt = debt.plus(back);
        }
        return new SaleState(figures, amount, tax, cost, quantity, givenUp, List.copyOf(stack), debt);
    }

    /** The money that is there. */
    Ratio cash() {
        return Ratio.sum(receipts.stream().map(Receipt::cash).toList());
    }

    /** Whether more came back than was sold. */
    boolean overReturned() {
        Ratio sold = figures.get(0).amount().ratio();
        return amount.signum() * sold.signum() < 0;
    }
}
