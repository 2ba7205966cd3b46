package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Ids;

/** A group of answers of which results can be shown. */
public sealed interface ResultGroup extends Comparable<ResultGroup> {
    /**
     * The answers of a unit and of all units below it.
     *
     * @param unit the unit
     */
    record OfUnit(UnitId unit) implements ResultGroup {
        /** Refuses an absent id. */
        public OfUnit {
            requireNonNull(unit, "unit");
        }

        @Override
        public String key() {
            return "unit:" + unit;
        }
    }

    /**
     * The answers of a tier, in the whole survey.
     *
     * @param tier the tier
     */
    record OfTier(TierId tier) implements ResultGroup {
        /** Refuses an absent id. */
        public OfTier {
            requireNonNull(tier, "tier");
        }

        @Override
        public String key() {
            return "tier:" + tier;
        }
    }

    /**
     * The answers of a tier among those who belong directly to a unit.
     *
     * @param unit the unit, without the units below it
     * @param tier the tier
     */
    record OfTierInUnit(UnitId unit, TierId tier) implements ResultGroup {
        /** Refuses absent ids. */
        public OfTierInUnit {
            requireNonNull(unit, "unit");
            requireNonNull(tier, "tier");
        }

        @Override
        public String key() {
            return "unit:" + unit + "/tier:" + tier;
        }
    }

    /**
     * The answers of the customers of a person in a unit.
     *
     * @param unit the unit
     * @param person the person
     */
    record OfPerson(UnitId unit, PersonId person) implements ResultGroup {
        /** Refuses absent ids. */
        public OfPerson {
            requireNonNull(unit, "unit");
            requireNonNull(person, "person");
        }

        @Override
        public String key() {
            return "unit:" + unit + "/person:" + person;
        }
    }

    /**
     * A text that stands for the group.
     *
     * @return for example {@code unit:east}
     */
    String key();

    /** By key. */
    @Override
    default int compareTo(ResultGroup other) {
        return Ids.compare(key(), other.key());
    }
}
