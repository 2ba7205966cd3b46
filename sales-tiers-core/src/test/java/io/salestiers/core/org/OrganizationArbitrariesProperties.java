package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                .withEverything();
    }

    @Provide
    Arbitrary<Organization> still() {
        return OrganizationArbitraries.organizations();
    }

    @Property(tries = 250)
    void everyKindOfChangeOccurs(@ForAll("lively") Organization organization) {
        Set<FindingCode> found =
                organization.findings().stream().map(Finding::code).collect(Collectors.toSet());
        collect("vacancy", found.contains(OrgFindings.VACANCY));
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
        collect(
                "position with a new role",
                organization.positions().stream()
                        .anyMatch(position -> position.role().entries().size() > 1));
        collect(
                "position that changes its tier",
                organization.positions().stream()
                        .anyMatch(position ->
                                organization.tiersOf(position.id()).entries().size() > 1));
        collect(
                "three ladders in use",
                organization.positions().stream()
                                .flatMap(position -> organization.tiersOf(position.id()).entries().stream())
                                .map(tier -> organization
                                        .ladders()
                                        .ladderOf(tier.value())
                                        .id())
                                .distinct()
                                .count()
                        == 3);
        collect(
                "time divided",
                organization.appointments().stream()
                        .anyMatch(appointment -> appointment.share().compareTo(Ratio.ONE) < 0));
        collect("territory claimed", !organization.claims().isEmpty());
        collect("territory claimed twice", found.contains(OrgFindings.TERRITORY_OVERLAP));
        collect(
                "territory with a new parent",
                organization.territories().stream()
                        .anyMatch(territory -> territory.parent().entries().size() > 1));
        collect(
                "stated head",
                organization.units().stream()
                        .anyMatch(unit -> !unit.head().entries().isEmpty()));
        collect("head outside", found.contains(OrgFindings.HEAD_OUTSIDE_UNIT));
        collect("several heads", found.contains(OrgFindings.SEVERAL_HEADS));
        collect(
                "29 February is a cut",
                organization.cuts(YEAR).stream()
                        .anyMatch(piece -> piece.from().equals(LocalDate.of(2024, 2, 29))
                                || piece.to().equals(Optional.of(LocalDate.of(2024, 2, 29)))));
        collect("one person", organization.people().size() == 1);
        collect(
                "all tiers filled",
                organization.positions().stream()
                                .flatMap(position -> organization.tiersOf(position.id()).entries().stream())
                                .map(Timeline.Entry::value)
                                .filter(tier -> organization.ladder().find(tier).isPresent())
                                .distinct()
                                .count()
                        == 4);
    }

    private static void collect(String label, boolean occurs) {
        Statistics.label(label)
                .collect(occurs)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
    }

    @Property(tries = 100)
    void withoutBeingAskedNothingChanges(@ForAll("still") Organization organization) {
        assertThat(organization.cuts(YEAR)).containsExactly(YEAR);
        assertThat(organization.on(YEAR.from()).vacancies()).isEmpty();
        assertThat(organization.ladder().tiers()).hasSize(3);
    }
}
