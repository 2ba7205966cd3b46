package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;

/** The most that the rules recover in a period. The host's {@link DeductionLimit} holds beside it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecoveryLimit.None.class, name = "none"),
    @JsonSubTypes.Type(value = RecoveryLimit.AtMost.class, name = "at-most")
})
public sealed interface RecoveryLimit {
    /** As much as share and take-home leave. */
    record None() implements RecoveryLimit {}

    /**
     * An amount: with 500, a debt of 1,400 is recovered in three periods, however much is earned.
     *
     * @param amount above zero
     */
    record AtMost(Money amount) implements RecoveryLimit {
        /** Refuses an amount that is not above zero. */
        public AtMost {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("amount must be above zero, but was " + amount);
            }
        }
    }
}
