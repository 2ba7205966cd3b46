package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.quota.TargetPay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bonus of a payee.
 *
 * @param component the rule
 * @param payee who earns
 * @param target the target pay; empty if there is none
 * @param figures the numbers that decide, in the order of the rule
 * @param modifiers the modifiers with their numbers, in order
 * @param carried what a cap of the period before has carried over, if the component has such a cap
 */
public record ResolvedBonus(
        TargetBonus component,
        PersonId payee,
        Optional<TargetPay> target,
        List<Figure> figures,
        List<ResolvedModifier> modifiers,
        Optional<Money> carried)
        implements ResolvedComponent {
    /** Copies the lists; refuses more or fewer numbers than the rule looks at. */
    public ResolvedBonus {
        requireNonNull(component, "component");
        requireNonNull(payee, "payee");
        requireNonNull(target, "target");
        figures = List.copyOf(figures);
        modifiers = List.copyOf(modifiers);
        requireNonNull(carried, "carried");
        if (figures.size() != component.measure().sources().size()) {
            throw new IllegalArgumentException("there must be a figure for each of "
                    + component.measure().sources() + ", but there are " + figures.size());
        }
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
