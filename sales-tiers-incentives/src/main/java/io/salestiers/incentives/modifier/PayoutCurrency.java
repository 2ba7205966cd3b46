package io.salestiers.incentives.modifier;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.incentives.credit.AmountRounding;

/**
 * In which currency somebody is paid, whatever the currencies of the plans.
 *
 * @param currency the currency of the payee
 * @param date of which day the exchange rates are
 * @param rounding how the sum of what is converted is rounded, once
 */
public record PayoutCurrency(Currency currency, PayoutDate date, AmountRounding rounding) {
    /** Refuses absent parts. */
    public PayoutCurrency {
        requireNonNull(currency, "currency");
        requireNonNull(date, "date");
        requireNonNull(rounding, "rounding");
    }
}
