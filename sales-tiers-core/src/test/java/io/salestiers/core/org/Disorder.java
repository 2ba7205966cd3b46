package io.salestiers.core.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Organizations in which everything may be wrong: few ids, so that they meet, and one of each kind that is not there. */
final class Disorder {
    static final DateRange DAYS = DateRange.parse("2024-02-20/2024-03-11");

    /** Beside the line of {@code tier-1} to {@code tier-3} another line and a staff ladder. */
    static final Ladders LADDERS = Ladders.of(List.of(
            OrganizationArbitraries.ladder(3),
            Ladder.of(
                    LadderId.of("accounts"), LadderKind.LINE, LocalizedText.same("Accounts"), List.of(tier("key", 5))),
            Ladder.of(LadderId.of("hr"), LadderKind.STAFF, LocalizedText.same("HR"), List.of(tier("clerk", 99)))));

    /** A role of its own, one that takes the place of an implied one, and one on a tier that is not there. */
    private static final List<Role> ROLES =
            List.of(role("expert", "tier-2"), role("tier-1", "key"), role("ghost", "tier-9"));

    private Disorder() {}

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    private static Role role(String id, String tier) {
        return new Role(RoleId.of(id), TierId.of(tier), LocalizedText.same(id));
    }

    static Arbitrary<Organization> organizations() {
        Arbitrary<PositionId> positionIds = ids("p-", 5).map(PositionId::of);
        Arbitrary<OrgUnit> unit = Combinators.combine(
                        ids("u-", 3), timelines(ids("u-", 4).map(UnitId::of)), timelines(positionIds))
                .as((id, parent, head) ->
                        new OrgUnit(UnitId.of(id), Optional.empty(), LocalizedText.same(id), parent, head));
        Arbitrary<RoleId> roleIds = Arbitraries.of(
                        "tier-1", "tier-2", "tier-3", "tier-2", "tier-3", "expert", "key", "clerk", "ghost", "nothing")
                .map(RoleId::of);
        Arbitrary<Position> position = Combinators.combine(
                        ids("p-", 4),
                        ranges(),
                        timelines(roleIds),
                        timelines(ids("u-", 4).map(UnitId::of)),
                        timelines(positionIds))
                .as((id, existence, roles, units, managers) ->
                        new Position(PositionId.of(id), existence, roles, units, managers));
        Arbitrary<Appointment> appointment = Combinators.combine(
                        ids("员工-", 3),
                        positionIds,
                        ranges(),
                        Arbitraries.of(AppointmentKind.class),
                        Arbitraries.of(Ratio.ONE, Ratio.ONE, Ratio.of(1, 2), Ratio.of(1, 3)))
                .as((person, held, range, kind, share) ->
                        new Appointment(PersonId.of(person), held, range, kind, share));
        Arbitrary<List<Person>> people = Combinators.combine(
                        ids("员工-", 4), ranges().list().ofMaxSize(2))
                .as((id, employment) -> new Person(PersonId.of(id), employment))
                .list()
                .uniqueElements(Person::id)
                .ofMaxSize(3);
        Arbitrary<OrganizationDefinition.Builder> areas = Combinators.combine(
                        territories().list().uniqueElements(Territory::id).ofMaxSize(3),
                        claims(positionIds).list().ofMaxSize(5))
                .as((territories, claims) -> OrganizationDefinition.builder(LADDERS)
                        .territories(territories)
                        .claims(claims));
        return Combinators.combine(
                        areas,
                        unit.list().uniqueElements(OrgUnit::id).ofMinSize(1).ofMaxSize(3),
                        position.list()
                                .uniqueElements(Position::id)
                                .ofMinSize(2)
                                .ofMaxSize(4),
                        appointment.list().ofMinSize(2).ofMaxSize(8),
                        people)
                .as((builder, units, positions, appointments, listed) -> Organization.of(builder.roles(ROLES)
                        .units(units)
                        .positions(positions)
                        .appointments(appointments)
                        .people(listed)
                        .build()));
    }

    /** Few territories that are often claimed, by positions that always exist and may change their tiers. */
    static Arbitrary<Organization> claims() {
        DateRange always = DateRange.startingOn(DAYS.from());
        Arbitrary<Timeline<RoleId>> roles = Arbitraries.oneOf(
                Arbitraries.just(Timeline.of(always, RoleId.of("tier-1"))),
                timelines(Arbitraries.of("tier-1", "tier-2", "expert").map(RoleId::of)));
        return Combinators.combine(
                        roles.list().ofSize(3),
                        territories()
                                .list()
                                .uniqueElements(Territory::id)
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        claims(ids("p-", 3).map(PositionId::of))
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(6))
                .as((each, territories, claims) -> {
                    List<Position> positions = new ArrayList<>();
                    for (int i = 0; i < each.size(); i++) {
                        positions.add(new Position(
                                PositionId.of("p-" + (i + 1)),
                                always,
                                each.get(i),
                                Timeline.empty(),
                                Timeline.empty()));
                    }
                    return Organization.of(OrganizationDefinition.builder(LADDERS)
                            .roles(ROLES)
                            .positions(positions)
                            .territories(territories)
                            .claims(claims)
                            .build());
                });
    }

    private static Arbitrary<Territory> territories() {
        return Combinators.combine(ids("t-", 3), timelines(ids("t-", 4).map(TerritoryId::of)))
                .as((id, parent) -> new Territory(TerritoryId.of(id), LocalizedText.same(id), parent));
    }

    private static Arbitrary<TerritoryClaim> claims(Arbitrary<PositionId> positions) {
        return Combinators.combine(ids("t-", 4), positions, ranges())
                .as((territory, position, range) -> new TerritoryClaim(TerritoryId.of(territory), position, range));
    }

    private static Arbitrary<String> ids(String prefix, int count) {
        return Arbitraries.integers().between(1, count).map(number -> prefix + number);
    }

    static Arbitrary<DateRange> ranges() {
        int length = (int) DAYS.lengthInDays();
        Arbitrary<DateRange> some = Combinators.combine(
                        Arbitraries.integers().between(0, length - 1),
                        Arbitraries.integers().between(1, length))
                .as((start, days) -> {
                    LocalDate from = DAYS.from().plusDays(start);
                    return start + days < length ? DateRange.of(from, from.plusDays(days)) : DateRange.startingOn(from);
                });
        // Often all days, so that ranges meet.
        return Arbitraries.frequencyOf(
                Tuple.of(2, some), Tuple.of(1, Arbitraries.just(DateRange.startingOn(DAYS.from()))));
    }

    /** Of entries that share a day only the first stays. */
    private static <T> Arbitrary<Timeline<T>> timelines(Arbitrary<T> values) {
        Function<List<Timeline.Entry<T>>, Timeline<T>> tidy = entries -> {
            List<Timeline.Entry<T>> kept = new ArrayList<>();
            for (Timeline.Entry<T> entry : entries) {
                if (kept.stream().noneMatch(other -> other.range().overlaps(entry.range()))) {
                    kept.add(entry);
                }
            }
            return Timeline.of(kept);
        };
        return Combinators.combine(ranges(), values)
                .as(Timeline.Entry::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(tidy);
    }
}
