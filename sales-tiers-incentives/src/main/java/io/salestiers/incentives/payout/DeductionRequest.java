package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;

/**
 * The question of how much of a pay may be kept for a debt: of P-17's 5,000 in August, of which 300 are kept already, for a
 * clawback.
 *
 * @param payee whose pay
 * @param period the period that is paid
 * @param nature whether the debt is an advance or earned pay that is taken back
 * @param pay what is due before anything is kept of it, in the whole period, zero or more; what the payee is paid elsewhere, such
 *     as a base salary, is no part of it
 * @param kept what is kept of it for other debts, zero or more
 */
public record DeductionRequest(PersonId payee, Period period, DebtNature nature, Money pay, Money kept) {
    /** Refuses amounts below zero, and several currencies. */
    public DeductionRequest {
        requireNonNull(payee, "payee");
        requireNonNull(period, "period");
        requireNonNull(nature, "nature");
        if (pay.signum() < 0 || kept.signum() < 0) {
            throw new IllegalArgumentException(
                    "pay and kept must be zero or positive, but were " + pay + " and " + kept);
        }
        if (!pay.currency().equals(kept.currency())) {
            throw new IllegalArgumentException(
                    "pay and kept must be of one currency, but were " + pay + " and " + kept);
        }
    }

    /**
     * What is left of the pay.
     *
     * @return pay − kept, not below zero
     */
    public Money left() {
        return pay.compareTo(kept) < 0 ? Money.zero(pay.currency()) : pay.minus(kept);
    }
}
