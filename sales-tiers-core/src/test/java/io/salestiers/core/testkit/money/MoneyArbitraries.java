package io.salestiers.core.testkit.money;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Rounding;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary amounts of money, currencies and roundings. */
public final class MoneyArbitraries {
    private MoneyArbitraries() {}

    /**
     * Currencies, often CNY, and those with 0 and 3 decimals.
     *
     * @return any currency of the table
     */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.oneOf(
                Arbitraries.of(Currency.of("CNY"), Currency.of("USD"), Currency.of("JPY"), Currency.of("KWD")),
                Arbitraries.of(Currency.all()));
    }

    /**
     * Amounts of one currency, negative ones too, up to ten milliard minor units either way.
     *
     * @param currency the currency
     * @return amounts of which thousands can be added without overflow
     */
    public static Arbitrary<Money> amounts(Currency currency) {
        return Arbitraries.longs()
                .between(-10_000_000_000L, 10_000_000_000L)
                .map(minor -> Money.ofMinor(minor, currency));
    }

    /**
     * Amounts of zero or more of one currency, up to ten milliard minor units.
     *
     * @param currency the currency
     * @return amounts of which thousands can be added without overflow
     */
    public static Arbitrary<Money> amountsFromZero(Currency currency) {
        return Arbitraries.longs().between(0, 10_000_000_000L).map(minor -> Money.ofMinor(minor, currency));
    }

    /**
     * Amounts of every currency and size.
     *
     * @return also the largest and smallest that there are
     */
    public static Arbitrary<Money> money() {
        return Combinators.combine(Arbitraries.longs(), currencies()).as(Money::ofMinor);
    }

    /**
     * Roundings of every mode to 0 to 12 decimals.
     *
     * @return any rounding
     */
    public static Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY))
                .as(Rounding::new);
    }
}
