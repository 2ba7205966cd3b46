package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;

/** What recovery leaves of the pay. The examples have 1,500 due and a debt of 800. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TakeHome.None.class, name = "none"),
    @JsonSubTypes.Type(value = TakeHome.AtLeast.class, name = "at-least"),
    @JsonSubTypes.Type(value = TakeHome.OfDraw.class, name = "of-draw")
})
public sealed interface TakeHome {
    /** Nothing: all 800 are recovered, 700 are left. */
    record None() implements TakeHome {}

    /**
     * An amount: with 1,200, 300 are recovered.
     *
     * @param amount above zero
     */
    record AtLeast(Money amount) implements TakeHome {
        /** Refuses an amount that is not above zero. */
        public AtLeast {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("amount must be above zero, but was " + amount);
            }
        }
    }

    /** What the draw is of in the period, as long as the payee has it: with a draw of 1,000, 500 are recovered; later 800. */
    record OfDraw() implements TakeHome {}
}
