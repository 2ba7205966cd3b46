package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import java.util.Optional;

/**
 * Who is meant, in terms of the organization and not by a list of names that ages: the supervisors of the East, the heads of
 * the units below it, those who report to a position.
 */
public sealed interface AudienceRule {
    /**
     * One person, as long as they hold a position or act for one.
     *
     * @param person the person
     */
    record Person(PersonId person) implements AudienceRule {
        /** Refuses an absent person. */
        public Person {
            requireNonNull(person, "person");
        }
    }

    /**
     * Who holds a position on the day.
     *
     * @param position the position
     */
    record Position(PositionId position) implements AudienceRule {
        /** Refuses an absent position. */
        public Position {
            requireNonNull(position, "position");
        }
    }

    /**
     * Who holds a position of a tier or role in a unit or in the whole company: all supervisors of the East.
     *
     * @param unit the unit; empty for the whole company
     * @param below whether the units below it count too; of no effect for the whole company
     * @param tier the tier of the positions; empty for all
     * @param role the role of the positions; empty for all
     */
    record Positions(Optional<UnitId> unit, boolean below, Optional<TierId> tier, Optional<RoleId> role)
            implements AudienceRule {
        /** Refuses absent parts. */
        public Positions {
            requireNonNull(unit, "unit");
            requireNonNull(tier, "tier");
            requireNonNull(role, "role");
        }
    }

    /**
     * Who heads a unit.
     *
     * @param unit the unit
     * @param below whether the heads of all units below it count too
     */
    record Heads(UnitId unit, boolean below) implements AudienceRule {
        /** Refuses an absent unit. */
        public Heads {
            requireNonNull(unit, "unit");
        }
    }

    /**
     * Who reports to a position.
     *
     * @param position the position, which does not count itself
     * @param all whether those count who report to it through others
     */
    record Reports(PositionId position, boolean all) implements AudienceRule {
        /** Refuses an absent position. */
        public Reports {
            requireNonNull(position, "position");
        }
    }

    /**
     * All who hold a position in a unit or below it.
     *
     * @param unit the unit
     * @return the rule
     */
    static AudienceRule in(UnitId unit) {
        return new Positions(Optional.of(unit), true, Optional.empty(), Optional.empty());
    }

    /**
     * All who hold a position of a tier in a unit or below it.
     *
     * @param tier the tier
     * @param unit the unit
     * @return the rule
     */
    static AudienceRule of(TierId tier, UnitId unit) {
        return new Positions(Optional.of(unit), true, Optional.of(tier), Optional.empty());
    }

    /**
     * All who hold a position of a tier, wherever.
     *
     * @param tier the tier
     * @return the rule
     */
    static AudienceRule of(TierId tier) {
        return new Positions(Optional.empty(), true, Optional.of(tier), Optional.empty());
    }

    /**
     * Who holds a position.
     *
     * @param position the position
     * @return the rule
     */
    static AudienceRule of(PositionId position) {
        return new Position(position);
    }
}
