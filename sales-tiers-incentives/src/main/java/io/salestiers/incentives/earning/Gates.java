package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.given;
import static io.salestiers.incentives.earning.Steps.product;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.modifier.GateOtherwise;
import io.salestiers.incentives.modifier.KickerExtra;
import io.salestiers.incentives.plan.Modifier;
import java.util.ArrayList;
import java.util.List;

/** What a condition on another number, or on the deals themselves, does to pay. */
final class Gates {
    private Gates() {}

    static Explanation apply(Modifier.Gate gate, Explanation pay, ConditionStep answer, ModifierSteps steps) {
        Currency currency = steps.context().currency();
        if (gate.otherwise() instanceof GateOtherwise.Nothing) {
            return product("gated", pay, answer.factor("gate-factor", Ratio.ONE, Ratio.ZERO), currency);
        }
        if (gate.otherwise() instanceof GateOtherwise.Share share) {
            return product("gated", pay, answer.factor("gate-factor", Ratio.ONE, share.share()), currency);
        }
        if (answer.met()) {
            return answer.choose(pay);
        }
        if (gate.otherwise() instanceof GateOtherwise.FlatRate flat) {
            Explanation credited = steps.context().credited().orElseThrow();
            return answer.choose(product(
                    "gate-flat",
                    given("credited", value(credited), currency),
                    rate("gate-rate", flat.rate()),
                    currency));
        }
        if (gate.otherwise() instanceof GateOtherwise.AtMost most) {
            return answer.choose(steps.capped(pay, most.limit()));
        }
        throw new AssertionError(gate);
    }

    static Explanation kick(Modifier.Kicker kicker, Explanation pay, ConditionStep answer, PayContext context) {
        Explanation extra;
        if (kicker.extra() instanceof KickerExtra.Amount amount) {
            extra = given("kicker-amount", amount.amount().ratio(), context.currency());
        } else if (kicker.extra() instanceof KickerExtra.RateOnCredits on) {
            extra = product(
                    "kicker-on-credits",
                    given("credited", value(context.credited().orElseThrow()), context.currency()),
                    rate("kicker-rate", on.rate()),
                    context.currency());
        } else {
            throw new AssertionError(kicker);
        }
        Explanation added =
                product("kicker", extra, answer.factor("kicker-factor", Ratio.ONE, Ratio.ZERO), context.currency());
        return Steps.sum("with-kicker", List.of(pay, added), context.currency());
    }

    static Explanation kickDeals(Modifier.DealKicker kicker, Explanation pay, PayContext context) {
        List<Explanation> steps = new ArrayList<>();
        steps.add(pay);
        for (Credit credit : context.credits()) {
            if (kicker.deals().matches(credit)) {
                steps.add(extra(kicker.extra(), credit, context.currency())
                        .with("transaction", credit.transaction().toString())
                        .concerning(credit.payee().value()));
            }
        }
        return Steps.sum("with-kicker", steps, context.currency());
    }

    private static Explanation extra(KickerExtra extra, Credit credit, Currency currency) {
        if (extra instanceof KickerExtra.Amount amount) {
            return product(
                    "deal-kicker",
                    given("kicker-amount", amount.amount().ratio(), currency),
                    rate("kicker-share", credit.share()),
                    currency);
        }
        if (extra instanceof KickerExtra.RateOnCredits on) {
            return product(
                    "deal-kicker",
                    given("credited", credit.value().value(), currency),
                    rate("kicker-rate", on.rate()),
                    currency);
        }
        throw new AssertionError(extra);
    }
}
