package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import java.util.List;
import java.util.SortedMap;

/**
 * Override (管理提成): a rate on what a manager's team is credited with.
 *
 * <p>Each credit goes to the nearest position of the tier above the position that sold, by the reporting lines of the
 * credit's day, and to whoever held that position on that day. At 1 % a team with credits of 12,345.67 gives 123.46 when
 * rounded half-even.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param tier the tier of the managers
 * @param rate what is paid: 0.01 is 1 %, zero or more
 * @param ownSales whether a manager's own sales count
 * @param vacant who is paid while nobody holds the manager's position
 * @param modifiers what changes the pay, in order
 * @param rounding how the component is rounded, once, on the total of the period in a currency
 */
public record TeamOverride(
        ComponentId id,
        LocalizedText name,
        TierId tier,
        Ratio rate,
        OwnSales ownSales,
        VacantPosition vacant,
        List<Modifier> modifiers,
        PayRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers; refuses absent parts and a negative rate. */
    public TeamOverride {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(tier, "tier");
        requireNonNull(ownSales, "ownSales");
        requireNonNull(vacant, "vacant");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
        Rates.requireRate(rate, id);
    }

    @Override
    public boolean hasCredits() {
        return true;
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        return Pointers.tier("/tier", tier);
    }
}
