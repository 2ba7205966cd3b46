package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A movement of a balance in the period.
 *
 * @param day the day
 * @param amount what is added to the balance
 * @param effect whether it comes from the payment
 * @param reason why
 */
public record BalanceChange(LocalDate day, Money amount, Effect effect, StatementReason reason)
        implements Comparable<BalanceChange> {
    /** Whether a change of a balance changes the payment. */
    public enum Effect {
        /**
         * It comes from the payment, which changes by the opposite: of a draw of 500 that the payee owes, a balance of −500,
         * 200 are kept of the payment, and the balance becomes −300. What is paid out of a balance adds to the payment.
         */
        @JsonProperty("with-the-payment")
        WITH_THE_PAYMENT,
        /** It changes no payment: of the 500, 200 are waived. */
        @JsonProperty("outside-the-payment")
        OUTSIDE_THE_PAYMENT
    }

    private static final Comparator<BalanceChange> ORDER = Comparator.comparing(BalanceChange::day)
            .thenComparing(change -> change.reason().code())
            .thenComparing(BalanceChange::effect)
            .thenComparing(BalanceChange::amount, Optionals.money())
            .thenComparing(BalanceChange::toString);

    /** Refuses absent parts. */
    public BalanceChange {
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        requireNonNull(effect, "effect");
        requireNonNull(reason, "reason");
    }

    /**
     * What the change adds to the payment.
     *
     * @return the opposite of the amount, or zero
     */
    public Money toPayment() {
        return effect == Effect.WITH_THE_PAYMENT ? amount.negated() : Money.zero(amount.currency());
    }

    /** By day, reason, effect and amount. */
    @Override
    public int compareTo(BalanceChange other) {
        return ORDER.compare(this, other);
    }
}
