package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Timeline;

/**
 * A unit (部门) of the organization: the company, a region, an office, a team.
 *
 * <p>A unit is part of the organization on the days on which it has a parent, is a parent, or has a position directly in
 * it. A unit that is part of the organization without a parent is a root. Immutable and safe for use by several threads.
 *
 * @param id the id
 * @param name the name
 * @param parent the unit directly above it, day by day; empty for the company as a whole
 */
public record OrgUnit(UnitId id, LocalizedText name, Timeline<UnitId> parent) {
    /** Refuses absent parts. */
    public OrgUnit {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(parent, "parent");
    }
}
