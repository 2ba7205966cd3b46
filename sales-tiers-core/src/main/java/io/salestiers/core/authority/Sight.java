package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is seen without a grant: oneself, those below, and what was shared sideways (G7, G8). */
final class Sight {
    private final AuthorityDay facts;

    Sight(AuthorityDay facts) {
        this.facts = facts;
    }

    Optional<Basis> basis(PersonId viewer, Capability capability, TargetRow row) {
        if (oneself(viewer, row.subject())) {
            return Optional.of(Basis.ONESELF);
        }
        if (byHierarchy(viewer, row.subject())) {
            return Optional.of(Basis.HIERARCHY);
        }
        for (SightShare share : facts.state.sightShares()) {
            if (share.capability().equals(capability)
                    && share.validity().contains(facts.instant)
                    && receives(viewer, share)
                    && shows(share, row)) {
                return Optional.of(Basis.SHARE);
            }
        }
        return Optional.empty();
    }

    private boolean oneself(PersonId viewer, Subject subject) {
        return subject instanceof Subject.OfPerson person
                ? person.id().equals(viewer)
                : subject instanceof Subject.OfPosition position
                        && facts.seats(viewer).contains(position.id());
    }

    private boolean byHierarchy(PersonId viewer, Subject subject) {
        if (facts.policy.sight() == SightLevel.NONE) {
            return false;
        }
        if (subject instanceof Subject.OfPerson person) {
            return Appointed.main(person.id(), facts.day)
                    .filter(main -> superiors(main, person.id()).contains(viewer))
                    .isPresent();
        }
        if (subject instanceof Subject.OfPosition position) {
            return above(position.id(), viewer);
        }
        if (subject instanceof Subject.OfUnit unit) {
            return facts.day.head(unit.id()).filter(head -> leads(head, viewer)).isPresent();
        }
        return subject instanceof Subject.OfTerritory territory
                && facts.day.claimants(territory.id()).stream().anyMatch(claimant -> leads(claimant, viewer));
    }

    private boolean leads(PositionId position, PersonId viewer) {
        return facts.day.occupant(position).filter(viewer::equals).isPresent() || above(position, viewer);
    }

    private boolean above(PositionId position, PersonId viewer) {
        return superiors(position, facts.day.occupant(position).orElse(null)).contains(viewer);
    }

    /** Those up the line who see somebody: vacant positions and the person's own are passed over. */
    List<PersonId> superiors(PositionId position, @Nullable PersonId person) {
        List<PersonId> superiors = new ArrayList<>();
        for (PositionId above : facts.day.chain(position)) {
            Optional<PersonId> occupant = facts.day.occupant(above);
            if (occupant.isPresent() && !occupant.get().equals(person)) {
                superiors.add(occupant.get());
                if (facts.policy.sight() == SightLevel.DIRECT) {
                    break;
                }
            }
        }
        return superiors;
    }

    boolean receives(PersonId viewer, SightShare share) {
        return share.with().equals(viewer) || (share.upward() && byHierarchy(viewer, Subject.of(share.with())));
    }

    /** Nobody shares what they don't see themselves, and not what was shared with them. */
    private boolean shows(SightShare share, TargetRow row) {
        return reaches(share.subject(), row)
                && (oneself(share.from(), row.subject()) || byHierarchy(share.from(), row.subject()));
    }

    private boolean reaches(Subject shared, TargetRow row) {
        if (shared.equals(row.subject())) {
            return true;
        }
        if (shared instanceof Subject.OfUnit unit) {
            return facts.organization.findUnit(unit.id()).isPresent()
                    && row.unit()
                            .filter(own -> facts.day.liesIn(own, unit.id()))
                            .isPresent();
        }
        return shared instanceof Subject.OfTerritory territory
                && facts.organization.findTerritory(territory.id()).isPresent()
                && row.territories().stream().anyMatch(own -> facts.day.liesIn(own, territory.id()));
    }
}
