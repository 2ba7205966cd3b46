package io.salestiers.core.testkit.unit;

import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.testkit.money.MoneyArbitraries;
import io.salestiers.core.testkit.money.RatioArbitraries;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary quantities. */
public final class QuantityArbitraries {
    private QuantityArbitraries() {}

    /**
     * Quantities of every unit.
     *
     * @return decimals and fractions, money in several currencies
     */
    public static Arbitrary<Quantity> quantities() {
        Arbitrary<io.salestiers.core.money.Ratio> numbers =
                Arbitraries.oneOf(RatioArbitraries.decimals(), RatioArbitraries.shares());
        return Arbitraries.oneOf(
                Combinators.combine(numbers, Arbitraries.of(Unit.class).filter(unit -> unit != Unit.MONEY))
                        .as(Quantity::of),
                Combinators.combine(numbers, MoneyArbitraries.currencies())
                        .as((number, currency) -> Quantity.money(new ExactMoney(number, currency))));
    }
}
