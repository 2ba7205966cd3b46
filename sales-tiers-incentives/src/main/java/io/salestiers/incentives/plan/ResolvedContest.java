package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.team.ContestEntrant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A contest among those who compete with each other.
 *
 * @param component the rule
 * @param unit the unit in which they are; for a contest of the company its root
 * @param entrants who takes part
 */
public record ResolvedContest(Contest component, UnitId unit, SortedMap<PersonId, ContestEntrant> entrants)
        implements ResolvedComponent {
    /** Copies the entrants. */
    public ResolvedContest {
        requireNonNull(component, "component");
        requireNonNull(unit, "unit");
        entrants = Collections.unmodifiableSortedMap(new TreeMap<>(entrants));
    }

    @Override
    public String part() {
        return Subject.of(unit).key();
    }

    @Override
    public Set<PersonId> payees() {
        return entrants.keySet();
    }
}
