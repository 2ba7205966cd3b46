package io.salestiers.incentives.statement;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;

/**
 * What is paid in a currency: earned 90.00, limits −30.00, adjustments −12.00, balances −20.00, payable 28.00. The payable
 * amount may be below zero; what then becomes of it is the host's rule.
 *
 * @param earned the sum of the lines
 * @param limited the sum of what limits change
 * @param adjusted the sum of the adjustments
 * @param balanced what balances add, the opposite of their changes that come from the payment
 * @param payable the sum of the four
 */
public record StatementPayment(Money earned, Money limited, Money adjusted, Money balanced, Money payable) {
    /** Refuses amounts that do not add up to the minor unit, and several currencies. */
    public StatementPayment {
        Money sum = earned.plus(limited).plus(adjusted).plus(balanced);
        if (!sum.equals(payable)) {
            throw new IllegalArgumentException("payable must be " + sum + ", but was " + payable);
        }
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency
     */
    public Currency currency() {
        return payable.currency();
    }
}
