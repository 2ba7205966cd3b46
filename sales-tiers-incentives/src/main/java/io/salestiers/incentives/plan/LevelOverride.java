package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.LevelRates;
import io.salestiers.incentives.team.MissingLevel;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.SeveralLevels;
import io.salestiers.incentives.team.TeamDay;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Override by level of the reporting line (层级提成): each credit pays a rate to each level above it, on the gross credit and
 * not on what the seller is paid.
 *
 * <p>Levels follow the reporting lines of positions only, that is who is employed under whom; nobody is ever paid for people
 * whom they recruited. Who stands above no credit has no line, and so no floor either. No credit pays one level twice: what a level pays on a credit is paid to one person, or to nobody.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param credits which credits count: the gross base
 * @param levels how levels are counted, and their rates
 * @param missing what becomes of a level that is missing or vacant
 * @param several what holds for a person who stands at several levels above a credit
 * @param ownSales whether a person is paid as a level above what is credited to themselves. By tiers, the position that sold
 *     counts as a level then
 * @param day by the organization of which day
 * @param acting who counts as the holder while someone acts for a position; not {@link ActingHolder#BY_DAYS}, as each credit
 *     has its levels on one day
 * @param modifiers what changes the pay, in order
 * @param rounding how the component is rounded, once, on the total of a payee for the period in a currency
 */
public record LevelOverride(
        ComponentId id,
        LocalizedText name,
        CreditFilter credits,
        LevelRates levels,
        MissingLevel missing,
        SeveralLevels several,
        OwnSales ownSales,
        TeamDay day,
        ActingHolder acting,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers; refuses absent parts and levels that would be shared by days. */
    public LevelOverride {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(credits, "credits");
        requireNonNull(levels, "levels");
        requireNonNull(missing, "missing");
        requireNonNull(several, "several");
        requireNonNull(ownSales, "ownSales");
        requireNonNull(day, "day");
        requireNonNull(acting, "acting");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
        if (acting == ActingHolder.BY_DAYS) {
            throw new IllegalArgumentException(
                    "acting must be substitute or holder where pay goes by level, but was by-days (component " + id
                            + ")");
        }
    }

    @Override
    public boolean hasCredits() {
        return true;
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
        SortedMap<String, TierId> tiers = new TreeMap<>();
        if (levels instanceof LevelRates.ByTier byTier) {
            for (int i = 0; i < byTier.levels().size(); i++) {
                tiers.put(
                        "/levels/levels/" + i + "/tier", byTier.levels().get(i).tier());
            }
        }
        return tiers;
    }
}
