package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;

/**
 * A position (职位): a place in the organization that people hold for a time. Tier, unit and manager belong to it, not to
 * the person.
 *
 * <p>What the timelines say about days outside the existence has no effect. Immutable and safe for use by several
 * threads.
 *
 * @param id the id
 * @param tier the tier, the same on all days
 * @param existence the days on which the position exists
 * @param unit the unit in which it lies, day by day
 * @param reportsTo the position of its manager, day by day; empty at the top
 */
public record Position(
        PositionId id, TierId tier, DateRange existence, Timeline<UnitId> unit, Timeline<PositionId> reportsTo) {
    /** Refuses absent parts. */
    public Position {
        requireNonNull(id, "id");
        requireNonNull(tier, "tier");
        requireNonNull(existence, "existence");
        requireNonNull(unit, "unit");
        requireNonNull(reportsTo, "reportsTo");
    }
}
