package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Timeline;
import java.util.Optional;

/**
 * A unit (部门) of the organization: the company, a region, an office, a team.
 *
 * <p>A unit is part of the organization on the days on which it has a parent, is a parent, or has a position directly in
 * it. A unit that is part of the organization without a parent is a root. Immutable and safe for use by several threads.
 *
 * @param id the id
 * @param type the type, such as {@code region}, the same on all days; empty if units have no types
 * @param name the name
 * @param parent the unit directly above it, day by day; empty for the company as a whole
 * @param head the position that leads it (部门负责人), day by day; on a day without one the position of the highest tier
 *     directly in it
 */
public record OrgUnit(
        UnitId id, Optional<UnitTypeId> type, LocalizedText name, Timeline<UnitId> parent, Timeline<PositionId> head) {
    /** Refuses absent parts. */
    public OrgUnit {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(name, "name");
        requireNonNull(parent, "parent");
        requireNonNull(head, "head");
    }

    /**
     * A unit that is led by the position of the highest tier directly in it.
     *
     * @param id the id
     * @param type the type, empty if units have no types
     * @param name the name
     * @param parent the unit directly above it, day by day
     */
    public OrgUnit(UnitId id, Optional<UnitTypeId> type, LocalizedText name, Timeline<UnitId> parent) {
        this(id, type, name, parent, Timeline.empty());
    }

    /**
     * A unit without a type.
     *
     * @param id the id
     * @param name the name
     * @param parent the unit directly above it, day by day
     * @return the unit, led by the position of the highest tier directly in it
     */
    public static OrgUnit of(UnitId id, LocalizedText name, Timeline<UnitId> parent) {
        return new OrgUnit(id, Optional.empty(), name, parent);
    }

    /**
     * The same unit elsewhere.
     *
     * @param other the unit directly above it, day by day
     * @return a copy
     */
    public OrgUnit withParent(Timeline<UnitId> other) {
        return new OrgUnit(id, type, name, other, head);
    }

    /**
     * The same unit with other stated heads.
     *
     * @param other the position that leads it, day by day
     * @return a copy
     */
    public OrgUnit withHead(Timeline<PositionId> other) {
        return new OrgUnit(id, type, name, parent, other);
    }
}
