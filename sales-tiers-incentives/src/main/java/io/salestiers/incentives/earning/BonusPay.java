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
import io.salestiers.incentives.plan.PayRounding;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedModifier;
import io.salestiers.incentives.plan.TargetPay;
import java.util.List;
import java.util.Optional;

/** Target pay × share, modified, rounded once: the end of every bonus. */
final class BonusPay {
    private BonusPay() {}

    static PartResult of(
            ResolvedComponent part,
            PersonId payee,
            Optional<TargetPay> target,
            Share share,
            List<ResolvedModifier> modifiers,
            PayRounding rounding) {
        if (target.isEmpty()) {
            return PartResult.of(part, unpaid(part, payee, "no-target-pay", List.of()));
        }
        if (share.paid().isEmpty()) {
            return PartResult.of(part, unpaid(part, payee, share.reason(), share.steps()));
        }
        Currency currency = target.get().amount().currency();
        Explanation pay =
                Steps.product("bonus-exact", target(target.get(), payee), share.paid().get(), currency);
        pay = ModifierSteps.apply(modifiers, pay, Optional.empty(), currency);
        return PartResult.of(part, rounded(part, payee, pay, rounding, currency));
    }

    static Explanation target(TargetPay target, PersonId payee) {
        return Explanation.of(
                        key("target-pay"),
                        Operation.CHOSEN,
                        Quantity.money(target.amount()),
                        List.of(target.explanation()))
                .concerning(payee.value());
    }

    static Earning rounded(
            ResolvedComponent part, PersonId payee, Explanation pay, PayRounding rounding, Currency currency) {
        ExactMoney exact = new ExactMoney(value(pay), currency);
        Money amount = exact.rounded(rounding.mode());
        Explanation explanation = Steps.rounded("bonus", pay, rounding, currency)
                .with("component", Argument.name(part.component().name()))
                .concerning(payee.value());
        return new Earning(payee, part.component().id(), exact, amount, explanation);
    }

    static Unpaid unpaid(ResolvedComponent part, PersonId payee, String reason, List<Explanation> steps) {
        return new Unpaid(
                payee,
                part.component().id(),
                Explanation.none(key(reason), steps)
                        .with("component", Argument.name(part.component().name()))
                        .concerning(payee.value()));
    }
}
