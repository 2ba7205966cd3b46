package io.salestiers.core.authority;

import io.salestiers.core.org.Subject;
import java.util.List;

/** What is seen without a grant, by number. */
final class PreparedSight {
    private static final int NONE = PreparedPlaces.NONE;

    /** A shared sight that counts at the instant. */
    private record Share(Capability capability, Subject subject, int from, int with, boolean upward) {}

    private final PreparedPlaces places;
    private final SightLevel level;
    private final List<Share> shares;

    PreparedSight(AuthorityDay facts, PreparedPlaces places) {
        this.places = places;
        this.level = facts.policy.sight();
        this.shares = facts.state.sightShares().stream()
                .filter(share -> share.validity().contains(facts.instant) && known(share.subject()))
                .map(share -> new Share(
                        share.capability(),
                        share.subject(),
                        places.person(share.from()),
                        places.person(share.with()),
                        share.upward()))
                .toList();
    }

    private boolean known(Subject subject) {
        if (subject instanceof Subject.OfUnit unit) {
            return places.knows(unit.id());
        }
        return !(subject instanceof Subject.OfTerritory territory) || places.knows(territory.id());
    }

    boolean sees(Actor actor, int viewer, Capability capability, PreparedTarget target, Subject asked) {
        if (target.person != null && target.person.equals(actor.person())) {
            return true;
        }
        if (viewer == NONE) {
            return false;
        }
        if (oneself(viewer, target) || byHierarchy(viewer, target)) {
            return true;
        }
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            if (share.capability().equals(capability)
                    && receives(viewer, share)
                    && reaches(share.subject(), target, asked)
                    && (oneself(share.from(), target) || byHierarchy(share.from(), target))) {
                return true;
            }
        }
        return false;
    }

    private boolean oneself(int viewer, PreparedTarget target) {
        return target.person != null
                ? target.personNumber == viewer
                : target.isPosition && places.seated(viewer, target.position);
    }

    private boolean byHierarchy(int viewer, PreparedTarget target) {
        if (level == SightLevel.NONE) {
            return false;
        }
        if (target.person != null) {
            return superiorOfPerson(viewer, target.personNumber);
        }
        if (target.isPosition) {
            return superior(viewer, target.position);
        }
        if (target.isUnit) {
            return places.head[target.unit] != NONE && leads(viewer, places.head[target.unit]);
        }
        for (int claimant : places.claimants[target.territory]) {
            if (leads(viewer, claimant)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(int viewer, int position) {
        return places.occupant[position] == viewer || superior(viewer, position);
    }

    private boolean superiorOfPerson(int viewer, int person) {
        if (level == SightLevel.NONE || person == NONE || places.main[person] == NONE || viewer == person) {
            return false;
        }
        return level == SightLevel.DIRECT ? places.personBoss[person] == viewer : above(viewer, places.main[person]);
    }

    private boolean superior(int viewer, int position) {
        if (level == SightLevel.DIRECT) {
            return places.positionBoss[position] == viewer;
        }
        return places.occupant[position] != viewer && above(viewer, position);
    }

    private boolean above(int viewer, int position) {
        for (int seat : places.seats[viewer]) {
            if (seat != position && places.occupant[seat] == viewer && places.lines.liesIn(position, seat)) {
                return true;
            }
        }
        return false;
    }

    private boolean receives(int viewer, Share share) {
        return share.with() == viewer || (share.upward() && superiorOfPerson(viewer, share.with()));
    }

    private boolean reaches(Subject shared, PreparedTarget target, Subject asked) {
        if (shared.equals(asked)) {
            return true;
        }
        if (shared instanceof Subject.OfUnit unit) {
            return target.unit != NONE && places.units.liesIn(target.unit, places.unit(unit.id()));
        }
        return shared instanceof Subject.OfTerritory territory
                && target.claims(places, places.territory(territory.id()), Depth.SUBTREE);
    }
}
