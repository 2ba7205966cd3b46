package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.plan.ResolvedOverride;
import java.util.Optional;

/** A rate on what a team is credited with, rounded once. */
final class OverrideRule {
    private OverrideRule() {}

    static PartResult calculate(ResolvedOverride resolved) {
        Explanation exact = Steps.product(
                "override-exact",
                Steps.rate("rate", resolved.component().rate()),
                Steps.creditedTogether("team-credited", resolved.credits(), resolved.currency()),
                resolved.currency());
        exact = ModifierSteps.apply(resolved.modifiers(), exact, Optional.empty(), resolved.currency());
        Explanation rounded = Steps.rounded(
                        resolved.payee().isPresent() ? "override" : "override-vacant",
                        exact,
                        resolved.component().rounding(),
                        resolved.currency())
                .with("component", Argument.name(resolved.component().name()));
        ExactMoney pay = new ExactMoney(value(exact), resolved.currency());
        Money amount = pay.rounded(resolved.component().rounding().mode());
        if (resolved.payee().isPresent()) {
            PersonId payee = resolved.payee().get();
            return PartResult.of(
                    resolved,
                    new Earning(payee, resolved.component().id(), pay, amount, rounded.concerning(payee.value())));
        }
        PositionId position = resolved.position().orElseThrow();
        return PartResult.of(
                resolved,
                new Unassigned(
                        resolved.component().id(),
                        Subject.of(position),
                        amount,
                        rounded.with("position", position.value())));
    }
}
