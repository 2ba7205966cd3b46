package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;

/**
 * A position (职位): a place in the organization that people hold for a time. Role, tier, unit and manager belong to it,
 * not to the person.
 *
 * <p>What the timelines say about days outside the existence has no effect. Immutable and safe for use by several
 * threads.
 *
 * @param id the id
 * @param existence the days on which the position exists
 * @param role the role, day by day, which gives the tier; a supervisor's position raised on 1 July has two
 * @param unit the unit in which it lies, day by day
 * @param reportsTo the position of its manager, day by day; empty at the top
 */
public record Position(
        PositionId id,
        DateRange existence,
        Timeline<RoleId> role,
        Timeline<UnitId> unit,
        Timeline<PositionId> reportsTo) {
    /** Refuses absent parts. */
    public Position {
        requireNonNull(id, "id");
        requireNonNull(existence, "existence");
        requireNonNull(role, "role");
        requireNonNull(unit, "unit");
        requireNonNull(reportsTo, "reportsTo");
    }

    /**
     * A position that has the implied role of one tier on all days.
     *
     * @param id the id
     * @param tier the tier
     * @param existence the days on which the position exists
     * @param unit the unit in which it lies, day by day
     * @param reportsTo the position of its manager, day by day
     * @return the position
     */
    public static Position of(
            PositionId id, TierId tier, DateRange existence, Timeline<UnitId> unit, Timeline<PositionId> reportsTo) {
        return new Position(id, existence, Timeline.of(existence, Role.impliedBy(tier)), unit, reportsTo);
    }
}
