package io.salestiers.core.testkit.authority;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDefinition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Territory;
import io.salestiers.core.org.TerritoryClaim;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Sound organizations with a staff ladder beside the line and with territories. Each method gives a copy. In all of them
 * there are moves, vacancies and people who act.
 */
public final class GovernedOrganizations extends ArbitraryDecorator<Organization> {
    /** The days on which something changes: 40 days with a leap day inside. */
    public static final DateRange DAYS = DateRange.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 12));

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("UTC"), ZoneId.of("America/New_York"));

    private final int maxPeople;

    GovernedOrganizations() {
        this(9);
    }

    private GovernedOrganizations(int maxPeople) {
        this.maxPeople = maxPeople;
    }

    /**
     * With at most some people on the line.
     *
     * @param number 1 or more
     * @return a copy
     */
    public GovernedOrganizations withPeople(int number) {
        return new GovernedOrganizations(number);
    }

    @Override
    protected Arbitrary<Organization> arbitrary() {
        // Units move on ladders of four tiers only, where some lie neither at the top nor directly below it.
        Arbitrary<Organization> line = Arbitraries.oneOf(line(3, maxPeople), line(4, maxPeople + 3));
        Arbitrary<int[]> staff =
                Arbitraries.integers().between(0, 1 << 16).array(int[].class).ofSize(3);
        Arbitrary<List<int[]>> claims = Arbitraries.integers()
                .between(0, 1 << 16)
                .array(int[].class)
                .ofSize(4)
                .list()
                .ofMaxSize(5);
        return Combinators.combine(line, Arbitraries.of(ZONES), staff.list().ofMaxSize(2), claims)
                .as(GovernedOrganizations::furnished);
    }

    private static Arbitrary<Organization> line(int tiers, int people) {
        return OrganizationArbitraries.organizations()
                .withTiers(tiers)
                .withPeople(1, people)
                .over(DAYS)
                .withMoves()
                .withVacancies()
                .withActing();
    }

    /** Some staff in units of the line, and territories of which positions claim some. */
    private static Organization furnished(
            Organization line, ZoneId zone, List<int[]> staffDraws, List<int[]> claimDraws) {
        OrganizationDefinition definition = line.definition();
        Ladder staff = Ladder.of(
                LadderId.of("staff"),
                LadderKind.STAFF,
                LocalizedText.of("Staff", "职能"),
                List.of(
                        new Tier(TierId.of("staff-head"), 20, LocalizedText.of("Head", "负责人")),
                        new Tier(TierId.of("staff-member"), 10, LocalizedText.of("Member", "专员"))));
        DateRange always = DateRange.startingOn(DAYS.from());
        List<Position> positions = new ArrayList<>(definition.positions());
        List<Appointment> appointments = new ArrayList<>(definition.appointments());
        List<UnitId> units = line.units().stream().map(unit -> unit.id()).toList();
        List<PersonId> people = line.people();
        for (int i = 0; i < staffDraws.size(); i++) {
            int[] draw = staffDraws.get(i);
            PositionId id = PositionId.of("S-" + i);
            positions.add(new Position(
                    id,
                    always,
                    Timeline.of(
                            List.of(new Timeline.Entry<>(always, RoleId.of(i == 0 ? "staff-head" : "staff-member")))),
                    units.isEmpty()
                            ? Timeline.of(List.of())
                            : Timeline.of(
                                    List.of(new Timeline.Entry<>(always, AuthorityArbitraries.pick(units, draw[0])))),
                    Timeline.of(List.of())));
            // Now and then somebody of the line, who so has two positions.
            PersonId person = draw[1] % 4 == 0 && !people.isEmpty()
                    ? AuthorityArbitraries.pick(people, draw[2])
                    : PersonId.of("职能-" + i);
            appointments.add(Appointment.primary(person, id, always));
        }
        List<Territory> territories = List.of(
                territory("land", Timeline.of(List.of())),
                territory("north", below("land", always)),
                territory("city", moved("north", "land")));
        List<TerritoryClaim> claims = new ArrayList<>();
        for (int[] draw : claimDraws) {
            LocalDate from = DAYS.from().plusDays(draw[2] % DAYS.lengthInDays());
            claims.add(new TerritoryClaim(
                    AuthorityArbitraries.pick(territories, draw[0]).id(),
                    AuthorityArbitraries.pick(positions, draw[1]).id(),
                    draw[3] % 2 == 0 ? always : DateRange.of(from, from.plusDays(1 + draw[3] % 20))));
        }
        return Organization.of(
                OrganizationDefinition.builder(Ladders.of(Stream.concat(line.ladders().all().stream(), Stream.of(staff))
                                .toList()))
                        .zone(zone)
                        .roles(definition.roles())
                        .units(definition.units())
                        .positions(positions)
                        .appointments(appointments)
                        .people(definition.people())
                        .territories(territories)
                        .claims(claims)
                        .build());
    }

    private static Territory territory(String id, Timeline<TerritoryId> parent) {
        return new Territory(TerritoryId.of(id), LocalizedText.same(id), parent);
    }

    private static Timeline<TerritoryId> below(String parent, DateRange range) {
        return Timeline.of(List.of(new Timeline.Entry<>(range, TerritoryId.of(parent))));
    }

    private static Timeline<TerritoryId> moved(String before, String after) {
        LocalDate day = DAYS.from().plusDays(20);
        return Timeline.of(List.of(
                new Timeline.Entry<>(DateRange.of(DAYS.from(), day), TerritoryId.of(before)),
                new Timeline.Entry<>(DateRange.startingOn(day), TerritoryId.of(after))));
    }
}
