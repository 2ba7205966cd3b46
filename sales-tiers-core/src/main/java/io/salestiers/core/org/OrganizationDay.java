package io.salestiers.core.org;

import com.google.common.base.Suppliers;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The organization of one day: who is whose manager, who holds which position, what belongs to which unit.
 *
 * <!-- sample: OrganizationDaySamplesTest#day -->
 * <pre>{@code
 * OrganizationDay day = organization.on(LocalDate.of(2025, 7, 3));
 * Optional<PersonId> manager = day.managerOf(PersonId.of("sun")); // wang, who acts for li
 * List<PositionId> chain = day.chain(REP); // [suzhou-lead, head]
 * Optional<PositionId> head = day.head(SUZHOU); // suzhou-lead
 * List<PositionId> members = day.positionsIn(SUZHOU); // [rep-1, suzhou-lead]
 * boolean under = day.reportsUnder(REP, HEAD); // true
 * }</pre>
 *
 * <p>A question about one position, person or unit is a look-up; one whose answer is a list takes as long as the list is.
 * Lists are in the order of ids, except the ways upward ({@link #chain(PositionId)}, {@link #path(UnitId)}), which start
 * at the bottom. A position or unit that is known, but not on this day, has empty answers; one that the organization
 * never has is a {@link NotFoundException}. In an organization with cycles, which is an error, a way upward ends before
 * it would repeat itself. Immutable and safe for use by several threads.
 */
public final class OrganizationDay {
    private final Organization organization;
    private final LocalDate day;
    private final Supplier<Forest<PositionId>> lines = Suppliers.memoize(this::prepareLines);
    private final Supplier<DayUnits> units = Suppliers.memoize(this::prepareUnits);
    private final Supplier<Forest<TerritoryId>> territories = Suppliers.memoize(this::prepareTerritories);

    OrganizationDay(Organization organization, LocalDate day) {
        this.organization = organization;
        this.day = day;
    }

    private Forest<PositionId> prepareLines() {
        Map<PositionId, PositionId> steps = new LinkedHashMap<>();
        List<PositionId> existing = new ArrayList<>();
        for (PositionHistory history : organization.histories()) {
            if (history.existsOn(day)) {
                existing.add(history.id());
                history.manager().on(day).ifPresent(manager -> steps.put(history.id(), manager));
            }
        }
        return Forest.of(steps, existing);
    }

    private DayUnits prepareUnits() {
        return DayUnits.of(organization, day);
    }

    private Forest<TerritoryId> prepareTerritories() {
        Map<TerritoryId, TerritoryId> steps = new LinkedHashMap<>();
        organization
                .territoryParents()
                .forEach((territory, timeline) -> timeline.on(day).ifPresent(parent -> steps.put(territory, parent)));
        return Forest.of(steps, organization.territoryParents().keySet());
    }

    Forest<PositionId> lines() {
        return lines.get();
    }

    Forest<UnitId> unitForest() {
        return units.get().forest();
    }

    /**
     * The day.
     *
     * @return the day of all answers
     */
    public LocalDate day() {
        return day;
    }

    /**
     * The ladder that counts where only one can.
     *
     * @return the {@linkplain Ladders#first() first} of the ladders
     */
    public Ladder ladder() {
        return organization.ladder();
    }

    /**
     * All ladders.
     *
     * @return the ladders
     */
    public Ladders ladders() {
        return organization.ladders();
    }

    /**
     * The positions that exist.
     *
     * @return their ids
     */
    public List<PositionId> positions() {
        return lines.get().members();
    }

    /**
     * Whether a position exists.
     *
     * @param position a position
     * @return true on the days of its existence
     */
    public boolean exists(PositionId position) {
        return organization
                .findHistory(position)
                .map(history -> history.existsOn(day))
                .orElse(false);
    }

    /**
     * The units that are part of the organization: that have a parent, are a parent, or have a position.
     *
     * @return their ids
     */
    public List<UnitId> units() {
        return units.get().forest().members();
    }

    /**
     * The only unit without a parent.
     *
     * @return the unit; empty if there is none or, which is a finding, there are several
     */
    public Optional<UnitId> root() {
        List<UnitId> roots = roots();
        return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
    }

    /**
     * The units without a parent.
     *
     * @return their ids; one in a sound organization
     */
    public List<UnitId> roots() {
        return units.get().forest().roots();
    }

    /**
     * Who does the work of a position: its holder, or else who acts for it.
     *
     * @param position a position
     * @return the person, empty if the position is vacant; of several, which is a finding, the one with the lowest id
     * @throws NotFoundException if the organization never has this position
     */
    public Optional<PersonId> occupant(PositionId position) {
        return holders(position).stream().findFirst().map(Holder::person);
    }

    /**
     * Everybody who is appointed to a position.
     *
     * @param position a position
     * @return the holder, then those who act, who have no effect while there is a holder
     * @throws NotFoundException if the organization never has this position
     */
    public List<Holder> holders(PositionId position) {
        return organization.history(position).holders().on(day).orElse(List.of());
    }

    /**
     * The position whose holder a person is. Acting for a position does not count.
     *
     * @param person a person
     * @return the position, empty if the person holds none; of several the one with the largest share of time, then the one
     *     of the first ladder (lines before staff) and highest tier, then the one with the lowest id
     */
    public Optional<PositionId> positionOf(PersonId person) {
        Optional<PositionId> best = Optional.empty();
        Ratio largest = Ratio.ZERO;
        for (PositionHistory history : organization.appointedTo(person)) {
            for (Holder holder : history.holders().on(day).orElse(List.of())) {
                if (holder.kind() == AppointmentKind.PRIMARY && holder.person().equals(person)) {
                    int byShare = holder.share().compareTo(largest);
                    if (byShare > 0
                            || (byShare == 0
                                    && rank(history.id())
                                                    .compareTo(
                                                            best.map(this::rank).orElseThrow())
                                            < 0)) {
                        best = Optional.of(history.id());
                        largest = holder.share();
                    }
                }
            }
        }
        return best;
    }

    /**
     * The positions whose work a person does, as their holder or acting.
     *
     * @param person a person
     * @return the positions of which the person is the {@linkplain #occupant(PositionId) occupant}
     */
    public List<PositionId> positionsOf(PersonId person) {
        List<PositionId> all = new ArrayList<>();
        for (PositionHistory history : organization.appointedTo(person)) {
            List<Holder> holders = history.holders().on(day).orElse(List.of());
            if (!holders.isEmpty() && holders.get(0).person().equals(person)) {
                all.add(history.id());
            }
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * The part of their working time that a person gives to the positions whose holder they are.
     *
     * @param person a person
     * @return the sum of the shares, 0 for who holds none; above 1, which is a finding, for who has more work than time
     */
    public Ratio timeOf(PersonId person) {
        Ratio sum = Ratio.ZERO;
        for (PositionHistory history : organization.appointedTo(person)) {
            for (Holder holder : history.holders().on(day).orElse(List.of())) {
                if (holder.kind() == AppointmentKind.PRIMARY && holder.person().equals(person)) {
                    sum = sum.plus(holder.share());
                }
            }
        }
        return sum;
    }

    /**
     * The position of the manager.
     *
     * @param position a position
     * @return the position to which it reports, filled or not; empty at the top
     * @throws NotFoundException if the organization never has this position
     */
    public Optional<PositionId> managerPosition(PositionId position) {
        return organization.history(position).manager().on(day);
    }

    /**
     * The manager of a person: who does the work of the nearest position above the person's own. A vacant position is
     * passed over, and so is one for which the person acts.
     *
     * @param person a person
     * @return the manager, empty at the top and for a person who holds no position
     */
    public Optional<PersonId> managerOf(PersonId person) {
        return positionOf(person)
                .flatMap(own -> chain(own).stream()
                        .flatMap(above -> occupant(above).stream())
                        .filter(occupant -> !occupant.equals(person))
                        .findFirst());
    }

    /**
     * The positions that report to a position.
     *
     * @param position a position
     * @return those directly below it
     * @throws NotFoundException if the organization never has this position
     */
    public List<PositionId> directReports(PositionId position) {
        organization.history(position);
        return lines.get().directlyBelow(position);
    }

    /**
     * The positions that report to a position, directly or through others.
     *
     * @param position a position
     * @return all below it, without itself
     * @throws NotFoundException if the organization never has this position
     */
    public List<PositionId> allReports(PositionId position) {
        organization.history(position);
        return lines.get().subtree(position).stream()
                .filter(below -> !below.equals(position))
                .toList();
    }

    /**
     * The way from a position to the top.
     *
     * @param position a position
     * @return the position of its manager, that of the manager's manager and so on; empty at the top
     * @throws NotFoundException if the organization never has this position
     */
    public List<PositionId> chain(PositionId position) {
        Set<PositionId> chain = new LinkedHashSet<>();
        Optional<PositionId> above = managerPosition(position);
        while (above.isPresent() && !above.get().equals(position) && chain.add(above.get())) {
            above = managerPosition(above.get());
        }
        return List.copyOf(chain);
    }

    /**
     * Whether a position reports to another one, directly or through others.
     *
     * @param position a position
     * @param above another position
     * @return true if it is on the {@linkplain #chain(PositionId) way} from the position to the top; false for itself
     * @throws NotFoundException if the organization never has one of them
     */
    public boolean reportsUnder(PositionId position, PositionId above) {
        organization.history(position);
        organization.history(above);
        return !position.equals(above) && lines.get().liesIn(position, above);
    }

    /**
     * The unit in which a position lies.
     *
     * @param position a position
     * @return the unit directly around it; empty if it exists in no unit, which is a finding
     * @throws NotFoundException if the organization never has this position
     */
    public Optional<UnitId> unitOf(PositionId position) {
        return organization.history(position).unit().on(day);
    }

    /**
     * Whether a position lies in a unit or in a unit below it.
     *
     * @param position a position
     * @param unit a unit
     * @return true if the unit is on the {@linkplain #path(UnitId) path} of the position's unit
     * @throws NotFoundException if the organization never has this position or unit
     */
    public boolean liesIn(PositionId position, UnitId unit) {
        organization.unit(unit);
        return unitOf(position)
                .map(own -> units.get().forest().liesIn(own, unit))
                .orElse(false);
    }

    /**
     * Whether a unit lies in another one.
     *
     * @param unit a unit
     * @param other a unit
     * @return true if the other one is on the {@linkplain #path(UnitId) path} of the unit, also for itself
     * @throws NotFoundException if the organization never has one of them
     */
    public boolean liesIn(UnitId unit, UnitId other) {
        organization.unit(unit);
        organization.unit(other);
        return units.get().forest().liesIn(unit, other);
    }

    /**
     * The role of a position.
     *
     * @param position a position
     * @return the role; empty on days on which the position does not exist or, which is a finding, has none
     * @throws NotFoundException if the organization never has this position
     */
    public Optional<RoleId> role(PositionId position) {
        return organization.history(position).role().on(day);
    }

    /**
     * The tier of a position, given by its role.
     *
     * @param position a position
     * @return the tier; empty on days on which the position does not exist or, which is a finding, has none
     * @throws NotFoundException if the organization never has this position
     */
    public Optional<TierId> tier(PositionId position) {
        return organization.history(position).tier().on(day);
    }

    /**
     * The type of a unit.
     *
     * @param unit a unit
     * @return the type, the same on all days; empty if it has none
     * @throws NotFoundException if the organization never has this unit
     */
    public Optional<UnitTypeId> unitType(UnitId unit) {
        return organization.unit(unit).type();
    }

    /**
     * The position that leads a unit: the stated one, or else the one of the highest tier directly in it. Tiers of lines
     * count before those of staff; where two ladders of one kind meet in a unit, each of them has its highest.
     *
     * @param unit a unit
     * @return the position, filled or not; empty if none is stated and no position lies directly in the unit or several are
     *     the highest, which are findings
     * @throws NotFoundException if the organization never has this unit
     */
    public Optional<PositionId> head(UnitId unit) {
        organization.unit(unit);
        return units.get().head(unit);
    }

    /**
     * The unit directly above a unit.
     *
     * @param unit a unit
     * @return its parent, empty for a root
     * @throws NotFoundException if the organization never has this unit
     */
    public Optional<UnitId> parent(UnitId unit) {
        return organization.parent(unit).on(day);
    }

    /**
     * The way from a unit to the root.
     *
     * @param unit a unit
     * @return the unit itself, its parent, the parent's parent and so on
     * @throws NotFoundException if the organization never has this unit
     */
    public List<UnitId> path(UnitId unit) {
        Set<UnitId> path = new LinkedHashSet<>();
        Optional<UnitId> next = Optional.of(organization.unit(unit).id());
        while (next.isPresent() && path.add(next.get())) {
            next = organization.parent(next.get()).on(day);
        }
        return List.copyOf(path);
    }

    /**
     * The units directly below a unit.
     *
     * @param unit a unit
     * @return its children
     * @throws NotFoundException if the organization never has this unit
     */
    public List<UnitId> children(UnitId unit) {
        organization.unit(unit);
        return units.get().forest().directlyBelow(unit);
    }

    /**
     * A unit with all units below it.
     *
     * @param unit a unit
     * @return the unit itself, its children, their children and so on
     * @throws NotFoundException if the organization never has this unit
     */
    public List<UnitId> subtree(UnitId unit) {
        return units.get().forest().subtree(organization.unit(unit).id());
    }

    /**
     * The positions in a unit and in all units below it.
     *
     * @param unit a unit
     * @return the positions that exist there
     * @throws NotFoundException if the organization never has this unit
     */
    public List<PositionId> positionsIn(UnitId unit) {
        DayUnits all = units.get();
        return all.forest().subtree(organization.unit(unit).id()).stream()
                .flatMap(part -> all.directlyIn(part).stream())
                .sorted()
                .toList();
    }

    /**
     * The positions directly in a unit.
     *
     * @param unit a unit
     * @return those whose unit it is, without those of the units below it
     * @throws NotFoundException if the organization never has this unit
     */
    public List<PositionId> positionsDirectlyIn(UnitId unit) {
        organization.unit(unit);
        return units.get().directlyIn(unit);
    }

    /**
     * The positions that nobody holds, nor acts for.
     *
     * @return those that exist without an occupant
     */
    public List<PositionId> vacancies() {
        return positions().stream()
                .filter(position -> holders(position).isEmpty())
                .toList();
    }

    /**
     * The territories for which a position answers.
     *
     * @param position a position
     * @return the claimed territories, without those inside them
     * @throws NotFoundException if the organization never has this position
     */
    public List<TerritoryId> territoriesOf(PositionId position) {
        return organization.history(position).territories().on(day).orElse(List.of());
    }

    /**
     * The positions that answer for a territory itself.
     *
     * @param territory a territory
     * @return those that claim it, without those that claim a territory around it
     * @throws NotFoundException if the organization never has this territory
     */
    public List<PositionId> claimants(TerritoryId territory) {
        return organization.claimants(territory).on(day).orElse(List.of());
    }

    /**
     * The way from a territory to the root.
     *
     * @param territory a territory
     * @return the territory itself, its parent, the parent's parent and so on
     * @throws NotFoundException if the organization never has this territory
     */
    public List<TerritoryId> territoryPath(TerritoryId territory) {
        Set<TerritoryId> path = new LinkedHashSet<>();
        Optional<TerritoryId> next =
                Optional.of(organization.territory(territory).id());
        while (next.isPresent() && path.add(next.get())) {
            next = organization.territoryParent(next.get()).on(day);
        }
        return List.copyOf(path);
    }

    /**
     * The territories directly inside a territory.
     *
     * @param territory a territory
     * @return its children
     * @throws NotFoundException if the organization never has this territory
     */
    public List<TerritoryId> territoryChildren(TerritoryId territory) {
        return territories.get().directlyBelow(organization.territory(territory).id());
    }

    /**
     * A territory with all territories inside it.
     *
     * @param territory a territory
     * @return the territory itself, its children, their children and so on
     * @throws NotFoundException if the organization never has this territory
     */
    public List<TerritoryId> territorySubtree(TerritoryId territory) {
        return territories.get().subtree(organization.territory(territory).id());
    }

    /**
     * Whether a territory lies in another one.
     *
     * @param territory a territory
     * @param other a territory
     * @return true if the other one is on the {@linkplain #territoryPath(TerritoryId) path} of the territory, also for
     *     itself
     * @throws NotFoundException if the organization never has one of them
     */
    public boolean liesIn(TerritoryId territory, TerritoryId other) {
        organization.territory(territory);
        organization.territory(other);
        return territories.get().liesIn(territory, other);
    }

    /**
     * Whether the same organization looks the same on another day.
     *
     * @param other a day of the same organization
     * @return true if units, positions, holders and territories are the same; {@link Organization#cuts} cuts exactly where they are not
     */
    public boolean sameAs(OrganizationDay other) {
        return organization == other.organization
                && same(organization.parents().values(), other.day)
                && same(organization.heads().values(), other.day)
                && same(organization.territoryParents().values(), other.day)
                && organization.histories().stream().allMatch(history -> same(history, other.day));
    }

    private boolean same(PositionHistory history, LocalDate other) {
        return history.existsOn(day) == history.existsOn(other)
                && same(
                        List.of(
                                history.role(),
                                history.unit(),
                                history.manager(),
                                history.holders(),
                                history.territories()),
                        other);
    }

    private boolean same(Collection<? extends Timeline<?>> timelines, LocalDate other) {
        return timelines.stream().allMatch(timeline -> timeline.on(day).equals(timeline.on(other)));
    }

    private Rank rank(PositionId position) {
        return Rank.of(ladders(), tier(position));
    }

    @Override
    public String toString() {
        return organization + " on " + day;
    }
}
