package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import java.util.Comparator;

/**
 * That a transaction is credited once, in full: what payees and the house have of it is what it is worth.
 *
 * <p>A sale of 1,000 that counts 80 % and is capped at 600, shared 60 : 40 with a vacant position: worth 600, credited 360,
 * house 240, cut off 200, pending 0. Immutable.
 *
 * @param transaction the transaction
 * @param type what is measured
 * @param rule the rule that credits it
 * @param worth what the transaction brings, after weight, cap, release and rounding; for a return or a receipt by how much it
 *     changes that of its sale
 * @param credited the sum of the direct credits
 * @param house the sum of the direct credits of the house
 * @param cutOff what the cap cuts off the sale after this transaction
 * @param pending what the sale is worth after this transaction and is not credited yet, because it is not paid, or will
 *     never be, because it was paid late or is given up
 */
public record CreditProof(
        TransactionId transaction,
        CreditType type,
        CreditRuleId rule,
        Quantity worth,
        Quantity credited,
        Quantity house,
        Quantity cutOff,
        Quantity pending)
        implements Comparable<CreditProof> {
    private static final Comparator<CreditProof> ORDER =
            Comparator.comparing(CreditProof::transaction).thenComparing(CreditProof::type);

    /** Refuses credits that don't add up to the worth. */
    public CreditProof {
        requireNonNull(transaction, "transaction");
        requireNonNull(type, "type");
        requireNonNull(rule, "rule");
        requireNonNull(cutOff, "cutOff");
        requireNonNull(pending, "pending");
        Ratio sum = credited.value().plus(house.value());
        if (!sum.equals(worth.value())
                || !credited.currency().equals(worth.currency())
                || !house.currency().equals(worth.currency())) {
            throw new IllegalArgumentException("credits of " + credited + " and " + house
                    + " for the house must add up to the worth of " + worth + " (transaction " + transaction + ")");
        }
    }

    /** By transaction, then type. */
    @Override
    public int compareTo(CreditProof other) {
        return ORDER.compare(this, other);
    }
}
