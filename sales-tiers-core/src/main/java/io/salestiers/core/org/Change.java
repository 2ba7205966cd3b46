package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One change of an organization (组织变更), as data, from its day on: a unit moves, a position opens, a person is appointed.
 *
 * <p>A change holds from its day until the next change of the same thing that the organization already has planned: if unit
 * {@code suzhou} lies below {@code east} and is planned to go to {@code south} on 1 July, a move to {@code north} on 1 March
 * puts it there from March to June. Closing is for good: nothing of the closed thing is left afterwards, planned or not. Ids
 * are not used again.
 *
 * <p>What a change may refer to, and in which order changes of one day apply, says {@link Reorganization}. Immutable and
 * safe for use by several threads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.OpenUnit.class, name = "open-unit"),
    @JsonSubTypes.Type(value = Change.MoveUnit.class, name = "move-unit"),
    @JsonSubTypes.Type(value = Change.ChangeHead.class, name = "change-head"),
    @JsonSubTypes.Type(value = Change.SplitUnit.class, name = "split-unit"),
    @JsonSubTypes.Type(value = Change.MergeUnits.class, name = "merge-units"),
    @JsonSubTypes.Type(value = Change.CloseUnit.class, name = "close-unit"),
    @JsonSubTypes.Type(value = Change.OpenPosition.class, name = "open-position"),
    @JsonSubTypes.Type(value = Change.MovePosition.class, name = "move-position"),
    @JsonSubTypes.Type(value = Change.ChangeManager.class, name = "change-manager"),
    @JsonSubTypes.Type(value = Change.ChangeRole.class, name = "change-role"),
    @JsonSubTypes.Type(value = Change.ClosePosition.class, name = "close-position"),
    @JsonSubTypes.Type(value = Change.Appoint.class, name = "appoint"),
    @JsonSubTypes.Type(value = Change.ActFor.class, name = "act-for"),
    @JsonSubTypes.Type(value = Change.EndAppointment.class, name = "end-appointment"),
    @JsonSubTypes.Type(value = Change.OpenTerritory.class, name = "open-territory"),
    @JsonSubTypes.Type(value = Change.MoveTerritory.class, name = "move-territory"),
    @JsonSubTypes.Type(value = Change.CloseTerritory.class, name = "close-territory"),
    @JsonSubTypes.Type(value = Change.Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = Change.EndClaim.class, name = "end-claim")
})
public sealed interface Change {
    /**
     * The day from which it holds.
     *
     * @return the first day on which the organization is another
     */
    LocalDate day();

    /**
     * A new unit.
     *
     * @param day the first day
     * @param unit its id, which no unit has
     * @param unitType its type, empty if units have no types
     * @param name its name
     * @param parent the unit above it, empty for a root
     */
    record OpenUnit(
            LocalDate day, UnitId unit, Optional<UnitTypeId> unitType, LocalizedText name, Optional<UnitId> parent)
            implements Change {
        /** Refuses absent parts. */
        public OpenUnit {
            requireNonNull(day, "day");
            requireNonNull(unit, "unit");
            requireNonNull(unitType, "unitType");
            requireNonNull(name, "name");
            requireNonNull(parent, "parent");
        }
    }

    /**
     * A unit goes below another one, with all that lies below it. It keeps its id, name and positions.
     *
     * @param day the first day there
     * @param unit the unit
     * @param parent the unit above it, neither itself nor below it; empty to make it a root
     */
    record MoveUnit(LocalDate day, UnitId unit, Optional<UnitId> parent) implements Change {
        /** Refuses absent parts. */
        public MoveUnit {
            requireNonNull(day, "day");
            requireNonNull(unit, "unit");
            requireNonNull(parent, "parent");
        }
    }

    /**
     * Another position is stated to lead a unit.
     *
     * @param day the first day
     * @param unit the unit
     * @param head the position that leads it, empty to leave it to the position of the highest tier
     */
    record ChangeHead(LocalDate day, UnitId unit, Optional<PositionId> head) implements Change {
        /** Refuses absent parts. */
        public ChangeHead {
            requireNonNull(day, "day");
            requireNonNull(unit, "unit");
            requireNonNull(head, "head");
        }
    }

