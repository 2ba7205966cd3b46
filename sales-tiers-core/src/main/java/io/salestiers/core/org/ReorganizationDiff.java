package io.salestiers.core.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what two organizations differ on the days of a range (组织差异): per unit, position, person and territory, each with the
 * days.
 *
 * <!-- sample: OrganizationSamplesTest#difference -->
 * <pre>{@code
 * Organization after = organization.apply(plan).orThrow();
 * ReorganizationDiff diff = ReorganizationDiff.between(organization, after, year);
 * Optional<LocalDate> first = diff.firstDay(); // 2025-04-01
 * List<PositionId> positions = diff.touchedPositions(); // [wuxi-lead]
 * List<PersonId> people = diff.touchedPeople(); // [zhou]
 * }</pre>
 *
 * <p>It is about what an {@link OrganizationDay} tells, not about names: it is empty exactly if both organizations look the
 * same on each of the days. It names what itself is another, not all that follows: if {@code east} goes below another unit,
 * {@code suzhou} below it is not in the difference, because its own parent is the same. Immutable and safe for use by several
 * threads.
 */
public final class ReorganizationDiff {
    /**
     * In what a unit differs.
     *
     * @param unit the unit
     * @param added the days on which only the organization after has it
     * @param removed the days on which only the organization before has it
     * @param parent where it lies elsewhere
     * @param head where another position is stated to lead it
     * @param type where it has another type
     */
    public record OfUnit(
            UnitId unit,
            List<DateRange> added,
            List<DateRange> removed,
            List<Difference<UnitId>> parent,
            List<Difference<PositionId>> head,
            List<Difference<UnitTypeId>> type) {
        /** Copies the lists. */
        public OfUnit {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            parent = List.copyOf(parent);
            head = List.copyOf(head);
            type = List.copyOf(type);
        }

        /**
         * The days on which anything of it differs.
         *
         * @return ranges by time that neither overlap nor touch
         */
        public List<DateRange> days() {
            return union(Stream.of(added.stream(), removed.stream(), days(parent), days(head), days(type)));
        }

        private static Stream<DateRange> days(List<? extends Difference<?>> differences) {
            return differences.stream().map(Difference::days);
        }
    }

    /**
     * In what a position differs.
     *
     * @param position the position
     * @param added the days on which only the organization after has it
     * @param removed the days on which only the organization before has it
     * @param unit where it lies in another unit
     * @param manager where it reports to another position
     * @param role where it has another role
     * @param tier where it has another tier
     * @param holders where others hold it or act for it, or with another share
     * @param claims where it claims other territories, in the order of their ids
     * @param units the units in which it lies on the days on which anything of it differs, before and after
     * @param people who holds it or acts for it on these days, before and after
     */
    public record OfPosition(
            PositionId position,
            List<DateRange> added,
            List<DateRange> removed,
            List<Difference<UnitId>> unit,
            List<Difference<PositionId>> manager,
            List<Difference<RoleId>> role,
            List<Difference<TierId>> tier,
            List<Difference<List<Holder>>> holders,
            List<Difference<List<TerritoryId>>> claims,
            List<UnitId> units,
            List<PersonId> people) {
        /** Copies the lists. */
        public OfPosition {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            unit = List.copyOf(unit);
            manager = List.copyOf(manager);
            role = List.copyOf(role);
            tier = List.copyOf(tier);
            holders = List.copyOf(holders);
            claims = List.copyOf(claims);
            units = List.copyOf(units);
            people = List.copyOf(people);
        }

        /**
         * The days on which anything of it differs.
         *
         * @return ranges by time that neither overlap nor touch
         */
        public List<DateRange> days() {
            return union(Stream.of(
                    added.stream(),
                    removed.stream(),
                    OfUnit.days(unit),
                    OfUnit.days(manager),
                    OfUnit.days(role),
                    OfUnit.days(tier),
                    OfUnit.days(holders),
                    OfUnit.days(claims)));
        }
    }

    /**
     * In what a person differs.
     *
     * @param person the person
     * @param positions where they hold or act for other positions, or with another share
     */
    public record OfPerson(PersonId person, List<Difference<List<Held>>> positions) {
        /** Copies the list. */
        public OfPerson {
            positions = List.copyOf(positions);
        }

        /**
         * The days on which anything of them differs.
         *
         * @return ranges by time that neither overlap nor touch
         */
        public List<DateRange> days() {
            return union(Stream.of(OfUnit.days(positions)));
        }
    }

    /**
     * A position that a person holds on a day.
     *
     * @param position the position
     * @param kind as its holder or as acting cover
     * @param share the part of the person's time
     */
    public record Held(PositionId position, AppointmentKind kind, Ratio share) implements Comparable<Held> {
        private static final Comparator<Held> ORDER =
                Comparator.comparing(Held::position).thenComparing(Held::kind).thenComparing(Held::share);

