package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Currency;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import java.util.Optional;

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
     * @param credits which credits count
     * @param currency the currency that counts; empty if pieces count and not money. Credits in another one do not
     */
    record CreditTotal(CreditFilter credits, Optional<Currency> currency) implements ContestMeasure {
        /** Refuses absent parts. */
        public CreditTotal {
            requireNonNull(credits, "credits");
            requireNonNull(currency, "currency");
        }

        /**
         * Whether a credit counts.
         *
         * @param credit a credit
         * @return true if the filter lets it pass and its currency, or that it has none, is right
         */
        public boolean counts(Credit credit) {
            return credits.matches(credit) && credit.value().currency().equals(currency);
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
