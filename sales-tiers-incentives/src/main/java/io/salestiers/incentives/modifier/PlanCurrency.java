package io.salestiers.incentives.modifier;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.incentives.credit.AmountRounding;

/**
 * The one currency in which a plan calculates. Credits and quotas in other currencies are converted before anything else, each
 * rounded to the minor unit, so that everybody can add them up again.
 *
 * @param currency the currency of the plan
 * @param creditDate of which day the rate is that a credit is converted by
 * @param quotaDate of which day the rate is that a quota is converted by
 * @param rounding how a converted amount is rounded
 */
public record PlanCurrency(Currency currency, RateDate creditDate, RateDate quotaDate, AmountRounding rounding) {
    /** Refuses absent parts. */
    public PlanCurrency {
        requireNonNull(currency, "currency");
        requireNonNull(creditDate, "creditDate");
        requireNonNull(quotaDate, "quotaDate");
        requireNonNull(rounding, "rounding");
    }
}
