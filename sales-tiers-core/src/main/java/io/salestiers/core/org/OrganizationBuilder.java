package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a small organization in code, in the order in which one tells it.
 *
 * <!-- sample: BasicSamplesTest#company -->
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
 * <p>Several ladders, roles of their own, territories and shares of time are told in the same way:
 *
 * <!-- sample: OrganizationDaySamplesTest#more -->
 * <pre>{@code
 * Ladder staff = Ladder.of(
 *         LadderId.of("operations"),
 *         LadderKind.STAFF,
 *         LocalizedText.of("Sales operations", "销管"),
 *         List.of(new Tier(TierId.of("analyst"), 1, LocalizedText.of("Analyst", "分析专员"))));
 * builder.zone(ZoneId.of("Asia/Shanghai"))
 *         .ladder(staff)
 *         .position("analyst-1", "analyst", "company")
 *         .reportsTo("analyst-1", "head")
 *         .role("key-accounts", "supervisor", LocalizedText.of("Key-account manager", "大客户经理"))
 *         .changeRole("rep-1", "key-accounts", LocalDate.of(2025, 7, 1))
 *         .territory("jiangsu", LocalizedText.of("Jiangsu", "江苏"))
 *         .territory("wuxi", LocalizedText.of("Wuxi", "无锡"), "jiangsu")
 *         .claim("rep-1", "wuxi")
 *         .holder("zhao", "analyst-1", DateRange.parse("2025-01-01/"), Ratio.parse("0.5"));
 * }</pre>
 *
 * <p>A builder is for one thread and makes any number of organizations. Hosts with many people give lists to
 * {@link Organization#of}.
 */
public final class OrganizationBuilder {
    private final List<Ladder> ladders = new ArrayList<>();
    private final LocalDate since;
    private final List<Role> roles = new ArrayList<>();
    private final Map<UnitId, UnitDraft> units = new LinkedHashMap<>();
    private final Map<TerritoryId, TerritoryDraft> territories = new LinkedHashMap<>();
    private final Map<PositionId, PositionDraft> positions = new LinkedHashMap<>();
    private final Map<PersonId, List<DateRange>> people = new LinkedHashMap<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<TerritoryClaim> claims = new ArrayList<>();
    private ZoneId zone = ZoneOffset.UTC;

    /** What holds from a day until the next one; an empty value ends it. */
    private static final class Steps<T> {
        private final TreeMap<LocalDate, Optional<T>> starts = new TreeMap<>();

        void from(LocalDate day, T value) {
            starts.put(day, Optional.of(value));
        }

        void until(LocalDate day) {
            // What would have begun later never does.
            starts.tailMap(day, true).clear();
            starts.put(day, Optional.empty());
        }

        Timeline<T> timeline() {
            List<Timeline.Entry<T>> entries = new ArrayList<>();
            for (Timeline.Entry<Optional<T>> entry : Timeline.fromStarts(starts).entries()) {
                entry.value().ifPresent(value -> entries.add(new Timeline.Entry<>(entry.range(), value)));
            }
            return Timeline.of(entries);
        }
    }

    private static final class UnitDraft {
        private final LocalizedText name;
        private final Steps<UnitId> parents = new Steps<>();
        private final Steps<PositionId> heads = new Steps<>();
        private Optional<UnitTypeId> type = Optional.empty();

        UnitDraft(LocalizedText name) {
            this.name = name;
        }
    }

    private record TerritoryDraft(LocalizedText name, Steps<TerritoryId> parents) {}

    private static final class PositionDraft {
        private final Steps<RoleId> roles = new Steps<>();
        private final Steps<UnitId> units = new Steps<>();
        private final Steps<PositionId> managers = new Steps<>();
        private DateRange existence;

        PositionDraft(DateRange existence) {
            this.existence = existence;
        }
    }

    OrganizationBuilder(Ladder ladder, LocalDate since) {
        ladders.add(requireNonNull(ladder, "ladder"));
        this.since = requireNonNull(since, "since");
    }

    /**
     * Sets the zone in which the days begin. Without it, UTC.
     *
     * @param value the zone
     * @return this builder
     */
    public OrganizationBuilder zone(ZoneId value) {
        this.zone = requireNonNull(value, "zone");
        return this;
    }

    /**
     * Adds one more ladder beside the first.
     *
     * @param ladder the ladder, whose tiers are in no other
     * @return this builder
     */
    public OrganizationBuilder ladder(Ladder ladder) {
        ladders.add(requireNonNull(ladder, "ladder"));
        return this;
    }

    /**
     * Adds a role that is more than its tier. The roles that tiers imply need not be added.
     *
     * @param id the id
     * @param tier the tier of the positions that have it
     * @param name the name
     * @return this builder
     */
    public OrganizationBuilder role(String id, String tier, LocalizedText name) {
        roles.add(new Role(RoleId.of(id), TierId.of(tier), name));
        return this;
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
        refuseSecond("unit", unit, units.put(unit, new UnitDraft(name)));
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
        return unit(id, name, parent, since);
    }

    /**
     * Adds a unit that opens below another one.
     *
     * @param id the id
     * @param name the name
     * @param parent the unit directly above it
     * @param from the day from which it is
     * @return this builder
     * @throws IllegalArgumentException if there is a unit with this id
     */
    public OrganizationBuilder unit(String id, LocalizedText name, String parent, LocalDate from) {
        return unit(id, name).moveUnit(id, parent, from);
    }

    /**
     * Gives a unit a type.
     *
     * @param unit a unit that was added before
     * @param type the type, such as {@code region}
     * @return this builder
     * @throws NotFoundException if the unit was not added before
     */
    public OrganizationBuilder unitType(String unit, String type) {
        unitDraft(unit).type = Optional.of(UnitTypeId.of(type));
        return this;
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
        unitDraft(unit).parents.from(from, UnitId.of(parent));
        return this;
    }

    /**
     * Closes a unit: it has no parent any more. Positions and units in it have to be moved or closed as well.
     *
     * @param unit a unit that was added before
     * @param from the first day on which it is closed; moves from this day on are forgotten
     * @return this builder
     * @throws NotFoundException if the unit was not added before
     */
    public OrganizationBuilder closeUnit(String unit, LocalDate from) {
        unitDraft(unit).parents.until(from);
        unitDraft(unit).heads.until(from);
        return this;
    }

    /**
     * States which position leads a unit, from the first day on. Without it the position of the highest tier does.
     *
     * @param unit a unit that was added before
     * @param position the position
     * @return this builder
     * @throws NotFoundException if the unit was not added before
     */
    public OrganizationBuilder head(String unit, String position) {
        return head(unit, position, since);
    }

    /**
     * States which position leads a unit.
     *
     * @param unit a unit that was added before
     * @param position the position
     * @param from the day from which it does
     * @return this builder
     * @throws NotFoundException if the unit was not added before
     */
    public OrganizationBuilder head(String unit, String position, LocalDate from) {
        unitDraft(unit).heads.from(from, PositionId.of(position));
        return this;
    }

    /**
     * Adds a territory that lies in no other.
     *
     * @param id the id
     * @param name the name
     * @return this builder
     * @throws IllegalArgumentException if there is a territory with this id
     */
    public OrganizationBuilder territory(String id, LocalizedText name) {
        TerritoryId territory = TerritoryId.of(id);
        refuseSecond("territory", territory, territories.put(territory, new TerritoryDraft(name, new Steps<>())));
        return this;
    }

    /**
     * Adds a territory inside another one.
     *
     * @param id the id
     * @param name the name
     * @param parent the territory directly around it, from the first day on
     * @return this builder
     * @throws IllegalArgumentException if there is a territory with this id
     */
    public OrganizationBuilder territory(String id, LocalizedText name, String parent) {
        return territory(id, name).moveTerritory(id, parent, since);
    }

    /**
     * Puts a territory into another one.
     *
     * @param territory a territory that was added before
     * @param parent the territory directly around it
     * @param from the day from which it is
     * @return this builder
     * @throws NotFoundException if the territory was not added before
     */
    public OrganizationBuilder moveTerritory(String territory, String parent, LocalDate from) {
        TerritoryDraft draft = territories.get(TerritoryId.of(territory));
        if (draft == null) {
            throw new NotFoundException("territory", territory);
        }
        draft.parents().from(from, TerritoryId.of(parent));
        return this;
    }

    /**
     * Adds a position that exists from the first day on.
     *
     * @param id the id
     * @param role the role: a tier's id, or that of a role of its own
     * @param unit the unit in which it lies
     * @return this builder
     * @throws IllegalArgumentException if there is a position with this id
     */
    public OrganizationBuilder position(String id, String role, String unit) {
        return position(id, role, unit, DateRange.startingOn(since));
    }

    /**
     * Adds a position that exists on some days.
     *
     * @param id the id
     * @param role the role: a tier's id, or that of a role of its own
     * @param unit the unit in which it lies
     * @param existence the days on which it exists
     * @return this builder
     * @throws IllegalArgumentException if there is a position with this id
     */
    public OrganizationBuilder position(String id, String role, String unit, DateRange existence) {
        PositionId position = PositionId.of(id);
        refuseSecond("position", position, positions.put(position, new PositionDraft(existence)));
        return changeRole(id, role, existence.from()).movePosition(id, unit, existence.from());
    }

    /**
     * Gives a position another role and so, perhaps, another tier.
     *
     * @param position a position that was added before
     * @param role the role: a tier's id, or that of a role of its own
     * @param from the day from which it has it
     * @return this builder
     * @throws NotFoundException if the position was not added before
     */
    public OrganizationBuilder changeRole(String position, String role, LocalDate from) {
        draft(position).roles.from(from, RoleId.of(role));
        return this;
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
        draft(position).units.from(from, UnitId.of(unit));
        return this;
    }

    /**
     * Closes a position. Appointments that go on after it have no effect.
     *
     * @param position a position that was added before
     * @param from the first day on which it no longer exists, after its first day
     * @return this builder
     * @throws NotFoundException if the position was not added before
     * @throws IllegalArgumentException if the position would have no day left
     */
    public OrganizationBuilder closePosition(String position, LocalDate from) {
        PositionDraft draft = draft(position);
        draft.existence = DateRange.of(draft.existence.from(), from);
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
        return reportsTo(position, manager, draft(position).existence.from());
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
        draft(position).managers.from(from, PositionId.of(manager));
        return this;
    }

    /**
     * Lets a position answer for a territory as long as the position exists.
     *
     * @param position a position that was added before
     * @param territory the territory, with all inside it
     * @return this builder
     * @throws NotFoundException if the position was not added before
     */
    public OrganizationBuilder claim(String position, String territory) {
        return claim(position, territory, draft(position).existence);
    }

    /**
     * Lets a position answer for a territory on some days.
     *
     * @param position the position
     * @param territory the territory, with all inside it
     * @param days the days
     * @return this builder
     */
    public OrganizationBuilder claim(String position, String territory, DateRange days) {
        claims.add(new TerritoryClaim(TerritoryId.of(territory), PositionId.of(position), days));
        return this;
    }

    /**
     * States on which days a person is employed.
     *
     * @param person the person
     * @param days the days, beside those that were stated before
     * @return this builder
     */
    public OrganizationBuilder employed(String person, DateRange days) {
        people.computeIfAbsent(PersonId.of(person), any -> new ArrayList<>()).add(days);
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
        return holder(person, position, draft(position).existence);
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
        return holder(person, position, days, Ratio.ONE);
    }

    /**
     * Appoints a person to a position with a part of their time.
     *
     * @param person the person
     * @param position the position
     * @param days the days
     * @param share the part, above 0 and at most 1
     * @return this builder
     * @throws IllegalArgumentException if the share is not above 0 and at most 1
     */
    public OrganizationBuilder holder(String person, String position, DateRange days, Ratio share) {
        appointments.add(Appointment.primary(PersonId.of(person), PositionId.of(position), days)
                .withShare(share));
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
     * @throws io.salestiers.core.result.InvalidDefinitionException if two ladders have one id or share a tier
     */
    public Organization build() {
        List<OrgUnit> builtUnits = new ArrayList<>();
        units.forEach((id, draft) -> builtUnits.add(
                new OrgUnit(id, draft.type, draft.name, draft.parents.timeline(), draft.heads.timeline())));
        List<Territory> builtTerritories = new ArrayList<>();
        territories.forEach((id, draft) -> builtTerritories.add(
                new Territory(id, draft.name(), draft.parents().timeline())));
        List<Position> builtPositions = new ArrayList<>();
        positions.forEach((id, draft) -> builtPositions.add(new Position(
                id,
                draft.existence,
                draft.roles.timeline().within(draft.existence),
                draft.units.timeline().within(draft.existence),
                draft.managers.timeline().within(draft.existence))));
        List<Person> builtPeople = new ArrayList<>();
        people.forEach((id, employment) -> builtPeople.add(new Person(id, employment)));
        return Organization.of(OrganizationDefinition.builder(Ladders.of(ladders))
                .zone(zone)
                .roles(roles)
                .units(builtUnits)
                .territories(builtTerritories)
                .positions(builtPositions)
                .people(builtPeople)
                .appointments(appointments)
                .claims(claims)
                .build());
    }

    private UnitDraft unitDraft(String unit) {
        UnitDraft draft = units.get(UnitId.of(unit));
        if (draft == null) {
            throw new NotFoundException("unit", unit);
        }
        return draft;
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
