package io.salestiers.core.authority;

import io.salestiers.core.org.Subject;

/** An interest of one person that counts on the day, by number. */
final class PreparedInterest {
    private static final int NONE = PreparedPlaces.NONE;

    private final Subject subject;
    private final int person;
    private final int position;
    private final int unit;
    private final int territory;

    PreparedInterest(Subject subject, PreparedPlaces places) {
        this.subject = subject;
        person = subject instanceof Subject.OfPerson of ? places.person(of.id()) : NONE;
        position = subject instanceof Subject.OfPosition of && places.knows(of.id()) ? places.position(of.id()) : NONE;
        unit = subject instanceof Subject.OfUnit of && places.knows(of.id()) ? places.unit(of.id()) : NONE;
        territory =
                subject instanceof Subject.OfTerritory of && places.knows(of.id()) ? places.territory(of.id()) : NONE;
    }

    boolean meets(PreparedTarget target, Subject asked, PreparedPlaces places) {
        if (subject.equals(asked)) {
            return true;
        }
        if (person != NONE) {
            if (target.isPosition) {
                return places.seated(person, target.position);
            }
            return target.person == null && places.main[person] != NONE && target.holds(places.main[person], places);
        }
        if (position != NONE) {
            if (target.person != null) {
                return target.personNumber != NONE && places.seated(target.personNumber, position);
            }
            return target.holds(position, places);
        }
        if (unit != NONE) {
            return target.unit != NONE
                    && (places.units.liesIn(target.unit, unit)
                            || (target.isUnit && places.units.liesIn(unit, target.unit)));
        }
        return territory != NONE
                && (target.claims(places, territory, Depth.SUBTREE)
                        || (target.territory != NONE && places.territories.liesIn(territory, target.territory)));
    }
}
