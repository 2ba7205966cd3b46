package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;

/**
 * An amount of pay that a person has decided, not a rule: a manager gives CNY 2,000 for a good quarter.
 *
 * @param decider who decided
 * @param payee whose pay
 * @param kind what was decided
 * @param amount by how much the pay changed, negative if it was lowered
 */
public record Discretion(PersonId decider, PersonId payee, Kind kind, Money amount) {
    /** What a person can decide about pay. */
    public enum Kind {
        /** A calculated amount was corrected by hand. */
        ADJUSTMENT,
        /** A calculated result was replaced by another one. */
        OVERRULING,
        /** A bonus was given beside the plans. */
        BONUS;

        /**
         * The key of the words for it in {@link io.salestiers.incentives.IncentivesMessages}.
         *
         * @return for example {@code incentives.fairness.discretion.bonus}
         */
        public String key() {
            return "incentives.fairness.discretion." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Refuses absent parts. */
    public Discretion {
        requireNonNull(decider, "decider");
        requireNonNull(payee, "payee");
        requireNonNull(kind, "kind");
        requireNonNull(amount, "amount");
    }
}
