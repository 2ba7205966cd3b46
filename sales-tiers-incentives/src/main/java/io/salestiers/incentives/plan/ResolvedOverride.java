package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.credit.Credit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The override of a manager in a currency, or that of a vacant position, which is paid to nobody.
 *
 * @param component the rule
 * @param payee who earns; empty for what is unassigned
 * @param position the position whose override is unassigned; empty if someone earns it
 * @param currency the currency
 * @param credits the credits of the team in this currency, in order
 * @param modifiers the modifiers with their numbers, in order; none for what is unassigned
 */
public record ResolvedOverride(
        TeamOverride component,
        Optional<PersonId> payee,
        Optional<PositionId> position,
        Currency currency,
        List<Credit> credits,
        List<ResolvedModifier> modifiers)
        implements ResolvedComponent {
    /** Copies the lists; refuses an override that is and is not assigned. */
    public ResolvedOverride {
        requireNonNull(component, "component");
        requireNonNull(currency, "currency");
        credits = List.copyOf(credits);
        modifiers = List.copyOf(modifiers);
        if (payee.isPresent() == position.isPresent()) {
            throw new IllegalArgumentException("an override belongs to a payee or to a vacant position");
        }
    }

    @Override
    public String part() {
        return payee.map(Subject::of)
                        .or(() -> position.map(Subject::of))
                        .orElseThrow()
                        .key()
                + " " + currency;
    }

    @Override
    public Set<PersonId> payees() {
        return payee.map(Set::of).orElseGet(Set::of);
    }
}
