package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.given;
import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.money;
import static io.salestiers.incentives.earning.Steps.product;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PayLimit;
import io.salestiers.incentives.plan.Quota;
import io.salestiers.incentives.plan.ResolvedModifier;
import java.util.List;
import java.util.Optional;

/** Applies the modifiers of a component, one after the other, to the pay that its rule has given. */
final class ModifierSteps {
    private ModifierSteps() {}

    static Explanation apply(
            List<ResolvedModifier> modifiers, Explanation pay, Optional<Quota> quota, Currency currency) {
        Explanation result = pay;
        for (ResolvedModifier each : modifiers) {
            if (each.modifier() instanceof Modifier.Cap cap) {
                Explanation limit = limit(cap.limit(), quota, currency);
                result = Explanation.of(
                        key("capped"),
                        Operation.LEAST,
                        money(value(result).min(value(limit)), currency),
                        List.of(result, limit));
            } else {
                throw new AssertionError(each);
            }
        }
        return result;
    }

    private static Explanation limit(PayLimit limit, Optional<Quota> quota, Currency currency) {
        if (limit instanceof PayLimit.Amount amount) {
            return given("cap", amount.amount().ratio(), currency);
        }
        if (limit instanceof PayLimit.ShareOfQuota share) {
            return product(
                    "cap",
                    rate("cap-share", share.share()),
                    given("quota", quota.orElseThrow().amount().ratio(), currency),
                    currency);
        }
        throw new AssertionError(limit);
    }
}
