package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.commission.Instalment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The instalments of a payee in one currency that a period pays.
 *
 * @param component the rule
 * @param payee who is paid
 * @param currency the currency
 * @param instalments by credit, then by number
 * @param modifiers the modifiers with their numbers, in order
 * @param carried what a cap has carried into this period
 */
public record ResolvedTrail(
        Trail component,
        PersonId payee,
        Currency currency,
        List<Instalment> instalments,
        List<ResolvedModifier> modifiers,
        Optional<Money> carried)
        implements ResolvedComponent {
    /** Copies the lists. */
    public ResolvedTrail {
        requireNonNull(component, "component");
        requireNonNull(payee, "payee");
        requireNonNull(currency, "currency");
        instalments = List.copyOf(instalments);
        modifiers = List.copyOf(modifiers);
        requireNonNull(carried, "carried");
    }

    @Override
    public String part() {
        return Subject.of(payee).key() + " " + currency.code();
    }

    @Override
    public Set<PersonId> payees() {
        return Set.of(payee);
    }
}
