package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedModifier;
import io.salestiers.incentives.quota.TargetPay;
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
            Optional<Money> carried,
            AmountRounding rounding) {
        if (target.isEmpty()) {
            return PartResult.of(part, Unpaid.of(part, payee, key("no-target-pay"), List.of()));
        }
        if (share.paid().isEmpty()) {
            return PartResult.of(part, Unpaid.of(part, payee, key(share.reason()), share.steps()));
        }
        Currency currency = target.get().amount().currency();
        Explanation pay = Steps.product(
                "bonus-exact", target(target.get(), payee), share.paid().get(), currency);
        ModifiedPay modified = modified(pay, target.get(), modifiers, carried);
        return modified.waiting().isPresent()
                ? PartResult.of(
                        part,
                        Unpaid.of(
                                part,
                                payee,
                                key("waits"),
                                List.of(modified.waiting().get())))
                : PartResult.of(part, rounded(part, payee, modified, rounding, currency));
    }

    static Explanation target(TargetPay target, PersonId payee) {
        return Explanation.of(
                        key("target-pay"),
                        Operation.CHOSEN,
                        Quantity.money(target.amount()),
                        List.of(target.explanation()))
                .concerning(payee.value());
    }

    static ModifiedPay modified(
            Explanation pay, TargetPay target, List<ResolvedModifier> modifiers, Optional<Money> carried) {
        return ModifierSteps.apply(
                modifiers,
                PayContext.of(target.amount().currency(), pay)
                        .withTargetPay(target)
                        .withCarried(carried));
    }

    static Earning rounded(
            ResolvedComponent part, PersonId payee, ModifiedPay pay, AmountRounding rounding, Currency currency) {
        return Rounded.of(pay, rounding, currency)
                .earned(part, payee, Steps.rounded("bonus", pay.pay(), rounding, currency));
    }
}
