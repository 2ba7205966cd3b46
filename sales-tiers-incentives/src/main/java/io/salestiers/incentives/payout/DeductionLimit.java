package io.salestiers.incentives.payout;

import io.salestiers.core.money.Money;

/**
 * The host's word on how much of a payee's pay may be kept for a debt. Every recovery asks it, and keeps no more; the rest stays
 * a debt that everybody sees. Whether a deduction is lawful is for the host to know: the place, the contract, the payee's consent,
 * what else is deducted by payroll.
 *
 * <p>Called from one thread, possibly more than once with the same question; must give the same answer each time. Later methods
 * will have defaults. {@code DeductionLimitContract} in the test-kit says what every implementation does.
 *
 * @see ShareAboveMinimum
 */
@FunctionalInterface
public interface DeductionLimit {
    /** Nothing may be kept: all debts stay open until they are paid from elsewhere or waived. */
    DeductionLimit NOTHING = request -> Money.zero(request.pay().currency());

    /** All pay may be kept, where the rules say so. For places and debts of which this is lawful. */
    DeductionLimit ALL_PAY = DeductionRequest::left;

    /**
     * The most that may be kept for the debt, beside what is kept for others.
     *
     * @param request whose pay, how much of it, for what
     * @return zero or more, in the currency of the pay; more than is left of the pay means all that is left
     */
    Money most(DeductionRequest request);
}
