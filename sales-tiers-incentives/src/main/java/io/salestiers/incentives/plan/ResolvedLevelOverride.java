package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.team.LevelPart;
import io.salestiers.incentives.team.LevelRates;
import io.salestiers.incentives.team.OverrideRecipient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The override by levels of a payee in a currency, or that of a vacant position, which is paid to nobody.
 *
 * @param component the rule
 * @param recipient who earns, or why nobody does
 * @param currency the currency
 * @param paidAs the level as which the payee is paid; empty if the rates do not depend on it
 * @param levels the credits by level, the nearest first
 * @param modifiers the modifiers with their numbers, in order; none for what is unassigned
 * @param carried what a cap of the period before has carried over; empty for nothing
 */
public record ResolvedLevelOverride(
        LevelOverride component,
        OverrideRecipient recipient,
        Currency currency,
        Optional<Figure> paidAs,
        List<LevelPart> levels,
        List<ResolvedModifier> modifiers,
        Optional<Money> carried)
        implements ResolvedComponent {
    /** Copies the lists. */
    public ResolvedLevelOverride {
        requireNonNull(component, "component");
        requireNonNull(recipient, "recipient");
        requireNonNull(currency, "currency");
        requireNonNull(paidAs, "paidAs");
        levels = List.copyOf(levels);
        modifiers = List.copyOf(modifiers);
        requireNonNull(carried, "carried");
    }

    /**
     * The rates of the levels for this recipient.
     *
     * @return that of the first level, of the second and so on; empty if they depend on a level as which the payee is paid and
     *     which is not there
     */
    public Optional<List<Ratio>> rates() {
        if (component.levels() instanceof LevelRates.ByTier tiers) {
            return Optional.of(
                    tiers.levels().stream().map(LevelRates.TierRate::rate).toList());
        }
        if (component.levels() instanceof LevelRates.ByLine lines) {
            return Optional.of(lines.rates());
        }
        if (component.levels() instanceof LevelRates.ByPaidAs levels) {
            Optional<Ratio> level = paidAs.flatMap(Figure::quantity).map(Quantity::value);
            return levels.rows().stream()
                    .filter(row -> level.equals(Optional.of(row.paidAs())))
                    .findFirst()
                    .map(LevelRates.PaidAsRates::rates);
        }
        throw new AssertionError(component.levels());
    }

    @Override
    public String part() {
        return recipient.key() + " " + currency;
    }

    @Override
    public Set<PersonId> payees() {
        return recipient.payee().map(Set::of).orElseGet(Set::of);
    }
}
