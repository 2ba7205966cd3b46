package io.salestiers.incentives.assignment;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import java.util.Collection;
import java.util.List;

/**
 * Whose positions earn something: those of tier {@code rep} in the unit {@code east} and below it. What is asked is the
 * organization of a day, so who moves out of the unit is eligible until the day before. Immutable and safe for use by
 * several threads.
 *
 * @param tiers the tiers, by id; empty for any
 * @param roles the roles, by id; empty for any
 * @param units the units in whose subtree the position lies, by id; empty for any
 */
public record Eligibility(List<TierId> tiers, List<RoleId> roles, List<UnitId> units) {
    /** Every position. */
    public static final Eligibility EVERYONE = new Eligibility(List.of(), List.of(), List.of());

    /** Sorts the lists and leaves out what is there twice. */
    public Eligibility {
        tiers = sorted(tiers);
        roles = sorted(roles);
        units = sorted(units);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> some) {
        return some.stream().distinct().sorted().toList();
    }

    /**
     * The positions of a tier.
     *
     * @param tier the tier
     * @return the eligibility
     */
    public static Eligibility of(TierId tier) {
        return new Eligibility(List.of(tier), List.of(), List.of());
    }

    /**
     * Whether a position is eligible on a day.
     *
     * @param position the position
     * @param day the organization of the day
     * @return true if the position is there and every list that is not empty has its tier, its role, or a unit above it
     */
    public boolean includes(PositionId position, OrganizationDay day) {
        return day.exists(position)
                && (tiers.isEmpty()
                        || day.tier(position).filter(tiers::contains).isPresent())
                && (roles.isEmpty()
                        || day.role(position).filter(roles::contains).isPresent())
                && (units.isEmpty() || units.stream().anyMatch(unit -> day.liesIn(position, unit)));
    }
}
