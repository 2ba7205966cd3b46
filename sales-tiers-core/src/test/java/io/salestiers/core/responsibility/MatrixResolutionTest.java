package io.salestiers.core.responsibility;

import static io.salestiers.core.responsibility.EastCompany.MARKET_PLAN;
import static io.salestiers.core.responsibility.EastCompany.P_SZ;
import static io.salestiers.core.responsibility.EastCompany.SUZHOU;
import static io.salestiers.core.responsibility.EastCompany.WUXI;
import static io.salestiers.core.responsibility.EastCompany.day;
import static io.salestiers.core.responsibility.EastCompany.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Change;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.InstantRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatrixResolutionTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());

    private static Authority authority(Organization organization, Grant... grants) {
        return Authority.of(organization, AuthorityState.of(Grants.of(List.of(grants))), AuthorityPolicy.standard());
    }

    @Nested
    class WhatTheOrganizationLacks {
        private final ResponsibilityMatrix matrix = EastCompany.matrixBuilder()
                .role("committee", LocalizedText.same("committee"), Seats.GROUP)
                .duty("market-plan")
                .consulted("committee")
                .informed("controller")
                .needs(Capability.of("moon:fly"))
                .inUnitsOf("key-accounts")
                .accountable("director")
                .responsible("director")
                .build();

        @Test
        void isFoundAllAtOnceWithItsPlace() {
            Organization organization = EastCompany.organization();
            assertThatThrownBy(() -> matrix.resolve(organization, authority(organization)))
                    .isInstanceOfSatisfying(InvalidDefinitionException.class, e -> {
                        assertThat(e.findings())
                                .extracting(finding -> finding.place() + ": " + finding.message(ENGLISH))
                                .startsWith(
                                        "responsibility-matrix#/roles/4/id: role must be one of the organization's"
                                                + " (regional-manager, representative, supervisor), but was 'controller'",
                                        "responsibility-matrix#/roles/5/id: role must be one of the organization's"
                                                + " (regional-manager, representative, supervisor), but was 'director'")
                                .hasSize(4);
                        assertThat(e.findings().get(2).message(ENGLISH))
                                .isEqualTo("unit type must be one of the organization's (), but was 'key-accounts'");
                        assertThat(e.findings().get(2).message(CHINESE))
                                .isEqualTo("部门类型应为组织中的类型（）之一，实际为“key-accounts”");
                        assertThat(e.findings().get(3).place().toString())
                                .isEqualTo("responsibility-matrix#/duties/1/needs");
                        assertThat(e.findings().get(3).message(ENGLISH))
                                .startsWith("capability must be one of the authority's (")
                                .endsWith("but was 'moon:fly'");
                        assertThat(e.findings().get(3).message(CHINESE)).startsWith("权限应为授权体系中的权限（");
                    });
        }

        @Test
        void aCapabilityIsOnlyLookedAtWithAnAuthority() {
            assertThatThrownBy(() -> matrix.resolve(EastCompany.organization()))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings())
                                    .extracting(finding -> finding.code().code())
                                    .containsExactly(
                                            "core.responsibility.role-not-in-organization",
                                            "core.responsibility.role-not-in-organization",
                                            "core.responsibility.unit-type-not-in-organization"));
        }
    }

    @Nested
    class UnitTypes {
        private final ResponsibilityMatrix matrix = EastCompany.matrixBuilder()
                .duty("market-plan")
                .inUnitsOf("key-accounts")
                .accountable("regional-manager")
                .build();
        private final Organization organization =
                EastCompany.builder().unitType("wuxi", "key-accounts").build();

        @Test
        void whatIsSaidForATypeWinsInItsUnits() {
            ResolvedMatrix resolved = matrix.resolve(organization);
            assertThat(resolved.accountable(MARKET_PLAN, SUZHOU, day("2026-02-01"))
                            .person())
                    .contains(EastCompany.WANG);
            Answer answer = resolved.accountable(MARKET_PLAN, WUXI, day("2026-02-01"));
            assertThat(answer.person()).contains(EastCompany.ZHANG);
            assertThat(answer.explanation().print(ENGLISH)).isEqualTo("""
                    Market plan in East/Wuxi on 2026-02-01: E-zhang (P-EAST) is accountable
                      the matrix makes the role regional manager accountable in units of type key-accounts (from 2026-01-01)
                      East/Wuxi has no position of the role regional manager
                      East has one position of the role regional manager
                      position P-EAST is held by E-zhang since 2026-01-01
                    """);
            assertThat(answer.explanation().print(CHINESE)).contains("矩阵规定在 key-accounts 类型的部门由岗位“区域经理”最终负责");
        }
    }

    @Nested
    class CapabilitiesThatDutiesNeed {
        private final Organization organization = EastCompany.organization();
        private final ResponsibilityMatrix matrix = EastCompany.matrixBuilder()
                .duty("market-plan")
                .needs(Capabilities.COMMUNICATION_COORDINATE)
                .build();
        /* To the head of Suzhou from the first of the year until noon of 20 July: that day still counts. */
        private final Grant grant = Grant.builder(
                        GrantId.of("g"),
                        Grantee.position(P_SZ),
                        Scope.unit(SUZHOU, Depth.SUBTREE),
                        InstantRange.of(
                                organization.startOf(day("2026-01-01")),
                                organization.startOf(day("2026-07-20")).plusSeconds(43_200)),
                        PersonId.of("root"))
                .use(Capabilities.COMMUNICATION_COORDINATE)
                .reason("test")
                .build();
        private final ResolvedMatrix resolved = matrix.resolve(organization, authority(organization, grant));

        @Test
        void whoLacksTheCapabilityLeavesAGap() {
            CoverageReport report = resolved.coverage(days("2026-07-01/2026-08-01"));
            assertThat(report.gaps())
                    .containsExactly(
                            new CoverageGap(
                                    MARKET_PLAN,
                                    new Subject.OfUnit(SUZHOU),
                                    days("2026-07-21/2026-08-01"),
                                    new GapReason.WithoutCapability(
                                            new DutyHolder(EastCompany.LIU, P_SZ, AppointmentKind.PRIMARY),
                                            Capabilities.COMMUNICATION_COORDINATE)),
                            new CoverageGap(
                                    MARKET_PLAN,
                                    new Subject.OfUnit(WUXI),
                                    days("2026-07-01/2026-08-01"),
                                    new GapReason.WithoutCapability(
                                            new DutyHolder(EastCompany.LI, EastCompany.P_WX, AppointmentKind.PRIMARY),
                                            Capabilities.COMMUNICATION_COORDINATE)));
            assertThat(report.findings().stream()
                            .filter(finding -> finding.code().code().endsWith("uncovered-by-capability"))
                            .map(finding -> finding.message(ENGLISH)))
                    .containsExactly(
                            "Market plan has nobody accountable in East/Suzhou (2026-07-21 to 2026-07-31): E-liu in"
                                    + " position P-SZ lacks the capability communication:coordinate",
                            "Market plan has nobody accountable in East/Wuxi (2026-07-01 to 2026-07-31): E-li in"
                                    + " position P-WX lacks the capability communication:coordinate");
            assertThat(report.table().rows().get(0))
                    .extracting(Object::toString)
                    .anyMatch(cell -> cell.contains("problem.without-capability"))
                    .anyMatch(cell -> cell.contains("E-liu"))
                    .anyMatch(cell -> cell.contains("P-SZ"));
        }

        @Test
        void theExplanationHoldsThatOfTheAuthority() {
            Answer able = resolved.accountable(MARKET_PLAN, SUZHOU, day("2026-07-20"));
            assertThat(able.person()).contains(EastCompany.LIU);
            assertThat(able.explanation().print(ENGLISH))
                    .contains("the duty needs the capability communication:coordinate");
            Answer unable = resolved.accountable(MARKET_PLAN, SUZHOU, day("2026-07-21"));
            assertThat(unable.person()).isEmpty();
            assertThat(unable.explanation().print(ENGLISH))
                    .startsWith(
                            "Market plan in East/Suzhou on 2026-07-21: nobody is accountable, the capability is lacking\n")
                    .contains("position P-SZ is held by E-liu since 2026-07-01\n"
                            + "  the duty needs the capability communication:coordinate\n    ");
            assertThat(unable.explanation().print(CHINESE)).contains("该职责需要权限 communication:coordinate");
            // Asked by way of a position, it is still about the unit.
            Answer byPosition = resolved.accountable(MARKET_PLAN, P_SZ, day("2026-07-20"));
            assertThat(byPosition.person()).contains(EastCompany.LIU);
            assertThat(byPosition.explanation().print(ENGLISH)).contains("the duty needs the capability");
        }

        @Test
        void withoutAnAuthorityNobodyLacksAnything() {
            assertThat(matrix.resolve(organization)
                            .coverage(days("2026-08-01/2026-08-02"))
                            .gaps())
                    .extracting(CoverageGap::duty)
                    .doesNotContain(MARKET_PLAN);
        }

        @Test
        void aReorganizationIsTriedAgainstTheSameGrants() {
            // Li moves to Suzhou's position, which has the grant.
            Reorganization change = Reorganization.of(
                    new Change.EndAppointment(day("2026-07-10"), EastCompany.LIU, P_SZ),
                    new Change.Appoint(
                            day("2026-07-10"), PersonId.of("E-new"), P_SZ, Optional.empty(), Optional.empty()));
            WhatIf whatIf =
                    resolved.whatIf(change, days("2026-07-01/2026-07-20")).orThrow();
            assertThat(whatIf.appears().gaps()).isEmpty();
            assertThat(whatIf.after()
                            .accountable(MARKET_PLAN, SUZHOU, day("2026-07-12"))
                            .person())
                    .contains(PersonId.of("E-new"));
        }
    }
}