        /** By position, then kind, then share. */
        @Override
        public int compareTo(Held other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * In what a territory differs.
     *
     * @param territory the territory
     * @param added the days on which only the organization after has it
     * @param removed the days on which only the organization before has it
     * @param parent where it lies in another territory
     * @param claimants where other positions claim it, in the order of their ids
     */
    public record OfTerritory(
            TerritoryId territory,
            List<DateRange> added,
            List<DateRange> removed,
            List<Difference<TerritoryId>> parent,
            List<Difference<List<PositionId>>> claimants) {
        /** Copies the lists. */
        public OfTerritory {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            parent = List.copyOf(parent);
            claimants = List.copyOf(claimants);
        }

        /**
         * The days on which anything of it differs.
         *
         * @return ranges by time that neither overlap nor touch
         */
        public List<DateRange> days() {
            return union(Stream.of(added.stream(), removed.stream(), OfUnit.days(parent), OfUnit.days(claimants)));
        }
    }

    private final DateRange range;
    private final List<OfUnit> units;
    private final List<OfPosition> positions;
    private final List<OfPerson> people;
    private final List<OfTerritory> territories;

    ReorganizationDiff(
            DateRange range,
            List<OfUnit> units,
            List<OfPosition> positions,
            List<OfPerson> people,
            List<OfTerritory> territories) {
        this.range = range;
        this.units = List.copyOf(units);
        this.positions = List.copyOf(positions);
        this.people = List.copyOf(people);
        this.territories = List.copyOf(territories);
    }

    /**
     * In what two organizations differ.
     *
     * @param before the organization as it was, or as it is
     * @param after the organization as it is, or as it would be
     * @param range the days that are compared
     * @return their difference; reading it the other way round exchanges before and after in it
     */
    public static ReorganizationDiff between(Organization before, Organization after, DateRange range) {
        return new OrganizationComparison(before, after, range).diff();
    }

    /**
     * The days that were compared.
     *
     * @return the range
     */
    public DateRange range() {
        return range;
    }

    /**
     * The units that differ themselves.
     *
     * @return by id
     */
    public List<OfUnit> units() {
        return units;
    }

    /**
     * The positions that differ.
     *
     * @return by id
     */
    public List<OfPosition> positions() {
        return positions;
    }

    /**
     * The people who hold other positions.
     *
     * @return by id
     */
    public List<OfPerson> people() {
        return people;
    }

    /**
     * The territories that differ.
     *
     * @return by id
     */
    public List<OfTerritory> territories() {
        return territories;
    }

    /**
     * In what a unit differs.
     *
     * @param unit a unit
     * @return the difference, empty if it is the same
     */
    public Optional<OfUnit> unit(UnitId unit) {
        return units.stream().filter(each -> each.unit().equals(unit)).findFirst();
    }

    /**
     * In what a position differs.
     *
     * @param position a position
     * @return the difference, empty if it is the same
     */
    public Optional<OfPosition> position(PositionId position) {
        return positions.stream()
                .filter(each -> each.position().equals(position))
                .findFirst();
    }

    /**
     * In what a person differs.
     *
     * @param person a person
     * @return the difference, empty if they hold the same positions
     */
    public Optional<OfPerson> person(PersonId person) {
        return people.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /**
     * In what a territory differs.
     *
     * @param territory a territory
     * @return the difference, empty if it is the same
     */
    public Optional<OfTerritory> territory(TerritoryId territory) {
        return territories.stream()
                .filter(each -> each.territory().equals(territory))
                .findFirst();
    }

    /**
     * Whether both organizations look the same on each day.
     *
     * @return true without any difference
     */
    public boolean isEmpty() {
        return units.isEmpty() && positions.isEmpty() && people.isEmpty() && territories.isEmpty();
    }

    /**
     * The days on which anything differs.
     *
     * @return ranges by time that neither overlap nor touch
     */
    public List<DateRange> days() {
        return union(Stream.of(
                units.stream().flatMap(each -> each.days().stream()),
                positions.stream().flatMap(each -> each.days().stream()),
                people.stream().flatMap(each -> each.days().stream()),
                territories.stream().flatMap(each -> each.days().stream())));
    }

    /**
     * The first day on which anything differs.
     *
     * @return the day, empty without any difference
     */
    public Optional<LocalDate> firstDay() {
        return days().stream().map(DateRange::from).findFirst();
    }

    /**
     * The units that differ themselves, those above them before and after, and those in which a position that differs lies
     * before or after. The units below them are the caller's to add, by {@link OrganizationDay#subtree(UnitId)}.
     *
     * @return the ids in order
     */
    public List<UnitId> touchedUnits() {
        TreeSet<UnitId> touched = new TreeSet<>();
        for (OfUnit each : units) {
            touched.add(each.unit());
            for (Difference<UnitId> parent : each.parent()) {
                parent.before().ifPresent(touched::add);
                parent.after().ifPresent(touched::add);
            }
        }
        positions.forEach(each -> touched.addAll(each.units()));
        return List.copyOf(touched);
    }

    /**
     * The positions that differ.
     *
     * @return the ids in order
     */
    public List<PositionId> touchedPositions() {
        return positions.stream().map(OfPosition::position).toList();
    }

    /**
     * The people who hold other positions, and those who hold a position that differs, before or after, on days on which it
     * does.
     *
     * @return the ids in order
     */
    public List<PersonId> touchedPeople() {
        TreeSet<PersonId> touched = new TreeSet<>();
        people.forEach(each -> touched.add(each.person()));
        positions.forEach(each -> touched.addAll(each.people()));
        return List.copyOf(touched);
    }

    /**
     * The territories that differ.
     *
     * @return the ids in order
     */
    public List<TerritoryId> touchedTerritories() {
        return territories.stream().map(OfTerritory::territory).toList();
    }

    private static List<DateRange> union(Stream<Stream<DateRange>> days) {
        List<DateRange> all = new ArrayList<>();
        days.forEach(some -> some.forEach(all::add));
        return Days.of(all).ranges();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ReorganizationDiff other
                && range.equals(other.range)
                && units.equals(other.units)
                && positions.equals(other.positions)
                && people.equals(other.people)
                && territories.equals(other.territories);
    }

    @Override
    public int hashCode() {
        return Objects.hash(range, units, positions, people, territories);
    }

    @Override
    public String toString() {
        return "in " + range + " differ " + units + positions + people + territories;
    }
}
