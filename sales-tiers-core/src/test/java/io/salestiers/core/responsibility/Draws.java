package io.salestiers.core.responsibility;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import io.salestiers.core.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/*
 * Small organizations and matrices in which everything happens within four weeks: units that move, open, close and now and
 * then run in a circle; positions that change role and unit, lie in no unit, are vacant, covered, or held by several;
 * matrices with dated letters for all units and for types, with no letter and with several.
 */
final class Draws {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final int DAYS = 28;
    static final DateRange RANGE = DateRange.of(FIRST.plusDays(3), FIRST.plusDays(DAYS));
    static final List<String> ROLES = List.of("manager", "lead", "rep");
    static final List<UnitTypeId> TYPES = List.of(UnitTypeId.of("office"), UnitTypeId.of("team"));
    static final Ladder LADDER = Ladder.of(List.of(tier("manager", 3), tier("lead", 2), tier("rep", 1)));

    record Company(ResponsibilityMatrix matrix, Organization organization) {
        ResolvedMatrix resolved() {
            return matrix.resolve(organization);
        }

        DayByDay oracle() {
            return new DayByDay(matrix, organization);
        }

        @Override
        public String toString() {
            return matrix + "\n" + organization.units() + "\n" + organization.positions() + "\n"
                    + organization.appointments();
        }
    }

    private Draws() {}

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    static Arbitrary<Company> companies() {
        return Combinators.combine(
                        Arbitraries.longs().withoutEdgeCases(),
                        Arbitraries.integers().between(2, 6).withoutEdgeCases(),
                        Arbitraries.integers().between(1, 7).withoutEdgeCases(),
                        Arbitraries.integers().between(0, 24).withoutEdgeCases(),
                        Arbitraries.integers().between(1, 4).withoutEdgeCases())
                .as((seed, units, positions, appointments, duties) -> new Company(
                        matrix(new Random(seed), duties),
                        organization(new Random(seed + 1), units, positions, appointments)));
    }

