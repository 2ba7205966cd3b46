package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.time.DateRange;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That the kit's organizations are as lively as they say. */
class OrganizationArbitrariesProperties {
    private static final DateRange YEAR = DateRange.parse("2024-01-01/2025-01-01");

    @Provide
    Arbitrary<Organization> lively() {
        return OrganizationArbitraries.organizations()
                .withTiers(4)
                .withPeople(1, 60)
                .withMoves()
                .withVacancies()
                .withActing();
    }

    @Provide
    Arbitrary<Organization> still() {
        return OrganizationArbitraries.organizations();
    }

    @Property(tries = 300)
    void everyKindOfChangeOccurs(@ForAll("lively") Organization organization) {
        collect("vacancy", organization.findings().stream().anyMatch(f -> f.code() == OrgFindings.VACANCY));
        collect("acting", organization.appointments().stream().anyMatch(a -> a.kind() == AppointmentKind.ACTING));
        collect(
                "unit with a new parent",
                organization.units().stream()
                        .anyMatch(unit -> unit.parent().entries().size() > 1));
        collect(
                "position with a new manager",
                organization.positions().stream()
                        .anyMatch(position -> position.reportsTo().entries().size() > 1));
        collect(
                "position that opens or closes",
                organization.positions().stream()
                        .anyMatch(position -> !position.existence().equals(DateRange.startingOn(YEAR.from()))));
        collect(
                "person in two positions one after the other",
                organization.people().stream()
                        .anyMatch(person -> organization.appointments().stream()
                                        .filter(appointment ->
                                                appointment.person().equals(person)
                                                        && appointment.kind() == AppointmentKind.PRIMARY)
                                        .map(Appointment::position)
                                        .distinct()
                                        .count()
                                > 1));
        collect("one person", organization.people().size() == 1);
        collect(
                "all tiers filled",
                organization.positions().stream().map(Position::role).distinct().count() == 4);
    }

    private static void collect(String label, boolean occurs) {
        Statistics.label(label)
                .collect(occurs)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1.5));
    }

    @Property(tries = 100)
    void withoutBeingAskedNothingChanges(@ForAll("still") Organization organization) {
        assertThat(organization.cuts(YEAR)).containsExactly(YEAR);
        assertThat(organization.on(YEAR.from()).vacancies()).isEmpty();
        assertThat(organization.ladder().tiers()).hasSize(3);
    }
}