    /**
     * A unit is divided into new ones and closed. Each of its positions and child units, those planned to come to it later
     * too, goes to exactly one part.
     *
     * <p>Unit {@code south} with positions {@code s-1}, {@code s-2} and the child unit {@code shenzhen} becomes
     * {@code south-east} with {@code s-1} and {@code shenzhen}, and {@code south-west} with {@code s-2}.
     *
     * @param day the first day of the parts
     * @param unit the unit
     * @param parts two or more
     */
    record SplitUnit(LocalDate day, UnitId unit, List<Part> parts) implements Change {
        /** Copies the list. */
        public SplitUnit {
            requireNonNull(day, "day");
            requireNonNull(unit, "unit");
            parts = List.copyOf(parts);
        }
    }

    /**
     * A new unit that a split makes. It lies where the divided unit lay and has its type, then and as planned.
     *
     * @param unit its id, which no unit has
     * @param name its name
     * @param positions the positions that go to it
     * @param children the child units that go below it
     */
    record Part(UnitId unit, LocalizedText name, List<PositionId> positions, List<UnitId> children) {
        /** Copies the lists. */
        public Part {
            requireNonNull(unit, "unit");
            requireNonNull(name, "name");
            positions = List.copyOf(positions);
            children = List.copyOf(children);
        }
    }

    /**
     * Units become part of another one and are closed: their positions and child units, those planned to come to them later
     * too, go over to it.
     *
     * @param day the first day without them
     * @param units one or more
     * @param into the unit that receives them, none of them; it may open on this day
     */
    record MergeUnits(LocalDate day, List<UnitId> units, UnitId into) implements Change {
        /** Copies the list. */
        public MergeUnits {
            requireNonNull(day, "day");
            units = List.copyOf(units);
            requireNonNull(into, "into");
        }
    }

    /**
     * A unit without positions and child units is closed.
     *
     * @param day the first day without it
     * @param unit the unit, empty from this day on
     */
    record CloseUnit(LocalDate day, UnitId unit) implements Change {
        /** Refuses absent parts. */
        public CloseUnit {
            requireNonNull(day, "day");
            requireNonNull(unit, "unit");
        }
    }

    /**
     * A new position, vacant until somebody is appointed.
     *
     * @param day its first day
     * @param position its id, which no position has
     * @param role its role, or the id of a tier for the role that the tier implies
     * @param unit the unit in which it lies
     * @param reportsTo the position of its manager, empty at the top
     */
    record OpenPosition(LocalDate day, PositionId position, RoleId role, UnitId unit, Optional<PositionId> reportsTo)
            implements Change {
        /** Refuses absent parts. */
        public OpenPosition {
            requireNonNull(day, "day");
            requireNonNull(position, "position");
            requireNonNull(role, "role");
            requireNonNull(unit, "unit");
            requireNonNull(reportsTo, "reportsTo");
        }
    }

    /**
     * A position goes to another unit, with whoever holds it. Its manager stays; see {@link ChangeManager}.
     *
     * @param day the first day there
     * @param position the position
     * @param unit the unit
     */
    record MovePosition(LocalDate day, PositionId position, UnitId unit) implements Change {
        /** Refuses absent parts. */
        public MovePosition {
            requireNonNull(day, "day");
            requireNonNull(position, "position");
            requireNonNull(unit, "unit");
        }
    }

    /**
     * A position reports to another one. Its unit stays; see {@link MovePosition}.
     *
     * @param day the first day
     * @param position the position
     * @param reportsTo the position of its manager, neither itself nor one that reports to it; empty to put it at the top
     */
    record ChangeManager(LocalDate day, PositionId position, Optional<PositionId> reportsTo) implements Change {
        /** Refuses absent parts. */
        public ChangeManager {
            requireNonNull(day, "day");
            requireNonNull(position, "position");
            requireNonNull(reportsTo, "reportsTo");
        }
    }

    /**
     * A position gets another role, and with it perhaps another tier.
     *
     * @param day the first day
     * @param position the position
     * @param role the role, or the id of a tier for the role that the tier implies
     */
    record ChangeRole(LocalDate day, PositionId position, RoleId role) implements Change {
        /** Refuses absent parts. */
        public ChangeRole {
            requireNonNull(day, "day");
            requireNonNull(position, "position");
            requireNonNull(role, "role");
        }
    }

