package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.OverrideTeam;
import io.salestiers.incentives.team.TeamQuota;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Override (管理提成): what a manager earns on the results of the team.
 *
 * <p>Each credit goes to the manager's position above the position that sold, and from there to whoever holds it. At a rate of
 * 1 % a team with credits of 12,345.67 gives 123.46 when rounded half-even. What one person earns in several teams is added
 * up before it is rounded. Who has no team with results in the period has no line, and so no floor either.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param team whose results count for which manager
 * @param base what of these results counts: credits or earnings
 * @param pay what is paid on it
 * @param modifiers what changes the pay, in order
 * @param rounding how the component is rounded, once, on the total of a payee for the period in a currency
 */
public record TeamOverride(
        ComponentId id,
        LocalizedText name,
        OverrideTeam team,
        OverrideBase base,
        OverridePay pay,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers; refuses absent parts, and earnings that are measured on a quota of credits. */
    public TeamOverride {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(team, "team");
        requireNonNull(base, "base");
        requireNonNull(pay, "pay");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
        if (base instanceof OverrideBase.Earned && pay.hasQuota()) {
            throw new IllegalArgumentException(
                    "earnings cannot be measured on a quota; the base must be gross, but was earned (component " + id
                            + ")");
        }
    }

    @Override
    public SortedSet<ComponentId> reads() {
        return Pointers.sorted(base.reads());
    }

    @Override
    public boolean hasQuota() {
        return pay instanceof OverridePay.OnTotal total && total.quota().orElse(null) instanceof TeamQuota.OfManager;
    }

    @Override
    public boolean hasCredits() {
        return base instanceof OverrideBase.Gross;
    }

    /** Sums between two changes of the organization go to the same people as their credits. */
    @Override
    public CreditNeed creditNeed() {
        return ModifierChecks.sumsSuffice(modifiers) ? CreditNeed.SUMS : CreditNeed.EACH;
    }

    @Override
    public boolean paysForCredits() {
        return true;
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        return Pointers.tier("/team/managers", team.managers());
    }
}
