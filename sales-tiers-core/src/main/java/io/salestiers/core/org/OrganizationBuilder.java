package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a small organization in code, in the order in which one tells it.
 *
 * <pre>{@code
 * Organization organization = Organization.builder(ladder, LocalDate.of(2025, 1, 1))
 *         .unit("company", LocalizedText.of("Company", "公司"))
 *         .unit("east", LocalizedText.of("East", "华东"), "company")
 *         .position("head", "regional-manager", "company")
 *         .position("east-1", "supervisor", "east")
 *         .reportsTo("east-1", "head")
 *         .holder("zhang", "head")
 *         .holder("li", "east-1", DateRange.parse("2025-01-01/2025-02-10"))
 *         .acting("zhang", "east-1", DateRange.parse("2025-02-10/2025-04-01"))
 *         .build();
 * }</pre>
 *
 * <p>A builder is for one thread and makes any number of organizations. Hosts with many people give lists to
 * {@link Organization#of}.
 */
public final class OrganizationBuilder {
    private final Ladder ladder;
    private final LocalDate since;
    private final Map<UnitId, UnitDraft> units = new LinkedHashMap<>();
    private final Map<PositionId, PositionDraft> positions = new LinkedHashMap<>();
    private final List<Appointment> appointments = new ArrayList<>();

    private record UnitDraft(LocalizedText name, TreeMap<LocalDate, UnitId> parents) {}

    private record PositionDraft(
            TierId tier,
            DateRange existence,
            TreeMap<LocalDate, UnitId> units,
            TreeMap<LocalDate, PositionId> managers) {}

    OrganizationBuilder(Ladder ladder, LocalDate since) {
        this.ladder = requireNonNull(ladder, "ladder");
        this.since = requireNonNull(since, "since");
    }

    /**
     * Adds a unit without a parent: the company as a whole.
     *
     * @param id the id
     * @param name the name
     * @return this builder
     * @throws IllegalArgumentException if there is a unit with this id
     */
    public OrganizationBuilder unit(String id, LocalizedText name) {
        UnitId unit = UnitId.of(id);
        refuseSecond("unit", unit, units.put(unit, new UnitDraft(name, new TreeMap<>())));
        return this;
    }

    /**
     * Adds a unit below another one.
     *
     * @param id the id
     * @param name the name
     * @param parent the unit directly above it, from the first day on
     * @return this builder
     * @throws IllegalArgumentException if there is a unit with this id
     */
    public OrganizationBuilder unit(String id, LocalizedText name, String parent) {
        return unit(id, name).moveUnit(id, parent, since);
    }

    /**
     * Puts a unit below another parent.
     *
     * @param unit a unit that was added before
     * @param parent the unit directly above it
     * @param from the day from which it is
     * @return this builder
     * @throws NotFoundException if the unit was not added before
     */
    public OrganizationBuilder moveUnit(String unit, String parent, LocalDate from) {
        UnitDraft draft = units.get(UnitId.of(unit));
        if (draft == null) {
            throw new NotFoundException("unit", unit);
        }
        draft.parents().put(from, UnitId.of(parent));
        return this;
    }

    /**
     * Adds a position that exists from the first day on.
     *
     * @param id the id
     * @param tier the tier
     * @param unit the unit in which it lies
     * @return this builder
     * @throws IllegalArgumentException if there is a position with this id
     */
    public OrganizationBuilder position(String id, String tier, String unit) {
        return position(id, tier, unit, DateRange.startingOn(since));
    }

    /**
     * Adds a position that exists on some days.
     *
     * @param id the id
     * @param tier the tier
     * @param unit the unit in which it lies
     * @param existence the days on which it exists
     * @return this builder
     * @throws IllegalArgumentException if there is a position with this id
     */
    public OrganizationBuilder position(String id, String tier, String unit, DateRange existence) {
        PositionId position = PositionId.of(id);
        PositionDraft draft = new PositionDraft(TierId.of(tier), existence, new TreeMap<>(), new TreeMap<>());
        refuseSecond("position", position, positions.put(position, draft));
        return movePosition(id, unit, existence.from());
    }

    /**
     * Puts a position into another unit.
     *
     * @param position a position that was added before
     * @param unit the unit
     * @param from the day from which it lies there
     * @return this builder
     * @throws NotFoundException if the position was not added before
     */
    public OrganizationBuilder movePosition(String position, String unit, LocalDate from) {
        draft(position).units().put(from, UnitId.of(unit));
        return this;
    }

    /**
     * Lets a position report to another one as long as both exist.
     *
     * @param position a position that was added before
     * @param manager the position of the manager
     * @return this builder
     * @throws NotFoundException if the position was not added before
     */
    public OrganizationBuilder reportsTo(String position, String manager) {
        return reportsTo(position, manager, draft(position).existence().from());
    }

    /**
     * Lets a position report to another one.
     *
     * @param position a position that was added before
     * @param manager the position of the manager
     * @param from the day from which it does
     * @return this builder
     * @throws NotFoundException if the position was not added before
     */
    public OrganizationBuilder reportsTo(String position, String manager, LocalDate from) {
        draft(position).managers().put(from, PositionId.of(manager));
        return this;
    }

    /**
     * Appoints a person to a position from its first day on.
     *
     * @param person the person
     * @param position a position that was added before
     * @return this builder
     * @throws NotFoundException if the position was not added before
     */
    public OrganizationBuilder holder(String person, String position) {
        return holder(person, position, draft(position).existence());
    }

    /**
     * Appoints a person to a position.
     *
     * @param person the person
     * @param position the position
     * @param days the days
     * @return this builder
     */
    public OrganizationBuilder holder(String person, String position, DateRange days) {
        appointments.add(Appointment.primary(PersonId.of(person), PositionId.of(position), days));
        return this;
    }

    /**
     * Lets a person act for a position.
     *
     * @param person the person
     * @param position the position
     * @param days the days
     * @return this builder
     */
    public OrganizationBuilder acting(String person, String position, DateRange days) {
        appointments.add(Appointment.acting(PersonId.of(person), PositionId.of(position), days));
        return this;
    }

    /**
     * The organization as told so far.
     *
     * @return the organization, sound or not
     */
    public Organization build() {
        List<OrgUnit> builtUnits = new ArrayList<>();
        units.forEach(
                (id, draft) -> builtUnits.add(new OrgUnit(id, draft.name(), Timeline.fromStarts(draft.parents()))));
        List<Position> builtPositions = new ArrayList<>();
        positions.forEach((id, draft) -> builtPositions.add(new Position(
                id,
                draft.tier(),
                draft.existence(),
                Timeline.fromStarts(draft.units()).within(draft.existence()),
                Timeline.fromStarts(draft.managers()).within(draft.existence()))));
        return Organization.of(ladder, builtUnits, builtPositions, appointments);
    }

    private PositionDraft draft(String position) {
        PositionDraft draft = positions.get(PositionId.of(position));
        if (draft == null) {
            throw new NotFoundException("position", position);
        }
        return draft;
    }

    private static void refuseSecond(String kind, Object id, @Nullable Object earlier) {
        if (earlier != null) {
            throw new IllegalArgumentException("there is already a " + kind + " with id '" + id + "'");
        }
    }
}
