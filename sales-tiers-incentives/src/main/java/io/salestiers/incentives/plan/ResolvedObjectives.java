package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.bonus.ScoredObjective;
import io.salestiers.incentives.quota.TargetPay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objectives of a payee.
 *
 * @param component the rule
 * @param payee who earns
 * @param target the target pay; empty if there is none
 * @param objectives the objectives with their scores, in order; empty if none were agreed
 * @param modifiers the modifiers with their numbers, in order
 * @param carried what a cap of the period before has carried over, if the component has such a cap
 */
public record ResolvedObjectives(
        Objectives component,
        PersonId payee,
        Optional<TargetPay> target,
        List<ScoredObjective> objectives,
        List<ResolvedModifier> modifiers,
        Optional<Money> carried)
        implements ResolvedComponent {
    /** Copies the lists. */
    public ResolvedObjectives {
        requireNonNull(component, "component");
        requireNonNull(payee, "payee");
        requireNonNull(target, "target");
        objectives = List.copyOf(objectives);
        modifiers = List.copyOf(modifiers);
        requireNonNull(carried, "carried");
    }

    @Override
    public String part() {
        return Subject.of(payee).key();
    }

    @Override
    public Set<PersonId> payees() {
        return Set.of(payee);
    }
}
