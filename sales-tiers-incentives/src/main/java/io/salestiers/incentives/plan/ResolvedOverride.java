package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.team.OverrideRecipient;
import io.salestiers.incentives.team.TeamPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The override of a manager, or that of a vacant position, which is paid to nobody or to the house.
 *
 * @param component the rule
 * @param recipient who earns, or why nobody does
 * @param currency the currency of the credits; empty if the override is paid on earnings, in any currency
 * @param quota the manager's own quota; empty if there is none or the manager is not measured on it
 * @param teams the teams of the recipient, by the manager's position
 * @param modifiers the modifiers with their numbers, in order; none for what is unassigned
 * @param carried what a cap of the period before has carried over, for each currency
 */
public record ResolvedOverride(
        TeamOverride component,
        OverrideRecipient recipient,
        Optional<Currency> currency,
        Optional<Quota> quota,
        List<TeamPart> teams,
        List<ResolvedModifier> modifiers,
        List<Money> carried)
        implements ResolvedComponent {
    /** Copies the lists. */
    public ResolvedOverride {
        requireNonNull(component, "component");
        requireNonNull(recipient, "recipient");
        requireNonNull(currency, "currency");
        requireNonNull(quota, "quota");
        teams = List.copyOf(teams);
        modifiers = List.copyOf(modifiers);
        carried = List.copyOf(carried);
    }

    @Override
    public String part() {
        return recipient.key() + currency.map(code -> " " + code).orElse("");
    }

    @Override
    public Set<PersonId> readsEarningsOf() {
        Set<PersonId> members = new TreeSet<>();
        teams.forEach(team -> members.addAll(team.members().keySet()));
        return members;
    }

    @Override
    public Set<PersonId> payees() {
        return recipient.payee().map(Set::of).orElseGet(Set::of);
    }
}
