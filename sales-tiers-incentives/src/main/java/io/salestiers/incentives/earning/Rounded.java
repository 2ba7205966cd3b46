package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.plan.ResolvedComponent;
import java.util.List;
import java.util.Optional;

/**
 * The pay of a component at its one rounding point.
 *
 * @param exact the pay before
 * @param amount the pay after
 * @param step the rounding as a step
 * @param withheld what a cap has kept back
 */
record Rounded(ExactMoney exact, Money amount, Explanation step, Optional<Withheld> withheld) {
    static Rounded of(ModifiedPay pay, AmountRounding rounding, Currency currency) {
        ExactMoney exact = new ExactMoney(value(pay.pay()), currency);
        Money amount = exact.rounded(rounding.mode());
        Explanation step = Steps.rounded("rounded", pay.pay(), rounding, currency);
        return new Rounded(exact, amount, step, withheld(pay, amount, rounding, currency));
    }

    /* What a payee of a part earns by it. */
    Earning earned(ResolvedComponent part, PersonId payee, Explanation explanation) {
        return new Earning(
                payee,
                part.component().id(),
                exact,
                amount,
                withheld,
                explanation
                        .with("component", Argument.name(part.component().name()))
                        .concerning(payee.value()));
    }

    /* The difference of two rounded amounts, so that what is paid and what is kept add up to the minor unit. */
    private static Optional<Withheld> withheld(
            ModifiedPay pay, Money amount, AmountRounding rounding, Currency currency) {
        if (pay.uncapped().isEmpty()) {
            return Optional.empty();
        }
        Money whole = new ExactMoney(value(pay.uncapped().get()), currency).rounded(rounding.mode());
        Money rest = whole.minus(amount);
        if (rest.signum() == 0) {
            return Optional.empty();
        }
        Explanation explanation = Explanation.of(
                key("withheld"),
                Operation.DIFFERENCE,
                Quantity.money(rest),
                List.of(
                        Steps.rounded("rounded", pay.uncapped().get(), rounding, currency),
                        Steps.given("paid", amount.ratio(), currency)));
        return Optional.of(new Withheld(rest, pay.excess().orElseThrow(), explanation));
    }
}
