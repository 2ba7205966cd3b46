package io.salestiers.core.testkit.responsibility;

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
import io.salestiers.core.responsibility.MatrixBuilder;
import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A large company with a responsibility matrix, the same each time: for measuring, and for tests that look at samples.
 *
 * <p>A country with regions, districts and teams, of 100 units about one a region, nine districts and ninety teams; each
 * fifth team is of the type {@code key-accounts}. Regions have a manager, districts a supervisor, teams a leader and
 * representatives. People come and go over the years: most positions are handed over on a day, some stay vacant for weeks,
 * are covered by somebody acting, or have two holders for two weeks; now and then a team moves to another district. The
 * matrix has letters that change in the middle and letters for key accounts. Immutable and safe for use by several threads.
 */
public final class LargeCompany {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final DateRange ALWAYS = DateRange.startingOn(START.minusYears(1));
    private static final List<String> ROLES =
            List.of("country-head", "manager", "supervisor", "leader", "representative");

    private final ResponsibilityMatrix matrix;
    private final Organization organization;
    private final DateRange range;

    private LargeCompany(int units, int duties, int years, int appointments) {
        this.range = DateRange.of(START, START.plusYears(years));
        this.matrix = matrix(duties);
        this.organization = organization(units, appointments);
    }

    /**
     * A company of a size.
     *
     * @param units how many units, 2 or more
     * @param duties how many duties, 1 or more
     * @param years over how many years people come and go, 1 or more
     * @param appointments about how many appointments
     * @return the company, equal for equal sizes
     */
    public static LargeCompany of(int units, int duties, int years, int appointments) {
        if (units < 2 || duties < 1 || years < 1 || appointments < 1) {
            throw new IllegalArgumentException("a large company needs at least 2 units, 1 duty, 1 year and 1"
                    + " appointment, but was of " + units + ", " + duties + ", " + years + " and " + appointments);
        }
        return new LargeCompany(units, duties, years, appointments);
    }

    /**
     * The matrix.
     *
     * @return the matrix
     */
    public ResponsibilityMatrix matrix() {
        return matrix;
    }

    /**
     * The organization.
     *
     * @return the organization
     */
    public Organization organization() {
        return organization;
    }

    /**
     * The years.
     *
     * @return the days over which people come and go
     */
    public DateRange range() {
        return range;
    }

    private static ResponsibilityMatrix matrix(int duties) {
        LocalDate middle = START.plusMonths(6);
        MatrixBuilder builder = ResponsibilityMatrix.raci(START.minusYears(1));
        for (int i = 0; i < duties; i++) {
            builder.duty("duty-" + i, LocalizedText.of("Duty " + i, "职责" + i));
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

    private Organization organization(int count, int appointments) {
        Random random = new Random(20240101);
        List<OrgUnit> units = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        int regions = Math.max(1, count / 100);
        int districts = Math.min(count - 1, regions + Math.max(1, count * 9 / 100));
        int teams = Math.max(0, count - 1 - districts);
        // About two appointments a position over the years.
        int representatives = Math.max(1, (appointments * 11 / 19 - districts - teams) / Math.max(1, teams));
        for (int i = 0; i < count; i++) {
            String role = i == 0 ? "country-head" : i <= regions ? "manager" : i <= districts ? "supervisor" : "leader";
            units.add(new OrgUnit(
                    unit(i),
                    Optional.of(UnitTypeId.of(
                            i == 0
                                    ? "country"
                                    : i <= regions
                                            ? "region"
                                            : i <= districts ? "district" : i % 5 == 0 ? "key-accounts" : "team")),
                    LocalizedText.of("Unit " + i, "部门" + i),
                    parents(i, regions, districts, random)));
            positions.add(position(positions.size(), role, i));
            for (int r = 0; i > districts && r < representatives; r++) {
                positions.add(position(positions.size(), "representative", i));
            }
        }
        List<Appointment> all = new ArrayList<>();
        for (Position position : positions) {
            appoint(position.id(), random, all);
        }
        return Organization.of(ladder(), units, positions, all);
    }

    private Timeline<UnitId> parents(int unit, int regions, int districts, Random random) {
        if (unit == 0) {
            return Timeline.empty();
        }
        if (unit <= regions) {
            return Timeline.of(ALWAYS, unit(0));
        }
        if (unit <= districts) {
            return Timeline.of(ALWAYS, unit(1 + unit % regions));
        }
        int choice = districts - regions;
        LocalDate moved = day(random);
        if (random.nextInt(20) > 0) {
            return Timeline.of(ALWAYS, unit(regions + 1 + unit % choice));
        }
        return Timeline.of(List.of(
                new Timeline.Entry<>(DateRange.of(ALWAYS.from(), moved), unit(regions + 1 + unit % choice)),
                new Timeline.Entry<>(DateRange.startingOn(moved), unit(regions + 1 + (unit + 1) % choice))));
    }

    private static Position position(int number, String role, int unit) {
        return new Position(
                PositionId.of("position-" + number),
                ALWAYS,
                Timeline.of(ALWAYS, RoleId.of(role)),
                Timeline.of(ALWAYS, unit(unit)),
                Timeline.empty());
    }

    private LocalDate day(Random random) {
        return range.from().plusDays(1 + random.nextInt(Math.toIntExact(range.lengthInDays()) - 1));
    }

    /** One holder, and for nine of ten positions another one after a day of change. */
    private void appoint(PositionId position, Random random, List<Appointment> all) {
        PersonId first = PersonId.of("person-" + all.size());
        if (random.nextInt(10) == 0) {
            all.add(Appointment.primary(first, position, ALWAYS));
            return;
        }
        LocalDate change = day(random);
        PersonId second = PersonId.of("person-" + (all.size() + 1));
        int kind = random.nextInt(8);
        LocalDate next = kind == 0 || kind == 1 ? change.plusDays(30) : change;
        all.add(Appointment.primary(
                first, position, DateRange.of(ALWAYS.from(), kind == 2 ? change.plusDays(14) : change)));
        all.add(Appointment.primary(second, position, DateRange.startingOn(next)));
        if (kind == 1) {
            all.add(Appointment.acting(PersonId.of("person-0"), position, DateRange.of(change, next)));
        }
    }

    private static UnitId unit(int number) {
        return UnitId.of("unit-" + number);
    }

    private static Ladder ladder() {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            tiers.add(new Tier(TierId.of(ROLES.get(i)), 50 - 10 * i, LocalizedText.same(ROLES.get(i))));
        }
        return Ladder.of(tiers);
    }
}
