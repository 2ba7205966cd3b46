package io.salestiers.examples.benchmarks;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.responsibility.MatrixBuilder;
import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A company in which people come and go for years, the same on every machine: a country of regions, districts and teams, each
 * with a head, and representatives in the teams. Nine of ten positions are handed over once: on a day, after a vacancy, with
 * somebody acting meanwhile, or with both there for two weeks. One team in twenty moves to another district.
 */
final class DutyCompany {
    private static final List<String> ROLES =
            List.of("country-head", "manager", "supervisor", "leader", "representative");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final DateRange ALWAYS = DateRange.startingOn(START.minusYears(1));

    private final DateRange range;
    private final int units;
    private final int regions;
    private final int districts;
    private final SplittableRandom random = new SplittableRandom(20_240_101);
    private final List<Appointment> appointments = new ArrayList<>();
    private final Organization organization;
    private final ResponsibilityMatrix matrix;

    /** About so many appointments: a position has 1.9 on average, and 1.2 in a hundred somebody acting besides. */
    DutyCompany(int units, int duties, int years, int appointments) {
        this.range = DateRange.of(START, START.plusYears(years));
        this.units = units;
        this.regions = Math.max(1, units / 100);
        this.districts = Math.max(1, units * 9 / 100);
        int teams = units - 1 - regions - districts;
        int representatives = Math.max(1, (appointments / 2 - units) / teams);
        this.organization = organize(representatives);
        this.matrix = matrix(duties);
    }

    Organization organization() {
        return organization;
    }

    ResponsibilityMatrix matrix() {
        return matrix;
    }

    DateRange range() {
        return range;
    }

    int appointments() {
        return appointments.size();
    }

    /** The units without units below them. */
    List<UnitId> teams() {
        List<UnitId> teams = new ArrayList<>();
        for (int u = 1 + regions + districts; u < units; u++) {
            teams.add(unit(u));
        }
        return teams;
    }

    private static UnitId unit(int number) {
        return UnitId.of("U-" + number);
    }

    private Organization organize(int representatives) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            tiers.add(new Tier(TierId.of(ROLES.get(i)), 50 - 10 * i, LocalizedText.same(ROLES.get(i))));
        }
        List<OrgUnit> tree = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            int level = u == 0 ? 0 : u <= regions ? 1 : u <= regions + districts ? 2 : 3;
            String type = List.of("country", "region", "district", u % 5 == 0 ? "key-accounts" : "team")
                    .get(level);
            tree.add(new OrgUnit(
                    unit(u), Optional.of(UnitTypeId.of(type)), LocalizedText.same("Unit " + u), parents(u, level)));
            hire(positions, ROLES.get(level), u);
            for (int r = 0; level == 3 && r < representatives; r++) {
                hire(positions, "representative", u);
            }
        }
        return Organization.of(Ladder.of(tiers), tree, positions, appointments);
    }

    private Timeline<UnitId> parents(int unit, int level) {
        return switch (level) {
            case 0 -> Timeline.empty();
            case 1 -> Timeline.of(ALWAYS, unit(0));
            case 2 -> Timeline.of(ALWAYS, unit(1 + unit % regions));
            default -> {
                UnitId district = unit(1 + regions + unit % districts);
                LocalDate day = day();
                yield random.nextInt(20) > 0
                        ? Timeline.of(ALWAYS, district)
                        : Timeline.of(List.of(
                                new Timeline.Entry<>(DateRange.of(ALWAYS.from(), day), district),
                                new Timeline.Entry<>(
                                        DateRange.startingOn(day), unit(1 + regions + (unit + 1) % districts))));
            }
        };
    }

    private LocalDate day() {
        return START.plusDays(1 + random.nextLong(range.lengthInDays() - 60));
    }

    private void hire(List<Position> positions, String role, int unit) {
        PositionId id = PositionId.of("S-" + positions.size());
        positions.add(Position.of(id, TierId.of(role), ALWAYS, Timeline.of(ALWAYS, unit(unit)), Timeline.empty()));
        PersonId first = PersonId.of("P-" + appointments.size());
        if (random.nextInt(10) == 0) {
            appointments.add(Appointment.primary(first, id, ALWAYS));
            return;
        }
        LocalDate change = day();
        int kind = random.nextInt(8);
        LocalDate last = kind == 2 ? change.plusDays(14) : change;
        LocalDate next = kind < 2 ? change.plusDays(30) : change;
        appointments.add(Appointment.primary(first, id, DateRange.of(ALWAYS.from(), last)));
        appointments.add(Appointment.primary(PersonId.of("P-" + appointments.size()), id, DateRange.startingOn(next)));
        if (kind == 1) {
            appointments.add(Appointment.acting(PersonId.of("P-0"), id, DateRange.of(change, next)));
        }
    }

    private static ResponsibilityMatrix matrix(int duties) {
        LocalDate middle = START.plusMonths(6);
        MatrixBuilder builder = ResponsibilityMatrix.raci(START.minusYears(1));
        for (int i = 0; i < duties; i++) {
            builder.duty("duty-" + i, LocalizedText.same("Duty " + i));
            switch (i % 6) {
                case 0 -> builder.accountable("manager").responsible("supervisor");
                case 1 -> builder.accountable("supervisor").responsible("leader");
                case 2 -> builder.accountable("leader").responsible("representative");
                case 3 ->
                    builder.until(middle)
                            .accountable("supervisor")
                            .from(middle)
                            .accountable("leader")
                            .during(ALWAYS)
                            .responsible("representative");
                case 4 ->
                    builder.accountable("manager")
                            .responsible("leader")
                            .inUnitsOf("key-accounts")
                            .accountable("leader");
                default ->
                    builder.ofEachPosition().accountable("representative").responsible("representative");
            }
        }
        return builder.build();
    }
}
