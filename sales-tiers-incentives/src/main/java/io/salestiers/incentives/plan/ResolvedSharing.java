package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a payee shares in one currency.
 *
 * @param component the rule
 * @param payee who shares
 * @param currency the currency
 * @param before the total of all transactions before the period; empty if what has been had before is not known, or can't be
 * @param opening what the host states to have been had before; empty if it follows from credits
 * @param credits the credits of the period, in order
 * @param modifiers the modifiers with their numbers, in order
 * @param carried what a cap has carried into this period
 */
public record ResolvedSharing(
        Sharing component,
        PersonId payee,
        Currency currency,
        Optional<Ratio> before,
        Optional<Figure> opening,
        List<Credit> credits,
        List<ResolvedModifier> modifiers,
        Optional<Money> carried)
        implements ResolvedComponent {
    /** Copies the lists. */
    public ResolvedSharing {
        requireNonNull(component, "component");
        requireNonNull(payee, "payee");
        requireNonNull(currency, "currency");
        requireNonNull(before, "before");
        requireNonNull(opening, "opening");
        credits = List.copyOf(credits);
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
