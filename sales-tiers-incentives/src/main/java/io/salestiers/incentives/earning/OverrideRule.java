package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.plan.ResolvedOverride;
import java.util.List;

/** A rate on what a team is credited with, rounded once. */
final class OverrideRule {
    private OverrideRule() {}

    static PartResult calculate(ResolvedOverride resolved) {
        Explanation credited = Steps.creditedTogether("team-credited", resolved.credits(), resolved.currency());
        Explanation exact = Steps.product(
                "override-exact", Steps.rate("rate", resolved.component().rate()), credited, resolved.currency());
        ModifiedPay modified = ModifierSteps.apply(
                resolved.modifiers(),
                PayContext.of(resolved.currency(), exact).withCredits(credited, resolved.credits()));
        if (modified.waiting().isPresent()) {
            PersonId payee = resolved.payee().orElseThrow();
            return PartResult.of(
                    resolved,
                    new Unpaid(
                            payee,
                            resolved.component().id(),
                            Explanation.none(
                                            Steps.key("waits"),
                                            List.of(modified.waiting().get()))
                                    .with(
                                            "component",
                                            Argument.name(resolved.component().name()))
                                    .concerning(payee.value())));
        }
        Rounded rounded = Rounded.of(modified, resolved.component().rounding(), resolved.currency());
        Explanation step = new Explanation(
                        Steps.key(resolved.payee().isPresent() ? "override" : "override-vacant"),
                        rounded.step().inputs(),
                        rounded.step().operation(),
                        rounded.step().value(),
                        rounded.step().person(),
                        rounded.step().steps())
                .with("component", Argument.name(resolved.component().name()));
        if (resolved.payee().isPresent()) {
            PersonId payee = resolved.payee().get();
            return PartResult.of(
                    resolved,
                    new Earning(
                            payee,
                            resolved.component().id(),
                            rounded.exact(),
                            rounded.amount(),
                            rounded.withheld(),
                            step.concerning(payee.value())));
        }
        PositionId position = resolved.position().orElseThrow();
        return PartResult.of(
                resolved,
                new Unassigned(
                        resolved.component().id(),
                        Subject.of(position),
                        rounded.amount(),
                        step.with("position", position.value())));
    }
}
