package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.assignment.ComponentId;

/** What a draw or a guarantee is of in a whole period. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DrawAmount.Stated.class, name = "stated"),
    @JsonSubTypes.Type(value = DrawAmount.ShareOfTargetPay.class, name = "share-of-target-pay")
})
public sealed interface DrawAmount {
    /**
     * An amount, such as CNY 4,000 a month.
     *
     * @param amount above zero
     */
    record Stated(Money amount) implements DrawAmount {
        /** Refuses an amount that is not above zero. */
        public Stated {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("amount must be above zero, but was " + amount);
            }
        }
    }

    /**
     * A share of the target incentive of a component in the period: 80 % of 5,000 is 4,000. Who has no target incentive has no
     * draw, and a warning says so.
     *
     * @param component whose target incentive
     * @param share 0.8 for 80 %, above zero
     */
    record ShareOfTargetPay(ComponentId component, Ratio share) implements DrawAmount {
        /** Refuses a share that is not above zero. */
        public ShareOfTargetPay {
            requireNonNull(component, "component");
            if (share.signum() <= 0) {
                throw new IllegalArgumentException("share must be above zero, but was " + share);
            }
        }
    }

    /**
     * A stated amount.
     *
     * @param amount above zero
     * @return the amount
     */
    static DrawAmount of(Money amount) {
        return new Stated(amount);
    }
}
