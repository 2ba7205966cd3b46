package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pool (奖金池): a rate on what a unit is credited with, shared among its members in proportion to their own credits.
 *
 * <p>The fund is rounded; then every minor unit goes to someone: whole units down, one more each to the largest remainders,
 * ties to the smaller person id by code point. Who has no positive credit in the unit gets nothing. A fund of 10.00 shared by
 * credits of 1, 1 and 1 gives 3.34, 3.33, 3.33. A fund that is not positive pays nothing.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param units the units that have a pool
 * @param rate what goes into the fund: 0.005 is 0.5 %, zero or more
 * @param fundRounding how the fund of a unit in a currency is rounded
 * @param members whose credits share in the fund
 */
public record TeamPool(
        ComponentId id, LocalizedText name, UnitLevel units, Ratio rate, PayRounding fundRounding, Eligibility members)
        implements PlanComponent {
    /** Refuses absent parts and a negative rate. */
    public TeamPool {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(units, "units");
        requireNonNull(fundRounding, "fundRounding");
        requireNonNull(members, "members");
        Rates.requireRate(rate, id);
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        SortedMap<String, TierId> tiers = new TreeMap<>(Pointers.tiers("/members", members));
        if (units instanceof UnitLevel.HeadedBy headed) {
            tiers.put("/units/tier", headed.tier());
        }
        return tiers;
    }
}
