package io.salestiers.incentives.credit;

import java.time.LocalDate;
import java.util.List;

/**
 * A sale with the plan that credits it.
 *
 * @param plan the version that holds on its day
 * @param root the sale itself
 * @param day the day of the sale
 * @param events the sale first, then all that refers to it, in the order in which it counts
 */
record Sale(CreditingPlan plan, Transaction root, LocalDate day, List<SaleEvent> events) {
    /** Whether an event is the sale itself. */
    boolean is(SaleEvent event) {
        return event.transaction().id().equals(root.id());
    }
}
