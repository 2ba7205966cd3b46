package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.incentives.credit.TransactionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the payee still waits for and why: order {@code SO-17} of 2017-09-02 over USD 1,000.00 waits for its invoice.
 *
 * @param reason why
 * @param line the component that waits; empty for a transaction
 * @param transaction the transaction that waits; empty for a component
 * @param day the day of the transaction
 * @param amount how much waits: for a transaction its amount, for a cap the pay that it keeps; empty if that is not known, or
 *     would tell of somebody else. No payment has it in it
 */
public record PendingItem(
        StatementReason reason,
        Optional<LineReference> line,
        Optional<TransactionId> transaction,
        Optional<LocalDate> day,
        Optional<Money> amount)
        implements Comparable<PendingItem> {
    private static final Comparator<PendingItem> ORDER = Comparator.comparing(
                    PendingItem::line, Optionals.<LineReference>absentFirst().reversed())
            .thenComparing(
                    PendingItem::day,
                    (left, right) -> left.isPresent() && right.isPresent()
                            ? left.get().compareTo(right.get())
                            : Boolean.compare(right.isPresent(), left.isPresent()))
            .thenComparing(PendingItem::transaction, Optionals.absentFirst())
            .thenComparing(item -> item.reason().code())
            .thenComparing(PendingItem::toString);

    /** Refuses absent parts. */
    public PendingItem {
        requireNonNull(reason, "reason");
        requireNonNull(line, "line");
        requireNonNull(transaction, "transaction");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
    }

    /**
     * A transaction that waits.
     *
     * @param reason why
     * @param transaction the transaction
     * @param day its day
     * @param amount its amount
     * @return the item
     */
    public static PendingItem of(StatementReason reason, TransactionId transaction, LocalDate day, Money amount) {
        return new PendingItem(
                reason, Optional.empty(), Optional.of(transaction), Optional.of(day), Optional.of(amount));
    }

    static PendingItem of(StatementReason reason, LineReference line, Optional<Money> amount) {
        return new PendingItem(reason, Optional.of(line), Optional.empty(), Optional.empty(), amount);
    }

    /** Components first, then transactions by day. */
    @Override
    public int compareTo(PendingItem other) {
        return ORDER.compare(this, other);
    }
}
