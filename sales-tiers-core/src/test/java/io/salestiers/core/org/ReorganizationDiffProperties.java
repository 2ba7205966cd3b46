package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.testkit.org.ReorganizationArbitraries;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class ReorganizationDiffProperties {
    private static final DateRange DAYS = DateRange.parse("2024-02-20/2024-03-11");

    @Provide
    Arbitrary<Tuple.Tuple2<Organization, Reorganization>> reorganized() {
        return OrganizationArbitraries.organizations()
                .withPeople(1, 10)
                .over(DAYS)
                .withEverything()
                .flatMap(organization -> ReorganizationArbitraries.of(organization)
                        .over(DAYS)
                        .map(plan -> Tuple.of(organization, plan)));
    }

    @Provide
    Arbitrary<Organization> disordered() {
        return Disorder.organizations();
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Disorder.ranges();
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void equalsADayByDayComparison(
            @ForAll("reorganized") Tuple.Tuple2<Organization, Reorganization> both, @ForAll("ranges") DateRange range) {
        Organization after = both.get1().apply(both.get2()).orThrow();
        assertDayByDay(both.get1(), after, range);
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void equalsADayByDayComparisonInDisorder(
            @ForAll("disordered") Organization before,
            @ForAll("disordered") Organization after,
            @ForAll("ranges") DateRange range) {
        assertDayByDay(before, after, range);
    }

    private static void assertDayByDay(Organization before, Organization after, DateRange range) {
        ReorganizationDiff diff = ReorganizationDiff.between(before, after, range);
        boolean same = true;
        for (LocalDate day = DAYS.from().minusDays(1);
                day.isBefore(DAYS.to().orElseThrow().plusDays(2));
                day = day.plusDays(1)) {
            DayPicture one = DayPicture.of(before, day);
            DayPicture other = DayPicture.of(after, day);
            boolean compared = range.contains(day);
            same &= !compared || one.equals(other);
            LocalDate today = day;
            assertThat(diff.days().stream().anyMatch(days -> days.contains(today)))
                    .as("anything on %s", day)
                    .isEqualTo(compared && !one.equals(other));
            units(diff, one, other, day, compared);
            positions(diff, one, other, day, compared);
            people(diff, one, other, day, compared);
            territories(diff, one, other, day, compared);
        }
        assertThat(diff.isEmpty()).isEqualTo(same);
        assertThat(ReorganizationDiff.between(before, before, range).isEmpty()).isTrue();
        diff.positions().forEach(each -> assertThat(each.days()).isNotEmpty());
        diff.units().forEach(each -> assertThat(each.days()).isNotEmpty());
        diff.people().forEach(each -> assertThat(each.days()).isNotEmpty());
        diff.territories().forEach(each -> assertThat(each.days()).isNotEmpty());
    }

    private static void units(
            ReorganizationDiff diff, DayPicture one, DayPicture other, LocalDate day, boolean compared) {
        Set<UnitId> ids = union(one.units().keySet(), other.units().keySet(), diff.units(), x -> x.unit());
        ids.addAll(one.heads().keySet());
        ids.addAll(other.heads().keySet());
        for (UnitId id : ids) {
            Optional<ReorganizationDiff.OfUnit> found = diff.unit(id);
            DayPicture.@Nullable UnitPicture was = one.units().get(id);
            DayPicture.@Nullable UnitPicture is = other.units().get(id);
            existence(found.map(each -> each.added()), found.map(each -> each.removed()), was, is, day, compared);
            aspect(found.map(each -> each.parent()), was, is, each -> each.parent(), day, compared);
            aspect(
                    found.map(each -> each.head()),
                    one.heads(),
                    other.heads(),
                    heads -> Optional.ofNullable(heads.get(id)),
                    day,
                    compared);
            aspect(found.map(each -> each.type()), was, is, each -> each.type(), day, compared);
        }
    }

    private static void positions(
            ReorganizationDiff diff, DayPicture one, DayPicture other, LocalDate day, boolean compared) {
        for (PositionId id :
                union(one.positions().keySet(), other.positions().keySet(), diff.positions(), x -> x.position())) {
            Optional<ReorganizationDiff.OfPosition> found = diff.position(id);
            DayPicture.@Nullable PositionPicture was = one.positions().get(id);
            DayPicture.@Nullable PositionPicture is = other.positions().get(id);
            existence(found.map(each -> each.added()), found.map(each -> each.removed()), was, is, day, compared);
            aspect(found.map(each -> each.unit()), was, is, each -> each.unit(), day, compared);
            aspect(found.map(each -> each.manager()), was, is, each -> each.manager(), day, compared);
            aspect(found.map(each -> each.role()), was, is, each -> each.role(), day, compared);
            aspect(found.map(each -> each.tier()), was, is, each -> each.tier(), day, compared);
            aspect(found.map(each -> each.holders()), was, is, each -> some(each.holders()), day, compared);
            aspect(found.map(each -> each.claims()), was, is, each -> some(each.claims()), day, compared);
            if (compared && !java.util.Objects.equals(was, is)) {
                Set<UnitId> units = new TreeSet<>();
                Set<PersonId> people = new TreeSet<>();
                for (DayPicture.@Nullable PositionPicture each : java.util.Arrays.asList(was, is)) {
                    if (each != null) {
                        each.unit().ifPresent(units::add);
                        each.holders().forEach(holder -> people.add(holder.person()));
                    }
                }
                assertThat(found.orElseThrow().units()).containsAll(units);
                assertThat(found.orElseThrow().people()).containsAll(people);
                assertThat(diff.touchedUnits()).containsAll(units);
                assertThat(diff.touchedPeople()).containsAll(people);
                assertThat(diff.touchedPositions()).contains(id);
            }
        }
    }

    private static void people(
            ReorganizationDiff diff, DayPicture one, DayPicture other, LocalDate day, boolean compared) {
        Map<PersonId, Map<PositionId, List<Holder>>> was = one.people();
        Map<PersonId, Map<PositionId, List<Holder>>> is = other.people();
        for (PersonId id : union(was.keySet(), is.keySet(), diff.people(), x -> x.person())) {
            boolean differs = compared && !was.getOrDefault(id, Map.of()).equals(is.getOrDefault(id, Map.of()));
            List<Difference<List<ReorganizationDiff.Held>>> positions =
                    diff.person(id).map(each -> each.positions()).orElseGet(List::of);
            List<Difference<List<ReorganizationDiff.Held>>> today =
                    positions.stream().filter(each -> each.days().contains(day)).toList();
            assertThat(today).hasSize(differs ? 1 : 0);
            if (differs) {
                assertThat(today.get(0).before().orElseGet(List::of)).isEqualTo(held(was.getOrDefault(id, Map.of())));
                assertThat(today.get(0).after().orElseGet(List::of)).isEqualTo(held(is.getOrDefault(id, Map.of())));
            }
        }
    }

    private static List<ReorganizationDiff.Held> held(Map<PositionId, List<Holder>> holdings) {
        return holdings.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(holder -> new ReorganizationDiff.Held(entry.getKey(), holder.kind(), holder.share())))
                .sorted()
                .toList();
    }

    private static void territories(
            ReorganizationDiff diff, DayPicture one, DayPicture other, LocalDate day, boolean compared) {
        for (TerritoryId id : union(
                one.territories().keySet(), other.territories().keySet(), diff.territories(), x -> x.territory())) {
            Optional<ReorganizationDiff.OfTerritory> found = diff.territory(id);
            DayPicture.@Nullable TerritoryPicture was = one.territories().get(id);
            DayPicture.@Nullable TerritoryPicture is = other.territories().get(id);
            existence(found.map(each -> each.added()), found.map(each -> each.removed()), was, is, day, compared);
            aspect(found.map(each -> each.parent()), was, is, each -> each.parent(), day, compared);
            aspect(found.map(each -> each.claimants()), was, is, each -> some(each.claimants()), day, compared);
        }
    }

    private static <T> Optional<List<T>> some(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static <K extends Comparable<K>, D> Set<K> union(
            Set<K> some, Set<K> others, List<D> differences, Function<D, K> id) {
        Set<K> all = new TreeSet<>(some);
        all.addAll(others);
        differences.forEach(each -> all.add(id.apply(each)));
        return all;
    }

    private static void existence(
            Optional<List<DateRange>> added,
            Optional<List<DateRange>> removed,
            @Nullable Object was,
            @Nullable Object is,
            LocalDate day,
            boolean compared) {
        assertThat(contains(added, day)).isEqualTo(compared && was == null && is != null);
        assertThat(contains(removed, day)).isEqualTo(compared && was != null && is == null);
    }

    private static boolean contains(Optional<List<DateRange>> ranges, LocalDate day) {
        return ranges.isPresent() && ranges.get().stream().anyMatch(range -> range.contains(day));
    }

    /** On the day there is a difference of the aspect exactly if its values differ, with both values. */
    private static <P, T> void aspect(
            Optional<List<Difference<T>>> differences,
            @Nullable P was,
            @Nullable P is,
            Function<P, Optional<T>> part,
            LocalDate day,
            boolean compared) {
        Optional<T> before = was == null ? Optional.empty() : part.apply(was);
        Optional<T> after = is == null ? Optional.empty() : part.apply(is);
        List<Difference<T>> today = differences.orElseGet(List::of).stream()
                .filter(each -> each.days().contains(day))
                .toList();
        assertThat(today).hasSize(compared && !before.equals(after) ? 1 : 0);
        for (Difference<T> difference : today) {
            assertThat(difference.before()).isEqualTo(before);
            assertThat(difference.after()).isEqualTo(after);
        }
    }

    /** A reorganization changes what it names, what lies in the units it splits and merges, and nothing earlier. */
    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void liesWithinTheConsequencesOfTheChanges(@ForAll("reorganized") Tuple.Tuple2<Organization, Reorganization> both) {
        Organization before = both.get1();
        Organization after = before.apply(both.get2()).orThrow();
        ReorganizationDiff diff = ReorganizationDiff.between(before, after, DateRange.parse("2024-01-01/2024-12-31"));
        Named named = new Named(before, after);
        both.get2().changes().forEach(named::add);
        assertThat(named.units)
                .containsAll(diff.units().stream().map(each -> each.unit()).toList());
        assertThat(named.positions).containsAll(diff.touchedPositions());
        assertThat(named.people)
                .containsAll(diff.people().stream().map(each -> each.person()).toList());
        assertThat(named.territories).containsAll(diff.touchedTerritories());
        Optional<LocalDate> first = both.get2().firstDay();
        diff.firstDay().ifPresent(day -> assertThat(day).isAfterOrEqualTo(first.orElseThrow()));
        if (both.get2().changes().isEmpty()) {
            assertThat(diff.isEmpty()).isTrue();
        }
    }

    /** What changes name, in words of the lists of both organizations, whatever the days. */
    private static final class Named {
        private final Organization before;
        private final Organization after;
        private final Set<UnitId> units = new TreeSet<>();
        private final Set<PositionId> positions = new TreeSet<>();
        private final Set<PersonId> people = new TreeSet<>();
        private final Set<TerritoryId> territories = new TreeSet<>();

        Named(Organization before, Organization after) {
            this.before = before;
            this.after = after;
        }

        void add(Change change) {
            if (change instanceof Change.OpenUnit open) {
                units.add(open.unit());
                // A root is part of the organization once it has a child.
                open.parent().ifPresent(units::add);
            } else if (change instanceof Change.MoveUnit move) {
                units.add(move.unit());
                move.parent().ifPresent(units::add);
                parents(move.unit());
            } else if (change instanceof Change.ChangeHead head) {
                units.add(head.unit());
            } else if (change instanceof Change.SplitUnit split) {
                all(split.unit());
                split.parts().forEach(part -> units.add(part.unit()));
            } else if (change instanceof Change.MergeUnits merge) {
                merge.units().forEach(this::all);
                units.add(merge.into());
            } else if (change instanceof Change.CloseUnit close) {
                units.add(close.unit());
                parents(close.unit());
            } else if (change instanceof Change.OpenPosition open) {
                positions.add(open.position());
                units.add(open.unit());
            } else if (change instanceof Change.MovePosition move) {
                positions.add(move.position());
                units.add(move.unit());
                unitsOf(move.position());
            } else if (change instanceof Change.ChangeManager manager) {
                positions.add(manager.position());
            } else if (change instanceof Change.ChangeRole role) {
                positions.add(role.position());
            } else if (change instanceof Change.ClosePosition close) {
                closed(close.position());
            } else if (change instanceof Change.Appoint appoint) {
                positions.add(appoint.position());
                people.add(appoint.person());
            } else if (change instanceof Change.ActFor act) {
                positions.add(act.position());
                people.add(act.person());
            } else if (change instanceof Change.EndAppointment end) {
                positions.add(end.position());
                people.add(end.person());
            } else if (change instanceof Change.OpenTerritory open) {
                territories.add(open.territory());
                open.parent().ifPresent(territories::add);
            } else if (change instanceof Change.MoveTerritory move) {
                territories.add(move.territory());
                move.parent().ifPresent(territories::add);
                territoryParents(move.territory());
            } else if (change instanceof Change.CloseTerritory close) {
                territories.add(close.territory());
                territoryParents(close.territory());
                before.claims().stream()
                        .filter(claim -> claim.territory().equals(close.territory()))
                        .forEach(claim -> positions.add(claim.position()));
                after.claims().stream()
                        .filter(claim -> claim.territory().equals(close.territory()))
                        .forEach(claim -> positions.add(claim.position()));
            } else if (change instanceof Change.Claim claim) {
                territories.add(claim.territory());
                positions.add(claim.position());
            } else if (change instanceof Change.EndClaim end) {
                territories.add(end.territory());
                positions.add(end.position());
            } else {
                throw new AssertionError(change);
            }
        }

        /** A unit with all that ever lies directly in it. */
        private void all(UnitId unit) {
            units.add(unit);
            parents(unit);
            for (Organization each : List.of(before, after)) {
                each.units().stream()
                        .filter(other -> other.parent().entries().stream()
                                .anyMatch(entry -> entry.value().equals(unit)))
                        .forEach(other -> units.add(other.id()));
                each.positions().stream()
                        .filter(position -> position.unit().entries().stream()
                                .anyMatch(entry -> entry.value().equals(unit)))
                        .forEach(position -> positions.add(position.id()));
            }
        }

        /** A closed position is no manager and no head any more. */
        private void closed(PositionId position) {
            positions.add(position);
            unitsOf(position);
            for (Organization each : List.of(before, after)) {
                each.positions().stream()
                        .filter(other -> other.reportsTo().entries().stream()
                                .anyMatch(entry -> entry.value().equals(position)))
                        .forEach(other -> positions.add(other.id()));
                each.units().stream()
                        .filter(unit -> unit.head().entries().stream()
                                .anyMatch(entry -> entry.value().equals(position)))
                        .forEach(unit -> units.add(unit.id()));
                each.appointments().stream()
                        .filter(appointment -> appointment.position().equals(position))
                        .forEach(appointment -> people.add(appointment.person()));
                each.claims().stream()
                        .filter(claim -> claim.position().equals(position))
                        .forEach(claim -> territories.add(claim.territory()));
            }
        }

        private void unitsOf(PositionId position) {
            for (Organization each : List.of(before, after)) {
                each.findPosition(position)
                        .ifPresent(known -> known.unit().entries().forEach(entry -> units.add(entry.value())));
            }
        }

        private void parents(UnitId unit) {
            for (Organization each : List.of(before, after)) {
                each.findUnit(unit)
                        .ifPresent(known -> known.parent().entries().forEach(entry -> units.add(entry.value())));
            }
        }

        private void territoryParents(TerritoryId territory) {
            for (Organization each : List.of(before, after)) {
                each.findTerritory(territory)
                        .ifPresent(known -> known.parent().entries().forEach(entry -> territories.add(entry.value())));
            }
        }
    }
}
