package io.salestiers.core.responsibility;

import static io.salestiers.core.responsibility.EastCompany.BREAK_DOWN;
import static io.salestiers.core.responsibility.EastCompany.MARKET_PLAN;
import static io.salestiers.core.responsibility.EastCompany.SUZHOU;
import static io.salestiers.core.responsibility.EastCompany.WIN_CUSTOMERS;
import static io.salestiers.core.responsibility.EastCompany.day;
import static io.salestiers.core.responsibility.EastCompany.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What explanations say in the cases that {@link ResponsibilityQuestionsTest} does not meet. */
class AnswerTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());

    @Nested
    class Explained {
        @Test
        void noRuleForAWhile() {
            ResponsibilityMatrix matrix = EastCompany.matrixBuilder()
                    .duty("report", LocalizedText.of("Report", "汇报"))
                    .from(day("2026-03-01"))
                    .accountable("supervisor")
                    .build();
            Answer answer = matrix.resolve(EastCompany.organization())
                    .accountable(DutyId.of("report"), SUZHOU, day("2026-02-28"));
            assertThat(answer.accountability()).isEqualTo(new Accountability.Gap(new GapReason.NoRule()));
            assertThat(answer.people()).isEmpty();
            assertThat(answer.explanation().person()).isEmpty();
            assertThat(answer.explanation().print(ENGLISH)).isEqualTo("""
                    Report in East/Suzhou on 2026-02-28: nobody is accountable, the matrix names no role
                      the matrix (from 2026-01-01) makes no role accountable on this day
                    """);
            assertThat(answer.explanation().print(CHINESE)).isEqualTo("""
                    2026年2月28日，华东/苏州的“汇报”无人最终负责：矩阵未指定岗位
                      矩阵（2026年1月1日起）当日未指定最终负责的岗位
                    """);
        }

        @Test
        void noPositionUpToTheTop() {
            Organization organization = EastCompany.builder()
                    .closePosition("P-EAST", day("2026-02-01"))
                    .build();
            Answer answer =
                    EastCompany.matrix().resolve(organization).accountable(BREAK_DOWN, SUZHOU, day("2026-02-01"));
            assertThat(answer.explanation().print(ENGLISH)).isEqualTo("""
                    Break-down of targets in East/Suzhou on 2026-02-01: nobody is accountable, there is no position of the role
                      the matrix makes the role regional manager accountable (from 2026-01-01)
                      East/Suzhou has no position of the role regional manager
                      East has no position of the role regional manager
                    """);
        }

        @Test
        void severalPositionsSideBySide() {
            Organization organization = EastCompany.builder()
                    .position("P-SZ-0", "supervisor", "suzhou")
                    .holder("E-hu", "P-SZ-0")
                    .build();
            Answer answer =
                    EastCompany.matrix().resolve(organization).accountable(MARKET_PLAN, SUZHOU, day("2026-02-01"));
            assertThat(answer.explanation().print(ENGLISH)).isEqualTo("""
                    Market plan in East/Suzhou on 2026-02-01: several are accountable: E-wang (P-SZ), E-hu (P-SZ-0)
                      the matrix makes the role supervisor accountable (from 2026-01-01)
                      East/Suzhou has several positions of the role supervisor
                      position P-SZ is held by E-wang since 2026-01-01
                      position P-SZ-0 is held by E-hu since 2026-01-01
                    """);
            assertThat(answer.explanation().print(CHINESE)).startsWith("2026年2月1日，华东/苏州的“市场计划”由多人最终负责：");
        }

        @Test
        void oneRoleForAllAndAnotherForATypeAtDifferentTimes() {
            // Until February the type says nothing, so what holds for all units does.
            ResponsibilityMatrix matrix = EastCompany.matrixBuilder()
                    .duty("market-plan")
                    .from(day("2026-02-01"))
                    .inUnitsOf("team")
                    .accountable("supervisor")
                    .build();
            Organization organization =
                    EastCompany.builder().unitType("suzhou", "team").build();
            ResolvedMatrix resolved = matrix.resolve(organization);
            assertThat(resolved.accountable(MARKET_PLAN, SUZHOU, day("2026-01-31"))
                            .explanation()
                            .print(ENGLISH))
                    .contains("the matrix makes the role supervisor accountable (from 2026-01-01)");
            assertThat(resolved.accountable(MARKET_PLAN, SUZHOU, day("2026-02-01"))
                            .explanation()
                            .print(ENGLISH))
                    .contains(
                            "the matrix makes the role supervisor accountable in units of type team (from 2026-02-01)");
        }

        @Test
        void sinceWhenIsToldAcrossOthersBeside() {
            // Zhang alone, then with Chen, is one stay; on his last day still since January.
            Answer answer = EastCompany.resolved().accountable(BREAK_DOWN, SUZHOU, day("2026-07-14"));
            assertThat(answer.explanation().print(ENGLISH))
                    .contains("position P-EAST is held by E-zhang since 2026-01-01")
                    .contains("position P-EAST is held by E-chen since 2026-07-06");
            // Chen alone is still the Chen of July.
            assertThat(EastCompany.resolved()
                            .accountable(BREAK_DOWN, SUZHOU, day("2026-12-01"))
                            .explanation()
                            .print(ENGLISH))
                    .contains("position P-EAST is held by E-chen since 2026-07-06");
        }

        @Test
        void actingFirstAndHoldingThenAreTwoStays() {
            Organization organization = Organization.builder(
                            EastCompany.organization().ladder(), EastCompany.START)
                    .unit("u", LocalizedText.same("U"))
                    .position("p", "supervisor", "u")
                    .acting("e", "p", days("2026-01-01/2026-03-01"))
                    .holder("e", "p", days("2026-03-01/"))
                    .build();
            ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(EastCompany.START)
                    .duty("d")
                    .accountable("supervisor")
                    .build();
            assertThat(matrix.resolve(organization)
                            .accountable(DutyId.of("d"), UnitId.of("u"), day("2026-04-01"))
                            .explanation()
                            .print(ENGLISH))
                    .contains("position p is held by e since 2026-03-01");
        }

        @Test
        void aPositionThatIsNotThere() {
            Answer answer = EastCompany.resolved().accountable(WIN_CUSTOMERS, EastCompany.P_SZ_1, day("2025-12-01"));
            assertThat(answer.accountability()).isEqualTo(new Accountability.Gap(new GapReason.NotThere()));
            assertThat(answer.explanation().print(ENGLISH))
                    .startsWith(
                            "Winning customers in P-SZ-1 on 2025-12-01: nobody is accountable, the place has no part");
            Answer ofUnit = EastCompany.resolved().accountable(BREAK_DOWN, EastCompany.P_SZ_1, day("2025-12-01"));
            assertThat(ofUnit.accountability()).isEqualTo(new Accountability.Gap(new GapReason.NotThere()));
            assertThat(ofUnit.explanation().steps()).isEmpty();
        }
    }

    @Nested
    class Outcomes {
        @Test
        void onePersonInTwoPositionsIsOnePerson() {
            Organization organization = EastCompany.builder()
                    .position("P-SZ-0", "supervisor", "suzhou")
                    .holder("E-wang", "P-SZ-0")
                    .build();
            Answer answer =
                    EastCompany.matrix().resolve(organization).accountable(MARKET_PLAN, SUZHOU, day("2026-02-01"));
            assertThat(answer.person()).contains(EastCompany.WANG);
            assertThat(answer.accountability()).isInstanceOf(Accountability.Held.class);
        }

        @Test
        void aVacantPositionBesideAFilledOneIsNoGap() {
            Organization organization = EastCompany.builder()
                    .position("P-SZ-0", "supervisor", "suzhou")
                    .build();
            assertThat(EastCompany.matrix()
                            .resolve(organization)
                            .accountable(MARKET_PLAN, SUZHOU, day("2026-02-01"))
                            .person())
                    .contains(EastCompany.WANG);
        }

        @Test
        void severalWhoActForOnePositionAreAHandover() {
            Organization organization = EastCompany.builder()
                    .acting("E-sun", "P-SZ", days("2026-05-25/2026-06-01"))
                    .build();
            assertThat(EastCompany.matrix()
                            .resolve(organization)
                            .accountable(MARKET_PLAN, SUZHOU, day("2026-05-25"))
                            .accountability())
                    .isInstanceOfSatisfying(
                            Accountability.Several.class,
                            several -> assertThat(several.kind()).isEqualTo(Accountability.Several.Kind.HANDOVER));
        }

        @Test
        void aPositionInNoUnitHasItsOwnPartAllTheSame() {
            Organization some = EastCompany.organization();
            List<Position> positions = new ArrayList<>(some.positions());
            positions.add(new Position(
                    PositionId.of("P-0"),
                    DateRange.startingOn(EastCompany.START),
                    Timeline.of(DateRange.startingOn(EastCompany.START), RoleId.of("representative")),
                    Timeline.empty(),
                    Timeline.empty()));
            ResolvedMatrix resolved = EastCompany.matrix()
                    .resolve(Organization.of(some.ladder(), some.units(), positions, some.appointments()));
            CoverageReport report = resolved.coverage(days("2026-01-01/2026-01-03"));
            assertThat(report.gaps())
                    .containsExactly(new CoverageGap(
                            WIN_CUSTOMERS,
                            new Subject.OfPosition(PositionId.of("P-0")),
                            days("2026-01-01/2026-01-03"),
                            new GapReason.Vacant(
                                    List.of(new GapReason.Vacancy(PositionId.of("P-0"), days("2026-01-01/"))))));
            assertThat(report.findings().get(0).message(ENGLISH))
                    .isEqualTo(
                            "Winning customers has nobody accountable in P-0 (2026-01-01 to 2026-01-02): position P-0"
                                    + " is vacant");
            assertThat(report.table().rows().get(0).get(4).toString()).contains("P-0");
            assertThat(resolved.accountable(WIN_CUSTOMERS, PositionId.of("P-0"), EastCompany.START)
                            .explanation()
                            .print(ENGLISH))
                    .contains("position P-0 is vacant (from 2026-01-01)");
        }

        @Test
        void whoIsInNoPositionHasNoDuties() {
            assertThat(EastCompany.resolved().dutiesOf(PersonId.of("E-zhang"), day("2026-07-15")))
                    .isEmpty();
            assertThat(EastCompany.resolved().dutiesOf(EastCompany.ZHAO, day("2026-07-15")))
                    .extracting(part -> part.duty() + " " + part.letter() + " "
                            + part.places().get(0).key())
                    .containsExactly(
                            "market-plan RESPONSIBLE unit:suzhou",
                            "win-customers RESPONSIBLE position:P-SZ-1",
                            "win-customers ACCOUNTABLE position:P-SZ-1");
        }
    }

    @Nested
    class Names {
        private final PlaceNames names = new PlaceNames(EastCompany.organization());

        @Test
        void ofPlacesFromTheTopDown() {
            assertThat(names.of(new Subject.OfUnit(SUZHOU), EastCompany.START))
                    .isEqualTo(Argument.name(LocalizedText.of("East/Suzhou", "华东/苏州")));
            assertThat(names.of(new Subject.OfPosition(EastCompany.P_SZ), EastCompany.START))
                    .isEqualTo(Argument.name(LocalizedText.of("East/Suzhou/P-SZ", "华东/苏州/P-SZ")));
            assertThat(names.of(new Subject.OfTerritory(TerritoryId.of("t")), EastCompany.START))
                    .isEqualTo(Argument.text("territory:t"));
        }

        @Test
        void ofUnitsInACircleEnd() {
            Organization circle = Organization.builder(
                            EastCompany.organization().ladder(), EastCompany.START)
                    .unit("a", LocalizedText.same("A"), "b")
                    .unit("b", LocalizedText.same("B"), "a")
                    .build();
            assertThat(new PlaceNames(circle).path(UnitId.of("a"), EastCompany.START))
                    .isEqualTo(LocalizedText.same("B/A"));
        }
    }

    @Test
    void whatIsShownInLogs() {
        WhatIf nothing = EastCompany.resolved()
                .whatIf(io.salestiers.core.org.Reorganization.of(), days("2026-07-01/2026-08-01"))
                .orThrow();
        assertThat(nothing.toString()).startsWith("WhatIf[2026-07-01/2026-08-01 appears");
        assertThat(nothing.appears().empty()).isTrue();
        assertThat(nothing.heals().empty()).isTrue();
        CoverageReport july = EastCompany.resolved().coverage(days("2026-07-01/2026-08-01"));
        assertThat(july).doesNotHaveSameHashCodeAs(EastCompany.resolved().coverage(days("2026-01-01/2026-02-01")));
        assertThat(july.hashCode()).isNotZero();
    }
}
