package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.org.LinearScan;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrganizationProperties {
    @Provide
    Arbitrary<Organization> sound() {
        return OrganizationArbitraries.organizations()
                .withTiers(4)
                .withPeople(1, 20)
                .over(DateRange.parse("2024-02-01/2024-04-01"))
                .withEverything();
    }

    @Provide
    Arbitrary<Organization> disordered() {
        return Disorder.organizations();
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Disorder.ranges();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void soundOrganizationsHaveNoErrors(@ForAll("sound") Organization organization) {
        assertThat(organization.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(organization.requireValid()).isSameAs(organization);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void cutsOfSoundOrganizations(@ForAll("sound") Organization organization, @ForAll("ranges") DateRange range) {
        assertCuts(organization, range);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void cutsInDisorder(@ForAll("disordered") Organization organization, @ForAll("ranges") DateRange range) {
        assertCuts(organization, range);
    }

    /** Nothing changes within a piece, something does at each cut, and the pieces are the range. */
    private static void assertCuts(Organization organization, DateRange range) {
        List<DateRange> pieces = organization.cuts(range);
        assertThat(organization.over(range))
                .extracting(OrganizationPiece::range)
                .isEqualTo(pieces);
        assertThat(organization.over(range))
                .allMatch(piece -> piece.day().day().equals(piece.range().from()));
        assertThat(pieces.get(0).from()).isEqualTo(range.from());
        assertThat(pieces.get(pieces.size() - 1).to()).isEqualTo(range.to());
        LocalDate far = LocalDate.of(2024, 5, 1);
        for (int i = 0; i < pieces.size(); i++) {
            DateRange piece = pieces.get(i);
            LocalDate end = piece.to().orElse(far);
            String first = everything(organization, piece.from());
            for (LocalDate day = piece.from().plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
                assertThat(everything(organization, day)).isEqualTo(first);
                assertThat(organization.on(day).sameAs(organization.on(piece.from())))
                        .isTrue();
            }
            if (i > 0) {
                LocalDate before = piece.from().minusDays(1);
                assertThat(pieces.get(i - 1).to()).contains(piece.from());
                assertThat(first).isNotEqualTo(everything(organization, before));
                assertThat(organization.on(before).sameAs(organization.on(piece.from())))
                        .isFalse();
            }
        }
    }

    private static String everything(Organization organization, LocalDate day) {
        LinearScan scan = new LinearScan(organization, day);
        StringBuilder all = new StringBuilder();
        for (PositionId id : scan.positions()) {
            all.append(id)
                    .append(scan.unitOf(id))
                    .append(scan.managerPosition(id))
                    .append(scan.role(id))
                    .append(scan.territoriesOf(id))
                    .append(scan.people(id, AppointmentKind.PRIMARY))
                    .append(scan.people(id, AppointmentKind.ACTING))
                    .append(organization.on(day).holders(id));
        }
        organization
                .units()
                .forEach(unit ->
                        all.append(unit.id()).append(scan.parent(unit.id())).append(scan.statedHead(unit.id())));
        organization
                .territories()
                .forEach(territory -> all.append(territory.id()).append(scan.territoryParent(territory.id())));
        return all.toString();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheListsNeverMatters(@ForAll("disordered") Organization organization, @ForAll long seed) {
        OrganizationDefinition said = organization.definition();
        OrganizationDefinition reordered = OrganizationDefinition.builder(
                        Ladders.of(shuffled(organization.ladders().all(), seed)))
                .roles(shuffled(said.roles(), seed))
                .units(shuffled(said.units(), seed))
                .territories(shuffled(said.territories(), seed))
                .positions(shuffled(said.positions(), seed))
                .people(shuffled(said.people(), seed))
                .appointments(shuffled(said.appointments(), seed))
                .claims(shuffled(said.claims(), seed))
                .build();
        assertThat(reordered).isEqualTo(said).hasSameHashCodeAs(said);
        Organization other = Organization.of(reordered);
        assertThat(other.findings()).isEqualTo(organization.findings());
        assertThat(other.units()).isEqualTo(organization.units());
        assertThat(other.positions()).isEqualTo(organization.positions());
        assertThat(other.appointments()).isEqualTo(organization.appointments());
        assertThat(other.cuts(Disorder.DAYS)).isEqualTo(organization.cuts(Disorder.DAYS));
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
