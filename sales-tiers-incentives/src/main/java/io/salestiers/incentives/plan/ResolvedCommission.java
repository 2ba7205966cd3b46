package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.credit.Credit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The commission of a payee.
 *
 * @param component the rule
 * @param payee who earns
 * @param quota the quota; empty if there is none
 * @param credits what counts, in order
 * @param modifiers the modifiers with their numbers, in order
 * @param carried what a cap of the period before has carried over, if the component has such a cap
 */
public record ResolvedCommission(
        RateCommission component,
        PersonId payee,
        Optional<Quota> quota,
        List<Credit> credits,
        List<ResolvedModifier> modifiers,
        Optional<Money> carried)
        implements ResolvedComponent {
    /** Copies the lists. */
    public ResolvedCommission {
        requireNonNull(component, "component");
        requireNonNull(payee, "payee");
        requireNonNull(quota, "quota");
        credits = List.copyOf(credits);
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
