package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.plan.ResolvedComponent;
import java.util.List;
import java.util.Set;

/**
 * A component that gives a payee nothing, not even zero, because something is not there: for example a quota.
 *
 * @param payee who might have earned
 * @param component the component of the plan
 * @param explanation why; it has no value
 */
public record Unpaid(PersonId payee, ComponentId component, Explanation explanation) {
    private static final Set<String> WAITING = Set.of(
            "incentives.explain.waits",
            "incentives.explain.bonus-waits",
            "incentives.explain.chain-fund-waits",
            "incentives.explain.chain-fund-missing",
            "incentives.explain.pool-waits",
            "incentives.explain.contest-waits");

    /** Refuses absent parts. */
    public Unpaid {
        requireNonNull(payee, "payee");
        requireNonNull(component, "component");
        requireNonNull(explanation, "explanation");
    }

    /* Nothing for a payee of a part; the reason is the whole key. */
    static Unpaid of(ResolvedComponent part, PersonId payee, String reason, List<Explanation> steps) {
        return new Unpaid(
                payee,
                part.component().id(),
                Explanation.none(reason, steps)
                        .with("component", Argument.name(part.component().name()))
                        .concerning(payee.value()));
    }

    /**
     * Whether it is only not paid yet: a number on which it depends can still come.
     *
     * @return false if it is not paid for good, for example because there is no quota
     */
    public boolean waits() {
        return WAITING.contains(explanation.key());
    }
}
