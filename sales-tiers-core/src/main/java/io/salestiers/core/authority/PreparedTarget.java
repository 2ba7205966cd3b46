package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A subject by number. One short-lived object a question, which the runtime usually keeps off the heap because it never
 * leaves the question.
 */
final class PreparedTarget {
    private static final int NONE = PreparedPlaces.NONE;

    /** Only of a person. */
    final @Nullable PersonId person;

    final int personNumber;
    /** The position itself or the person's main one. */
    final int position;

    final boolean isPosition;
    /** The unit in which it lies, or that it is. */
    final int unit;

    final boolean isUnit;
    /** Only of a territory. */
    final int territory;

    PreparedTarget(Subject subject, PreparedPlaces places) {
        if (subject instanceof Subject.OfPerson of) {
            person = of.id();
            personNumber = places.person(of.id());
            position = personNumber == NONE ? NONE : places.main[personNumber];
            unit = position == NONE ? NONE : places.unit[position];
            territory = NONE;
            isPosition = false;
            isUnit = false;
        } else if (subject instanceof Subject.OfPosition of) {
            person = null;
            personNumber = NONE;
            position = places.position(of.id());
            unit = places.unit[position];
            territory = NONE;
            isPosition = true;
            isUnit = false;
        } else if (subject instanceof Subject.OfUnit of) {
            person = null;
            personNumber = NONE;
            position = NONE;
            unit = places.unit(of.id());
            territory = NONE;
            isPosition = false;
            isUnit = true;
        } else {
            person = null;
            personNumber = NONE;
            position = NONE;
            unit = NONE;
            territory = places.territory(((Subject.OfTerritory) subject).id());
            isPosition = false;
            isUnit = false;
        }
    }

    boolean hasTier() {
        return person != null || isPosition;
    }

    boolean claims(PreparedPlaces places, int top, Depth depth) {
        if (territory != NONE) {
            return PreparedPlaces.within(places.territories, territory, top, depth);
        }
        if (position != NONE) {
            for (int claim : places.claims[position]) {
                if (PreparedPlaces.within(places.territories, claim, top, depth)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean concernsHighest(PreparedPlaces places) {
        if (hasTier()) {
            return position != NONE && places.highest[position];
        }
        return isUnit ? places.unitHighest[unit] : places.territoryHighest[territory];
    }

    /** Whether it is this position or something around it. */
    boolean holds(int other, PreparedPlaces places) {
        if (isPosition) {
            return position == other;
        }
        if (isUnit) {
            return places.inUnit(other, unit);
        }
        return territory != NONE && places.inTerritory(other, territory);
    }

    boolean concerns(PersonId someone, int number, PreparedPlaces places) {
        if (person != null) {
            return person.equals(someone);
        }
        if (number != NONE) {
            for (int seat : places.seats[number]) {
                if (holds(seat, places)) {
                    return true;
                }
            }
        }
        return false;
    }
}
