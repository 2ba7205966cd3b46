package io.salestiers.incentives.credit;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.unit.Quantity;
import java.util.function.Supplier;

/**
 * A part of a direct credit, as it rolls up: the payee's or the house's.
 *
 * @param recipient whose it is
 * @param type what it measures
 * @param value how much
 * @param event of which transaction
 * @param why how it came about
 */
record DirectCredit(Recipient recipient, CreditType type, Quantity value, SaleEvent event, Supplier<Explanation> why) {}
