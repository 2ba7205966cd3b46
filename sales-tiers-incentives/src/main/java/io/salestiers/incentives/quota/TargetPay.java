package io.salestiers.incentives.quota;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.unit.Quantity;

/**
 * What a component pays a payee in a period at 100 %: CNY 10,000 of target bonus.
 *
 * @param amount the amount for the days that count, exact
 * @param explanation why it is what it is; its value is the amount
 */
public record TargetPay(ExactMoney amount, Explanation explanation) {
    /** Refuses an explanation of another number. */
    public TargetPay {
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
        if (!explanation.value().filter(Quantity.money(amount)::equals).isPresent()) {
            throw new IllegalArgumentException("the explanation must be of the target pay " + amount + ", but was of "
                    + explanation.value().map(Quantity::toString).orElse("nothing"));
        }
    }

    /**
     * A target incentive in whole minor units.
     *
     * @param amount the amount
     * @param explanation why it is what it is
     */
    public TargetPay(Money amount, Explanation explanation) {
        this(new ExactMoney(amount.ratio(), amount.currency()), explanation);
    }

    /**
     * A target incentive that was stated, not calculated.
     *
     * @param amount the amount
     * @return it, with an explanation of one step
     */
    public static TargetPay stated(Money amount) {
        return new TargetPay(amount, Explanation.given("incentives.explain.stated-target-pay", Quantity.money(amount)));
    }
}
