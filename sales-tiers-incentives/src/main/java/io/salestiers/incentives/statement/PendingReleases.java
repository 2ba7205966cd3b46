package io.salestiers.incentives.statement;

import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.release.EarningEvent;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.WaitingPay;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a payee's pay and for what, as a statement shows it: 50.00 of order {@code SO-17} wait for the customer's
 * payment. Stateless and safe for use by several threads.
 */
public final class PendingReleases {
    private PendingReleases() {}

    /**
     * The items of a payee.
     *
     * @param waiting what a {@link io.salestiers.incentives.release.ReleaseCalculator} says is kept, of all payees
     * @param payee the payee
     * @return one for each of the payee's, about its deal if it is of one
     */
    public static List<PendingItem> of(Collection<WaitingPay> waiting, PersonId payee) {
        return waiting.stream()
                .filter(each -> each.payee().equals(payee))
                .map(each -> new PendingItem(
                        reason(each.event()),
                        Optional.empty(),
                        each.source().transaction(),
                        Optional.empty(),
                        Optional.of(each.amount())))
                .sorted()
                .toList();
    }

    private static StatementReason reason(EarningEvent event) {
        if (event instanceof EarningEvent.OnCash) {
            return StatementReason.WAITING_FOR_PAYMENT;
        }
        if (event instanceof EarningEvent.OnEvent on) {
            return on.event().equals(EventName.INVOICE)
                    ? StatementReason.WAITING_FOR_INVOICE
                    : StatementReason.WAITING_FOR_EVENT;
        }
        return StatementReason.WAITING_FOR_DATE;
    }
}
