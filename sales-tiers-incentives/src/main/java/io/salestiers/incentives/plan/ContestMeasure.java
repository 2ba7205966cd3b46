package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Currency;

/** What counts in a contest. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContestMeasure.CreditTotal.class, name = "credit-total"),
    @JsonSubTypes.Type(value = ContestMeasure.OfFigure.class, name = "figure")
})
public sealed interface ContestMeasure {
    /**
     * The sum of what somebody is credited with in eligible positions on the days of the contest: 600 + 300 − 50 = 850.
     *
     * @param currency the currency that counts; credits in another one do not
     */
    record CreditTotal(Currency currency) implements ContestMeasure {
        /** Refuses an absent currency. */
        public CreditTotal {
            requireNonNull(currency, "currency");
        }
    }

    /**
     * A number of the period, such as a KPI result. Who has none does not take part.
     *
     * @param figure the number, of the payee
     */
    record OfFigure(FigureSource figure) implements ContestMeasure {
        /** Refuses a figure that is not the payee's. */
        public OfFigure {
            requireNonNull(figure, "figure");
            if (figure.whose() != Whose.PAYEE) {
                throw new IllegalArgumentException("the figure must be the payee's, but is of " + figure.whose());
            }
        }
    }
}
