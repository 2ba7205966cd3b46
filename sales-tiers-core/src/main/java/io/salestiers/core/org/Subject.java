package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

/** Who or what a figure or a decision is about: a person, a position, a unit or a territory. */
public sealed interface Subject extends Comparable<Subject> {
    /**
     * A person.
     *
     * @param id the id
     */
    record OfPerson(PersonId id) implements Subject {
        /** Refuses an absent id. */
        public OfPerson {
            requireNonNull(id, "id");
        }

        @Override
        public String key() {
            return "person:" + id;
        }
    }

    /**
     * A position, whoever holds it.
     *
     * @param id the id
     */
    record OfPosition(PositionId id) implements Subject {
        /** Refuses an absent id. */
        public OfPosition {
            requireNonNull(id, "id");
        }

        @Override
        public String key() {
            return "position:" + id;
        }
    }

    /**
     * A unit with all units below it.
     *
     * @param id the id
     */
    record OfUnit(UnitId id) implements Subject {
        /** Refuses an absent id. */
        public OfUnit {
            requireNonNull(id, "id");
        }

        @Override
        public String key() {
            return "unit:" + id;
        }
    }

    /**
     * A territory with all territories below it.
     *
     * @param id the id
     */
    record OfTerritory(TerritoryId id) implements Subject {
        /** Refuses an absent id. */
        public OfTerritory {
            requireNonNull(id, "id");
        }

        @Override
        public String key() {
            return "territory:" + id;
        }
    }

    /**
     * Kind and id in one text, unique among subjects.
     *
     * @return for example {@code person:P-17}
     */
    String key();

    /** By key. */
    @Override
    default int compareTo(Subject other) {
        return io.salestiers.core.text.Ids.compare(key(), other.key());
    }

    /**
     * A person.
     *
     * @param id the id
     * @return the subject
     */
    static Subject of(PersonId id) {
        return new OfPerson(id);
    }

    /**
     * A position.
     *
     * @param id the id
     * @return the subject
     */
    static Subject of(PositionId id) {
        return new OfPosition(id);
    }

    /**
     * A unit.
     *
     * @param id the id
     * @return the subject
     */
    static Subject of(UnitId id) {
        return new OfUnit(id);
    }

    /**
     * A territory.
     *
     * @param id the id
     * @return the subject
     */
    static Subject of(TerritoryId id) {
        return new OfTerritory(id);
    }
}
