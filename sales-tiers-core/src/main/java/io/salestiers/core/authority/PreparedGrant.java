package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A live grant of one person, compiled: the conditions of its whole chain and the tier from which it is used. */
final class PreparedGrant {
    private final long[] capabilities;
    private final int unit;
    private final Depth unitDepth;
    private final int[] territories;
    private final Depth[] territoryDepths;
    private final @Nullable Set<PersonId> people;
    private final boolean staff;
    private final int ladder;
    private final int rank;
    private final boolean peers;

    private PreparedGrant(
            long[] capabilities, ScopeConjunction reach, PreparedPlaces places, int position, boolean peers) {
        this.capabilities = capabilities;
        this.unit = reach.unit().map(scope -> places.unit(scope.unit())).orElse(PreparedPlaces.NONE);
        this.unitDepth = reach.unit().map(Scope.UnitScope::depth).orElse(Depth.NODE);
        List<Scope.TerritoryScope> scopes = reach.territories();
        this.territories = scopes.stream()
                .mapToInt(scope -> places.territory(scope.territory()))
                .toArray();
        this.territoryDepths = scopes.stream().map(Scope.TerritoryScope::depth).toArray(Depth[]::new);
        this.people = reach.people().orElse(null);
        boolean placed = position != PreparedPlaces.NONE;
        this.staff = placed && places.staff[position];
        this.ladder = placed ? places.ladder[position] : PreparedPlaces.NONE;
        this.rank = placed ? places.rank[position] : 0;
        this.peers = peers;
    }

    /** Nothing for a grant that reaches nothing. */
    static Optional<PreparedGrant> of(
            Grant grant, PersonId actor, long[] capabilities, PreparedPlaces places, AuthorityDay facts) {
        Optional<PositionId> position = facts.position(grant.grantee());
        return facts.reach(grant, actor)
                .map(reach -> new PreparedGrant(
                        capabilities,
                        reach,
                        places,
                        position.map(places::position).orElse(PreparedPlaces.NONE),
                        grant.peersAt(facts.instant)));
    }

    boolean has(int capability) {
        return (capabilities[capability >> 6] & (1L << capability)) != 0;
    }

    boolean reaches(PreparedTarget target, PreparedPlaces places) {
        if (people != null && (target.person == null || !people.contains(target.person))) {
            return false;
        }
        if (unit != PreparedPlaces.NONE
                && (target.unit == PreparedPlaces.NONE
                        || !PreparedPlaces.within(places.units, target.unit, unit, unitDepth))) {
            return false;
        }
        for (int i = 0; i < territories.length; i++) {
            if (!target.claims(places, territories[i], territoryDepths[i])) {
                return false;
            }
        }
        return true;
    }

    boolean standsAbove(int position, boolean preparation, PreparedPlaces places) {
        if (preparation && staff) {
            return true;
        }
        return position != PreparedPlaces.NONE
                && ladder != PreparedPlaces.NONE
                && ladder == places.ladder[position]
                && (rank > places.rank[position] || (peers && rank == places.rank[position]));
    }
}
