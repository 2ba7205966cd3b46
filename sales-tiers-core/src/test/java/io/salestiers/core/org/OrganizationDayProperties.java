package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.org.LinearScan;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class OrganizationDayProperties {
    @Provide
    Arbitrary<Tuple2<Organization, LocalDate>> soundDays() {
        return OrganizationArbitraries.organizations()
                .withTiers(4)
                .withPeople(1, 25)
                .withEverything()
                .flatMap(organization -> OrganizationArbitraries.days(
                                organization, DateRange.parse("2023-12-30/2025-01-03"))
                        .map(day -> Tuple.of(organization, day)));
    }

    @Provide
    Arbitrary<Tuple2<Organization, LocalDate>> disorderedDays() {
        return Disorder.organizations()
                .flatMap(organization -> Arbitraries.longs()
                        .between(0, Disorder.DAYS.lengthInDays())
                        .map(offset ->
                                Tuple.of(organization, Disorder.DAYS.from().plusDays(offset))));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void everyAnswerIsThatOfALinearScan(@ForAll("soundDays") Tuple2<Organization, LocalDate> day) {
        assertSame(day.get1(), day.get2());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyAnswerIsThatOfALinearScanAlsoInDisorder(@ForAll("disorderedDays") Tuple2<Organization, LocalDate> day) {
        assertSame(day.get1(), day.get2());
    }

    private static void assertSame(Organization organization, LocalDate date) {
        OrganizationDay day = organization.on(date);
        LinearScan scan = new LinearScan(organization, date);
        assertThat(day.positions()).isEqualTo(scan.positions());
        assertThat(day.units()).isEqualTo(scan.units());
        assertThat(day.roots()).isEqualTo(scan.roots());
        assertThat(day.root().isPresent()).isEqualTo(scan.roots().size() == 1);
        assertThat(day.vacancies()).isEqualTo(scan.vacancies());
        for (Position position : organization.positions()) {
            PositionId id = position.id();
            assertThat(day.exists(id)).isEqualTo(scan.positions().contains(id));
            assertThat(day.occupant(id)).isEqualTo(scan.occupant(id));
            assertThat(day.holders(id).stream()
                            .filter(holder -> holder.kind() == AppointmentKind.PRIMARY)
                            .map(Holder::person))
                    .isEqualTo(scan.people(id, AppointmentKind.PRIMARY));
            assertThat(day.holders(id).stream()
                            .filter(holder -> holder.kind() == AppointmentKind.ACTING)
                            .map(Holder::person))
                    .isEqualTo(scan.people(id, AppointmentKind.ACTING));
            assertThat(day.managerPosition(id)).isEqualTo(scan.managerPosition(id));
            assertThat(day.directReports(id)).isEqualTo(scan.directReports(id));
            assertThat(day.allReports(id)).isEqualTo(scan.allReports(id));
            assertThat(day.chain(id)).isEqualTo(scan.chain(id));
            assertThat(day.unitOf(id)).isEqualTo(scan.unitOf(id));
            assertThat(day.role(id)).isEqualTo(scan.role(id));
            assertThat(day.tier(id)).isEqualTo(scan.tier(id));
            assertThat(organization.tiersOf(id).on(date)).isEqualTo(scan.tier(id));
            assertThat(day.territoriesOf(id)).isEqualTo(scan.territoriesOf(id));
            for (Position above : organization.positions()) {
                assertThat(day.reportsUnder(id, above.id()))
                        .isEqualTo(scan.chain(id).contains(above.id()));
            }
        }
        for (OrgUnit unit : organization.units()) {
            UnitId id = unit.id();
            assertThat(day.parent(id)).isEqualTo(scan.parent(id));
            assertThat(day.path(id)).isEqualTo(scan.path(id));
            assertThat(day.children(id)).isEqualTo(scan.children(id));
            assertThat(day.subtree(id)).isEqualTo(scan.subtree(id));
            assertThat(day.positionsDirectlyIn(id)).isEqualTo(scan.positionsDirectlyIn(id));
            assertThat(day.positionsIn(id)).isEqualTo(scan.positionsIn(id));
            assertThat(day.head(id)).isEqualTo(scan.head(id));
            for (PositionId position : day.positions()) {
                assertThat(day.liesIn(position, id))
                        .isEqualTo(scan.positionsIn(id).contains(position));
            }
        }
        for (OrgUnit unit : organization.units()) {
            for (OrgUnit other : organization.units()) {
                assertThat(day.liesIn(unit.id(), other.id()))
                        .isEqualTo(scan.path(unit.id()).contains(other.id()));
            }
        }
        for (Territory territory : organization.territories()) {
            TerritoryId id = territory.id();
            assertThat(day.claimants(id)).isEqualTo(scan.claimants(id));
            assertThat(day.territoryPath(id)).isEqualTo(scan.territoryPath(id));
            assertThat(day.territoryChildren(id)).isEqualTo(scan.territoryChildren(id));
            assertThat(day.territorySubtree(id)).isEqualTo(scan.territorySubtree(id));
            for (Territory other : organization.territories()) {
                assertThat(day.liesIn(id, other.id()))
                        .isEqualTo(scan.territoryPath(id).contains(other.id()));
            }
        }
        for (PersonId person : organization.people()) {
            assertThat(day.timeOf(person)).isEqualTo(scan.timeOf(person));
            assertThat(day.positionOf(person)).isEqualTo(scan.positionOf(person));
            assertThat(day.positionsOf(person)).isEqualTo(scan.positionsOf(person));
            assertThat(day.managerOf(person)).isEqualTo(scan.managerOf(person));
        }
    }
}
