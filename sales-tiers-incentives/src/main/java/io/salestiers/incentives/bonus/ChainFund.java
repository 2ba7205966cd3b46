package io.salestiers.incentives.bonus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.internal.Rates;

/** How much a funded coefficient chain has to give in each of its pools. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChainFund.FixedAmount.class, name = "fixed-amount"),
    @JsonSubTypes.Type(value = ChainFund.Stated.class, name = "stated"),
    @JsonSubTypes.Type(value = ChainFund.RateOnCredits.class, name = "rate-on-credits")
})
public sealed interface ChainFund {
    /**
     * The same amount for each pool in each period.
     *
     * @param amount the amount
     */
    record FixedAmount(Money amount) implements ChainFund {
        /** Refuses an absent amount. */
        public FixedAmount {
            requireNonNull(amount, "amount");
        }
    }

    /**
     * What the host states for the unit of the pool in the period, as a {@link FigureSource.Stated} of money. Until it is
     * there nobody in the pool is paid, and the run says so.
     *
     * @param name what the host calls it
     */
    record Stated(MeasureId name) implements ChainFund {
        /** Refuses an absent name. */
        public Stated {
            requireNonNull(name, "name");
        }
    }

    /**
     * A rate on what the unit of the pool is credited with in the period, a fund for each currency.
     *
     * @param rate 0.02 is 2 %, zero or more
     * @param credits which credits count; they must be in money
     */
    record RateOnCredits(Ratio rate, CreditFilter credits) implements ChainFund {
        /** Refuses a negative rate. */
        public RateOnCredits {
            requireNonNull(rate, "rate");
            requireNonNull(credits, "credits");
            Rates.requireShare("rate", rate);
        }
    }
}
