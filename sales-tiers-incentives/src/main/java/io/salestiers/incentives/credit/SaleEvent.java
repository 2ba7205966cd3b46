package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A transaction of a sale at its place in time.
 *
 * @param transaction the transaction
 * @param day the day on which it counts
 * @param factor by what a receipt is multiplied because it is late; else 1
 */
record SaleEvent(Transaction transaction, LocalDate day, Ratio factor) {
    // What makes the sale smaller counts before the money of the same day, so that money isn't too much for a moment.
    private static final List<TransactionKind> WITHIN_A_DAY = List.of(
            TransactionKind.BOOKING,
            TransactionKind.INVOICE,
            TransactionKind.CORRECTION,
            TransactionKind.COST_CORRECTION,
            TransactionKind.RETURN,
            TransactionKind.BAD_DEBT,
            TransactionKind.RECEIPT);

    static final Comparator<SaleEvent> ORDER = Comparator.comparing(SaleEvent::day)
            .thenComparing(event -> WITHIN_A_DAY.indexOf(event.kind()))
            .thenComparing(event -> event.transaction().id());

    TransactionKind kind() {
        return transaction.kind();
    }
}