    /**
     * A position is closed. Appointments to it and its claims on territories that run on this day end.
     *
     * @param day the first day without it
     * @param position the position, which exists on the day before
     */
    record ClosePosition(LocalDate day, PositionId position) implements Change {
        /** Refuses absent parts. */
        public ClosePosition {
            requireNonNull(day, "day");
            requireNonNull(position, "position");
        }
    }

    /**
     * A person becomes the holder of a position.
     *
     * @param day the first day
     * @param person who
     * @param position which position
     * @param until the day after the last one, empty without an end
     * @param share the part of the person's time, above 0 and at most 1; empty for all of it
     */
    record Appoint(
            LocalDate day, PersonId person, PositionId position, Optional<LocalDate> until, Optional<Ratio> share)
            implements Change {
        /** Refuses absent parts; a share of 1 is the same as none. */
        public Appoint {
            requireNonNull(day, "day");
            requireNonNull(person, "person");
            requireNonNull(position, "position");
            requireNonNull(until, "until");
            share = share.filter(part -> !part.equals(Ratio.ONE));
        }
    }

    /**
     * A person becomes acting cover (代理) of a position.
     *
     * @param day the first day
     * @param person who
     * @param position which position
     * @param until the day after the last one, empty without an end
     */
    record ActFor(LocalDate day, PersonId person, PositionId position, Optional<LocalDate> until) implements Change {
        /** Refuses absent parts. */
        public ActFor {
            requireNonNull(day, "day");
            requireNonNull(person, "person");
            requireNonNull(position, "position");
            requireNonNull(until, "until");
        }
    }

    /**
     * A person leaves a position, as holder or acting cover, whichever it is on that day.
     *
     * @param day the first day without the person
     * @param person who, appointed to the position on the day before and on this one
     * @param position which position
     */
    record EndAppointment(LocalDate day, PersonId person, PositionId position) implements Change {
        /** Refuses absent parts. */
        public EndAppointment {
            requireNonNull(day, "day");
            requireNonNull(person, "person");
            requireNonNull(position, "position");
        }
    }

    /**
     * A new territory.
     *
     * @param day the first day
     * @param territory its id, which no territory has
     * @param name its name
     * @param parent the territory around it, empty for a root
     */
    record OpenTerritory(LocalDate day, TerritoryId territory, LocalizedText name, Optional<TerritoryId> parent)
            implements Change {
        /** Refuses absent parts. */
        public OpenTerritory {
            requireNonNull(day, "day");
            requireNonNull(territory, "territory");
            requireNonNull(name, "name");
            requireNonNull(parent, "parent");
        }
    }

    /**
     * A territory becomes part of another one, with all that lies in it.
     *
     * @param day the first day there
     * @param territory the territory
     * @param parent the territory around it, neither itself nor inside it; empty to make it a root
     */
    record MoveTerritory(LocalDate day, TerritoryId territory, Optional<TerritoryId> parent) implements Change {
        /** Refuses absent parts. */
        public MoveTerritory {
            requireNonNull(day, "day");
            requireNonNull(territory, "territory");
            requireNonNull(parent, "parent");
        }
    }

    /**
     * A territory without territories inside is closed. Claims on it that run on this day end.
     *
     * @param day the first day without it
     * @param territory the territory
     */
    record CloseTerritory(LocalDate day, TerritoryId territory) implements Change {
        /** Refuses absent parts. */
        public CloseTerritory {
            requireNonNull(day, "day");
            requireNonNull(territory, "territory");
        }
    }

    /**
     * A position answers for a territory.
     *
     * @param day the first day
     * @param territory the territory
     * @param position the position
     * @param until the day after the last one, empty without an end
     */
    record Claim(LocalDate day, TerritoryId territory, PositionId position, Optional<LocalDate> until)
            implements Change {
        /** Refuses absent parts. */
        public Claim {
            requireNonNull(day, "day");
            requireNonNull(territory, "territory");
            requireNonNull(position, "position");
            requireNonNull(until, "until");
        }
    }

    /**
     * A position no longer answers for a territory.
     *
     * @param day the first day on which it does not
     * @param territory the territory
     * @param position the position, which claims it on the day before and on this one
     */
    record EndClaim(LocalDate day, TerritoryId territory, PositionId position) implements Change {
        /** Refuses absent parts. */
        public EndClaim {
            requireNonNull(day, "day");
            requireNonNull(territory, "territory");
            requireNonNull(position, "position");
        }
    }
}