    static Organization organization(Random random, int units, int positions, int appointments) {
        List<OrgUnit> allUnits = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            int own = i;
            boolean circles = random.nextInt(20) == 0;
            // The first two have the types that a matrix may name.
            Optional<UnitTypeId> type = i < 2
                    ? Optional.of(TYPES.get(i))
                    : random.nextBoolean() ? Optional.of(TYPES.get(random.nextInt(2))) : Optional.empty();
            allUnits.add(new OrgUnit(
                    unit(i),
                    type,
                    LocalizedText.of("Unit " + i, "部门" + i),
                    timeline(random, i == 0 && !circles ? 0 : 2, () -> {
                        int above = circles ? random.nextInt(units) : own == 0 ? 0 : random.nextInt(own);
                        return unit(above);
                    })));
        }
        List<Position> allPositions = new ArrayList<>();
        for (int i = 0; i < positions; i++) {
            DateRange existence = random.nextInt(3) > 0 ? DateRange.startingOn(FIRST) : range(random);
            allPositions.add(new Position(
                    position(i),
                    existence,
                    timeline(random, 1, () -> RoleId.of(ROLES.get(random.nextInt(ROLES.size())))),
                    timeline(random, 2, () -> unit(random.nextInt(units))),
                    Timeline.empty()));
        }
        List<Appointment> allAppointments = new ArrayList<>();
        for (int i = 0; i < appointments; i++) {
            PersonId person = PersonId.of("e" + random.nextInt(5));
            PositionId position = position(random.nextInt(positions));
            allAppointments.add(
                    random.nextInt(3) > 0
                            ? Appointment.primary(person, position, range(random))
                            : Appointment.acting(person, position, range(random)));
        }
        return Organization.of(LADDER, allUnits, allPositions, allAppointments);
    }

    /** The same organization with one to three changes: somebody else, another place, another unit above, nothing. */
    static Organization changed(Random random, Organization organization) {
        List<OrgUnit> units = new ArrayList<>(organization.units());
        List<Position> positions = new ArrayList<>(organization.positions());
        List<Appointment> appointments = new ArrayList<>(organization.appointments());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int unit = random.nextInt(units.size());
            int place = random.nextInt(positions.size());
            Position old = positions.get(place);
            switch (random.nextInt(6)) {
                case 0 ->
                    units.set(
                            unit,
                            units.get(unit).withParent(timeline(random, 2, () -> unit(random.nextInt(units.size())))));
                case 1 ->
                    positions.set(
                            place,
                            new Position(
                                    old.id(),
                                    old.existence(),
                                    old.role(),
                                    timeline(random, 2, () -> unit(random.nextInt(units.size()))),
                                    old.reportsTo()));
                case 2 ->
                    positions.set(
                            place,
                            new Position(
                                    old.id(),
                                    old.existence(),
                                    timeline(random, 1, () -> RoleId.of(ROLES.get(random.nextInt(ROLES.size())))),
                                    old.unit(),
                                    old.reportsTo()));
                case 3 -> {
                    if (!appointments.isEmpty()) {
                        appointments.remove(random.nextInt(appointments.size()));
                    }
                }
                default ->
                    appointments.add(
                            Appointment.primary(PersonId.of("e" + random.nextInt(5)), old.id(), range(random)));
            }
        }
        return Organization.of(LADDER, units, positions, appointments);
    }

    /** Some grants of the one capability that duties need, to people and positions, that begin and end during days. */
    static Authority authority(Random random, Organization organization) {
        List<Grant> grants = new ArrayList<>();
        List<Revocation> revocations = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Grantee grantee = random.nextBoolean()
                    ? Grantee.person(PersonId.of("e" + random.nextInt(5)))
                    : Grantee.position(organization
                            .positions()
                            .get(random.nextInt(organization.positions().size()))
                            .id());
            UnitId unit = organization
                    .units()
                    .get(random.nextInt(organization.units().size()))
                    .id();
            Scope scope = random.nextInt(3) == 0 ? Scope.all() : Scope.unit(unit, Depth.SUBTREE);
            Instant start =
                    organization.startOf(FIRST.plusDays(random.nextInt(DAYS))).minusSeconds(random.nextInt(3) * 3600L);
            GrantId id = GrantId.of("g" + i);
            grants.add(Grant.builder(
                            id,
                            grantee,
                            scope,
                            random.nextBoolean()
                                    ? InstantRange.startingAt(start)
                                    : InstantRange.of(start, start.plusSeconds(86_400L * (1 + random.nextInt(DAYS)))),
                            PersonId.of("root"))
                    .use(Capabilities.COMMUNICATION_COORDINATE)
                    .reason("test")
                    .build());
            if (random.nextInt(4) == 0) {
                revocations.add(new Revocation(
                        id, start.plusSeconds(3600L * random.nextInt(24 * DAYS)), PersonId.of("root"), "test"));
            }
        }
        return Authority.of(
                organization, AuthorityState.of(Grants.of(grants, revocations)), AuthorityPolicy.standard());
    }

    private interface Draw<T> {
        T next();
    }

    /** One value from near the start, and some changes; now and then days without. */
    private static <T> Timeline<T> timeline(Random random, int changes, Draw<T> draw) {
        TreeMap<LocalDate, Optional<T>> starts = new TreeMap<>();
        if (changes > 0) {
            starts.put(FIRST.plusDays(random.nextInt(6) == 0 ? random.nextInt(DAYS) : 0), Optional.of(draw.next()));
        }
        for (int i = random.nextInt(changes + 1); i > 0; i--) {
            starts.put(
                    FIRST.plusDays(random.nextInt(DAYS)),
                    random.nextInt(8) == 0 ? Optional.empty() : Optional.of(draw.next()));
        }
        List<Timeline.Entry<T>> entries = new ArrayList<>();
        starts.forEach((day, value) -> {
            LocalDate next = starts.higherKey(day);
            DateRange days = next == null ? DateRange.startingOn(day) : DateRange.of(day, next);
            value.ifPresent(there -> entries.add(new Timeline.Entry<>(days, there)));
        });
        return Timeline.of(entries);
    }

    static DateRange range(Random random) {
        LocalDate start = FIRST.plusDays(random.nextInt(DAYS) - (long) random.nextInt(10));
        return random.nextInt(4) == 0
                ? DateRange.startingOn(start)
                : DateRange.of(start, start.plusDays(1 + random.nextInt(DAYS / 2)));
    }

    static ResponsibilityMatrix matrix(Random random, int duties) {
        MatrixVariant variant = List.of(MatrixVariant.RACI, MatrixVariant.RASCI, MatrixVariant.DACI)
                .get(random.nextInt(3));
        DateRange effective = DateRange.startingOn(FIRST.plusDays(random.nextInt(3) == 0 ? random.nextInt(10) : 0));
        List<MatrixRole> roles = new ArrayList<>();
        ROLES.forEach(role -> roles.add(MatrixRole.of(role)));
        roles.add(new MatrixRole(RoleId.of("board"), LocalizedText.same("board"), Seats.GROUP));
        List<MatrixDuty> rows = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < duties; i++) {
            Duty duty = new Duty(DutyId.of("d" + i), LocalizedText.of("Duty " + i, "职责" + i));
            Set<String> covers = new TreeSet<>();
            for (String topic : List.of("x", "y")) {
                if (random.nextBoolean()) {
                    covers.add(topic);
                }
            }
            MatrixDuty row = (random.nextInt(3) > 0 ? MatrixDuty.ofUnit(duty) : MatrixDuty.ofEachPosition(duty))
                    .withCovers(covers);
            rows.add(random.nextBoolean() ? row.withNeeds(Capabilities.COMMUNICATION_COORDINATE) : row);
            assign(random, duty.id(), variant.accountable(), effective, assignments);
            assign(random, duty.id(), variant.responsible(), effective, assignments);
            if (random.nextBoolean()) {
                assign(random, duty.id(), Letter.INFORMED, effective, assignments);
            }
        }
        return ResponsibilityMatrix.of(variant, effective, roles, rows, assignments);
    }

    private static void assign(
            Random random, DutyId duty, Letter letter, DateRange effective, List<Assignment> assignments) {
        for (int i = random.nextInt(4); i > 0; i--) {
            RoleId role = RoleId.of(random.nextInt(12) == 0 ? "board" : ROLES.get(random.nextInt(ROLES.size())));
            DateRange days = random.nextBoolean() ? effective : range(random);
            Assignment assignment = Assignment.of(duty, role, letter, days);
            if (days.overlaps(effective)) {
                assignments.add(
                        random.nextInt(3) == 0 ? assignment.inUnitsOf(TYPES.get(random.nextInt(2))) : assignment);
            }
        }
    }

    static UnitId unit(int number) {
        return UnitId.of("u" + number);
    }

    static PositionId position(int number) {
        return PositionId.of("p" + number);
    }
}
