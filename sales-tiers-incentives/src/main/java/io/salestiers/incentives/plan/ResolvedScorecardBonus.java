package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.RatingFigure;
import io.salestiers.incentives.quota.TargetPay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scorecard bonus of a payee.
 *
 * @param component the rule
 * @param payee who earns
 * @param target the target pay; empty if there is none
 * @param score the score; there if the rule looks at it
 * @param rating the rating; there if the rule looks at it
 * @param modifiers the modifiers with their numbers, in order
 * @param carried what a cap of the period before has carried over, if the component has such a cap
 */
public record ResolvedScorecardBonus(
        ScorecardBonus component,
        PersonId payee,
        Optional<TargetPay> target,
        Optional<Figure> score,
        Optional<RatingFigure> rating,
        List<ResolvedModifier> modifiers,
        Optional<Money> carried)
        implements ResolvedComponent {
    /** Copies the list; refuses a score and a rating together, or none of them. */
    public ResolvedScorecardBonus {
        requireNonNull(component, "component");
        requireNonNull(payee, "payee");
        requireNonNull(target, "target");
        modifiers = List.copyOf(modifiers);
        requireNonNull(carried, "carried");
        if (score.isPresent() == rating.isPresent()) {
            throw new IllegalArgumentException("there must be a score or a rating of " + payee + ", and not both");
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
