package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.credit.CreditFilter;
import java.util.List;

/** What goes into the fund of a unit's pool. In the examples a unit is credited with 50,000, of which its members earn 2,000. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PoolFunding.RateOnCredits.class, name = "rate-on-credits"),
    @JsonSubTypes.Type(value = PoolFunding.FixedAmount.class, name = "fixed-amount"),
    @JsonSubTypes.Type(value = PoolFunding.RateOnEarnings.class, name = "rate-on-earnings")
})
public sealed interface PoolFunding {
    /**
     * A rate on all credits of the unit, whoever has them: at 0.5 % 250. There is a pool for each currency.
     *
     * @param rate 0.005 for 0.5 %, zero or more
     * @param credits which credits count
     */
    record RateOnCredits(Ratio rate, CreditFilter credits) implements PoolFunding {
        /** Refuses a negative rate. */
        public RateOnCredits {
            requireRate(rate);
            requireNonNull(credits, "credits");
        }
    }

    /**
     * The same amount for each unit, whatever it sells: 250.
     *
     * @param amount zero or more
     */
    record FixedAmount(Money amount) implements PoolFunding {
        /** Refuses a negative amount. */
        public FixedAmount {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("amount must be zero or positive, but was " + amount);
            }
        }
    }

    /**
     * A rate on what the members earn by some components, rounded and capped as these are: at 2 % 40. It comes on top of these
     * earnings, which stay as they are. There is a pool for each currency.
     *
     * @param rate 0.02 for 2 %, zero or more
     * @param components the components, by id, at least one
     */
    record RateOnEarnings(Ratio rate, List<ComponentId> components) implements PoolFunding {
        /** Sorts the list and leaves out what is there twice; refuses an empty one and a negative rate. */
        public RateOnEarnings {
            requireRate(rate);
            components = Pointers.some(components);
        }
    }

    /**
     * The components whose earnings make the fund.
     *
     * @return empty unless it is a rate on earnings
     */
    default List<ComponentId> reads() {
        return this instanceof RateOnEarnings earnings ? earnings.components() : List.of();
    }

    private static void requireRate(Ratio rate) {
        requireNonNull(rate, "rate");
        if (rate.signum() < 0) {
            throw new IllegalArgumentException("rate must be zero or positive, but was " + rate);
        }
    }
}
