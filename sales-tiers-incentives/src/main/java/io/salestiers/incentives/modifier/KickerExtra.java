package io.salestiers.incentives.modifier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;

/** What a kicker adds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = KickerExtra.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = KickerExtra.RateOnCredits.class, name = "rate-on-credits")
})
public sealed interface KickerExtra {
    /**
     * An amount, once, or for each deal.
     *
     * @param amount zero or more
     */
    record Amount(Money amount) implements KickerExtra {
        /** Refuses a negative amount. */
        public Amount {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("amount must be zero or positive, but was " + amount);
            }
        }
    }

    /**
     * A rate on what the component is paid for, or on the credits of the deals.
     *
     * @param rate 0.01 for 1 %, zero or more
     */
    record RateOnCredits(Ratio rate) implements KickerExtra {
        /** Refuses a negative rate. */
        public RateOnCredits {
            if (rate.signum() < 0) {
                throw new IllegalArgumentException("rate must be zero or positive, but was " + rate);
            }
        }
    }
}
