package io.salestiers.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.AuthorityProperties.Questions;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.authority.AuthorityArbitraries;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That the arbitraries of the test-kit are sound, and that what is hard occurs. */
class AuthorityArbitrariesProperties {
    @Provide
    static Arbitrary<Organization> organizations() {
        return AuthorityArbitraries.organizations();
    }

    @Provide
    static Arbitrary<Questions> questions() {
        return AuthorityProperties.questions();
    }

    private static void collect(String label, boolean occurs) {
        Statistics.label(label)
                .collect(occurs)
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void organizationsAreSoundAndHaveStaffAndTerritories(@ForAll("organizations") Organization organization) {
        assertThat(organization.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(organization.ladders().all()).anyMatch(ladder -> ladder.kind() == LadderKind.STAFF);
        collect("claims", !organization.claims().isEmpty());
        collect("not in UTC", !organization.zone().getId().equals("UTC"));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatIsHardOccurs(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        Instant instant = questions.instant();
        AuthorityDay facts = authority.on(instant);
        var grants = authority.state().grants().all();
        collect("chain of two", grants.stream().anyMatch(grant -> grant.parent().isPresent()));
        collect(
                "chain of three",
                grants.stream()
                        .anyMatch(grant ->
                                authority.state().grants().chain(grant.id()).size() > 2));
        collect(
                "last instant of a peer exception",
                grants.stream().anyMatch(grant -> grant.peersAt(instant) && !grant.peersAt(instant.plusNanos(1))));
        collect(
                "grant ends at the start of a day",
                grants.stream()
                        .flatMap(grant -> grant.validity().to().stream())
                        .anyMatch(end -> facts.organization
                                .startOf(facts.organization.dayOf(end))
                                .equals(end)));
        collect(
                "asked at the end of a grant",
                grants.stream()
                        .anyMatch(grant ->
                                grant.validity().to().filter(instant::equals).isPresent()));
        collect(
                "vacant position with a grant",
                grants.stream()
                        .anyMatch(grant -> grant.grantee() instanceof Grantee.OfPosition position
                                && facts.day.exists(position.position())
                                && facts.day.occupant(position.position()).isEmpty()));
        collect(
                "somebody acts and inherits",
                grants.stream()
                        .anyMatch(grant -> grant.grantee() instanceof Grantee.OfPosition position
                                && facts.live(grant)
                                && facts.day
                                        .positionsOf(facts.users(position.position())
                                                .iterator()
                                                .next())
                                        .contains(position.position())
                                && facts.day.holders(position.position()).get(0).kind()
                                        == io.salestiers.core.org.AppointmentKind.ACTING));
        collect(
                "unit of a scope moves",
                grants.stream()
                        .anyMatch(grant -> grant.scope() instanceof Scope.UnitScope unit
                                && facts.organization
                                                .unit(unit.unit())
                                                .parent()
                                                .entries()
                                                .size()
                                        > 1));
        collect("revoked", !authority.state().grants().revocations().isEmpty());
        collect("root office vacant", facts.rootAdministrators().isEmpty());
        collect("root office held", !facts.rootAdministrators().isEmpty());
        collect("interests", !authority.state().interests().isEmpty());
        collect("no outside body", authority.state().outsideBody().isEmpty());
        collect("a record with involvements", !questions.record().involvements().isEmpty());
    }
}
