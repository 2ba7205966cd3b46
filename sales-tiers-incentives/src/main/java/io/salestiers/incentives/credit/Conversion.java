package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * How a credit or a quota came into the currency of a plan: EUR 100.00 at 7.81234 of 2025-03-01 are CNY 781.234, half-even 781.23.
 *
 * @param original the amount as it was
 * @param converted the amount in the other currency
 * @param rate units of the other currency for one of the original, above zero
 * @param day the day whose rate it is
 * @param mode how it was rounded to the minor unit
 */
public record Conversion(Money original, Money converted, Ratio rate, LocalDate day, RoundingMode mode) {
    /** Refuses a converted amount that does not follow from the others. */
    public Conversion {
        requireNonNull(day, "day");
        Money expected = convert(original, rate, converted.currency(), mode);
        if (!expected.equals(converted)) {
            throw new IllegalArgumentException(
                    "the conversion must give " + expected + ", but was said to give " + converted);
        }
    }

    /**
     * Converts an amount.
     *
     * @param original the amount
     * @param rate units of the other currency for one of the original, above zero
     * @param to the other currency
     * @param day the day whose rate it is
     * @param mode how it is rounded to the minor unit
     * @return the conversion
     */
    public static Conversion of(Money original, Ratio rate, Currency to, LocalDate day, RoundingMode mode) {
        return new Conversion(original, convert(original, rate, to, mode), rate, day, mode);
    }

    private static Money convert(Money original, Ratio rate, Currency to, RoundingMode mode) {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("rate must be above zero, but was " + rate);
        }
        return Money.of(original.ratio().multipliedBy(rate).rounded(new Rounding(to.digits(), mode)), to);
    }

    /**
     * The conversion as steps: the number of units of the original currency × what one of them is worth, rounded.
     *
     * @param of how the original amount came about
     * @return the steps, whose value is the converted amount
     */
    public Explanation explain(Explanation of) {
        Currency to = converted.currency();
        Explanation product = Explanation.of(
                "incentives.explain.exchanged",
                Operation.PRODUCT,
                Quantity.money(new ExactMoney(original.ratio().multipliedBy(rate), to)),
                List.of(
                        Explanation.given(
                                        "incentives.explain.units-of-currency",
                                        Quantity.of(original.ratio(), Unit.COUNT))
                                .with("from", original.currency().code()),
                        Explanation.given("incentives.explain.exchange-rate", Quantity.money(new ExactMoney(rate, to)))
                                .with("from", original.currency().code())
                                .with("day", Argument.day(day))));
        Explanation rounded = Explanation.of(
                        "incentives.explain.exchange-rounded",
                        Operation.ROUNDED,
                        Quantity.money(converted),
                        List.of(product))
                .with("decimals", Argument.number(to.digits()))
                .with("mode", Argument.term(new Rounding(0, mode).modeKey()));
        return Explanation.of(
                "incentives.explain.converted", Operation.CHOSEN, Quantity.money(converted), List.of(rounded, of));
    }
}
