package io.salestiers.core.authority;

import io.salestiers.core.org.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a {@link ScopeFilter} leaves out whatever a clause gives: the actor, those from whom the actor benefits, the highest
 * tier.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param subjects people, positions, units and territories one by one, in order
 * @param units what lies in these units
 * @param territories what lies in these territories
 * @param tiers people and positions of these tiers
 */
public record ScopeExclusions(
        Set<Subject> subjects,
        List<Scope.UnitScope> units,
        List<Scope.TerritoryScope> territories,
        List<TargetRow.Standing> tiers) {
    /** Copies the collections. */
    public ScopeExclusions {
        subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
        units = List.copyOf(units);
        territories = List.copyOf(territories);
        tiers = List.copyOf(tiers);
    }
}
