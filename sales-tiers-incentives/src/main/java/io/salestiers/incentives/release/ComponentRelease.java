package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.List;

/**
 * When the pay of a component is earned and when it is released.
 *
 * <p>Half on the payment of the set-up and half on the first monthly payment:
 *
 * <pre>{@code
 * {"component": "commission", "earned": {"type": "event", "event": "set-up-paid"},
 *  "steps": [{"share": "0.5", "on": {"type": "event", "event": "set-up-paid"}},
 *            {"share": "0.5", "on": {"type": "event", "event": "first-monthly-payment"}}],
 *  "leaving": {"byReason": [], "otherwise": {"held": "waits", "deals": {"type": "ended"}}}}
 * }</pre>
 *
 * @param component the component of the plan
 * @param earned its earning event: before it a payment is an advance, after it a wage
 * @param steps what is kept for which event; the shares add up to exactly 1. The pay of a source is divided by them to the minor
 *     unit, of equal remainders the earlier step comes first; what has come about in part releases whole minor units, rounded
 *     down, and the whole of the step in the end
 * @param leaving what becomes of it when somebody leaves
 */
public record ComponentRelease(
        ComponentId component, EarningEvent earned, List<ReleaseStep> steps, LeavingRules leaving) {
    /** Copies the steps; refuses shares that do not add up to 1, and rules by which earned pay would end. */
    public ComponentRelease {
        requireNonNull(component, "component");
        requireNonNull(earned, "earned");
        steps = List.copyOf(steps);
        requireNonNull(leaving, "leaving");
        Ratio sum = Ratio.sum(steps.stream().map(ReleaseStep::share).toList());
        if (!sum.equals(Ratio.ONE)) {
            throw new IllegalArgumentException(
                    "shares of the steps must add up to 1, but add up to " + sum + " (component " + component + ")");
        }
        if (earned.equals(EarningEvents.WHEN_CALCULATED)
                && leaving.all().stream().anyMatch(rule -> rule.held() == HeldOnLeaving.UNEARNED_ENDS)) {
            throw new IllegalArgumentException(
                    "pay that is earned when it is calculated can't end on leaving, so held must be"
                            + " released or waits (component " + component + ")");
        }
    }

    /** Whether it waits for something that happens to deals. */
    boolean needsDeals() {
        return earned.ofDeals() || steps.stream().anyMatch(step -> step.on().ofDeals());
    }
}
