package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/** What a band pays: a rate on an amount, or an amount as such. All bands of a table have values of one kind. */
public sealed interface BandValue {
    /**
     * A rate.
     *
     * @param rate what is paid on one unit: 0.05 is 5 %
     */
    record Rate(Ratio rate) implements BandValue {
        /** Refuses an absent rate. */
        public Rate {
            requireNonNull(rate, "rate");
        }

        @Override
        public Ratio on(Ratio base) {
            return base.multipliedBy(rate);
        }
    }

    /**
     * An amount that is paid for reaching the band or, in an interpolated table, for filling it.
     *
     * @param amount the amount, in the unit of pay
     */
    record Amount(Ratio amount) implements BandValue {
        /** Refuses an absent amount. */
        public Amount {
            requireNonNull(amount, "amount");
        }

        @Override
        public Ratio on(Ratio base) {
            return amount;
        }
    }

    /**
     * What it pays.
     *
     * @param base what a rate counts on
     * @return base × rate, or the amount whatever the base
     */
    Ratio on(Ratio base);

    /**
     * A rate.
     *
     * @param rate for example {@code 0.05}
     * @return the value
     */
    static BandValue rate(String rate) {
        return new Rate(Ratio.parse(rate));
    }

    /**
     * An amount.
     *
     * @param amount for example {@code 100}
     * @return the value
     */
    static BandValue amount(String amount) {
        return new Amount(Ratio.parse(amount));
    }
}
