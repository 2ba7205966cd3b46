package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolCap;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolPresence;
import io.salestiers.incentives.team.RemainderTies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Pool (奖金池): each unit of a level has a fund, and its members share it.
 *
 * <p>The fund is rounded; then every minor unit goes to someone: whole units down, one more each to the largest remainders. A
 * fund of 10.00 shared by credits of 1, 1 and 1 gives 3.34, 3.33, 3.33. A fund that is not positive pays nothing. If nobody
 * qualifies or nobody has a weight, the fund is unassigned: shares and what is unassigned add up to the fund in any case. As
 * one share depends on all others, a pool waits as a whole if a condition waits for a number.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param units the units that have a pool
 * @param funding what goes into the fund
 * @param gates what must hold for the unit or the company, so that there is a fund; none for always
 * @param fundRounding how the fund of a unit in a currency is rounded
 * @param members whose positions share in the fund
 * @param presence how somebody counts who is in the unit for a part of the period
 * @param qualifiers what must hold for a member to share in the fund, such as half of the quota; none for all
 * @param allocation by which weights they share it
 * @param cap the most that a member gets; empty for no limit
 * @param ties who gets a minor unit that is left over where remainders are equal
 */
public record TeamPool(
        ComponentId id,
        LocalizedText name,
        UnitLevel units,
        PoolFunding funding,
        List<Condition> gates,
        AmountRounding fundRounding,
        Eligibility members,
        PoolPresence presence,
        List<Condition> qualifiers,
        PoolAllocation allocation,
        Optional<PoolCap> cap,
        RemainderTies ties)
        implements PlanComponent {
    /** Copies the lists; refuses absent parts, a gate on a payee, earnings that would count twice, and a cap in another currency. */
    public TeamPool {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(units, "units");
        requireNonNull(funding, "funding");
        gates = List.copyOf(gates);
        requireNonNull(fundRounding, "fundRounding");
        requireNonNull(members, "members");
        requireNonNull(presence, "presence");
        qualifiers = List.copyOf(qualifiers);
        requireNonNull(allocation, "allocation");
        requireNonNull(cap, "cap");
        requireNonNull(ties, "ties");
        for (Condition gate : gates) {
            if (gate.figure().whose() == Whose.PAYEE) {
                throw new IllegalArgumentException(
                        "a gate of a pool must look at the unit or the company, but looks at a payee (component " + id
                                + ")");
            }
        }
        if (presence == PoolPresence.ANY_DAY
                && !(funding.reads().isEmpty() && allocation.reads().isEmpty())) {
            throw new IllegalArgumentException("presence must be by-days or period-end where earnings count, but was"
                    + " any-day (component " + id + ")");
        }
        if (funding instanceof PoolFunding.FixedAmount fixed
                && cap.isPresent()
                && !cap.get().most().currency().equals(fixed.amount().currency())) {
            throw new IllegalArgumentException("the cap must be in the currency of the fund, "
                    + fixed.amount().currency() + ", but was "
                    + cap.get().most().currency() + " (component " + id + ")");
        }
    }

    @Override
    public SortedSet<ComponentId> reads() {
        List<ComponentId> all = new ArrayList<>(funding.reads());
        all.addAll(allocation.reads());
        return Pointers.sorted(all);
    }

    /** A fund is a rate on sums, and so are the weights. */
    @Override
    public CreditNeed creditNeed() {
        return CreditNeed.SUMS;
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        SortedMap<String, TierId> tiers = new TreeMap<>(Pointers.tiers("/members", members));
        tiers.putAll(Pointers.tiers("/units", units));
        return tiers;
    }

    @Override
    public SortedMap<String, UnitId> namedUnits() {
        return Pointers.units("/members", members);
    }
}
