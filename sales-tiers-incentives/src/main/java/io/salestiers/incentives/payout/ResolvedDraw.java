package io.salestiers.incentives.payout;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import java.util.Optional;

/**
 * A payee's draw or guarantee in a period.
 *
 * @param amount what it is of in the period, a rounded amount; empty if it does not hold in the period
 * @param number which period of the draw it is, 1 for the one with its first day; 0 before it
 * @param over whether it has ended before the period
 */
record ResolvedDraw(Optional<Explanation> amount, int number, boolean over) {
    /** Of who never had it. */
    static final ResolvedDraw NONE = new ResolvedDraw(Optional.empty(), 0, true);

    Money amount(io.salestiers.core.money.Currency currency) {
        return amount.map(step -> PaySteps.money(step, currency)).orElseGet(() -> Money.zero(currency));
    }
}
