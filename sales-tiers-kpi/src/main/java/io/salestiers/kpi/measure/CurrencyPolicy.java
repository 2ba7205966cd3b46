package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What becomes of amounts in several currencies.
 *
 * <p>The amounts of a subject keep their currency as long as all of them, of every money measure and of all observed days,
 * have the same one: an office in Shanghai is measured in CNY. Only a subject with several currencies, such as the whole
 * company, is measured in the reporting currency, and then on every day and in every measure, so that periods and measures
 * of one subject are always comparable.
 */
public sealed interface CurrencyPolicy {
    /** Nothing is converted: a sum over several currencies is not meaningful. */
    record None() implements CurrencyPolicy {}

    /**
     * Amounts of a subject with several currencies are converted, each at the rate of its own day, and not rounded.
     *
     * @param reporting the currency of the total
     * @param rates where the rates come from
     */
    record Converting(Currency reporting, ExchangeRates rates) implements CurrencyPolicy {
        /** Refuses absent parts. */
        public Converting {
            requireNonNull(reporting, "reporting");
            requireNonNull(rates, "rates");
        }

        /*
         * A host answers the port, so its answer is checked here, at the seam.
         */
        Optional<Ratio> rate(Currency from, LocalDate day) {
            if (from.equals(reporting)) {
                return Optional.of(Ratio.ONE);
            }
            Optional<Ratio> rate = rates.rate(from, reporting, day);
            if (rate.isPresent() && rate.get().signum() <= 0) {
                throw new IllegalStateException("ExchangeRates must answer a rate above zero, but answered "
                        + rate.get() + " from " + from + " to " + reporting + " on " + day);
            }
            return rate;
        }
    }

    /**
     * Nothing is converted.
     *
     * @return the policy
     */
    static CurrencyPolicy none() {
        return new None();
    }

    /**
     * Totals over several currencies are converted: CNY 710 and USD 100 are USD 200 at a rate of 10/71.
     *
     * @param reporting the currency of such totals
     * @param rates where the rates come from
     * @return the policy
     */
    static CurrencyPolicy converting(Currency reporting, ExchangeRates rates) {
        return new Converting(reporting, rates);
    }
}
