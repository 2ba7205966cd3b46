package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrganizationTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final DateRange QUARTER = DateRange.parse("2025-01-01/2025-04-01");

    /**
     * Wang heads the company; Li leads Suzhou until 9 February, then nobody, then Wang acts from 1 March; from 10 March
     * Zhao leads it. Chen and Sun sell in Suzhou; Sun moves to Nanjing, led by Qian, on 1 February.
     */
    private static OrganizationBuilder east() {
        return Organization.builder(Charters.standard().ladder(), SINCE)
                .unit("east", LocalizedText.of("East", "华东"))
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .unit("nanjing", LocalizedText.of("Nanjing", "南京"), "east")
                .position("M", "regional-manager", "east")
                .position("S1", "supervisor", "suzhou")
                .reportsTo("S1", "M")
                .position("S2", "supervisor", "nanjing")
                .reportsTo("S2", "M")
                .position("R1", "representative", "suzhou")
                .reportsTo("R1", "S1")
                .position("R2", "representative", "suzhou")
                .reportsTo("R2", "S1")
                .movePosition("R2", "nanjing", LocalDate.of(2025, 2, 1))
                .reportsTo("R2", "S2", LocalDate.of(2025, 2, 1))
                .holder("wang", "M")
                .holder("li", "S1", DateRange.parse("2025-01-01/2025-02-10"))
                .acting("wang", "S1", DateRange.parse("2025-03-01/2025-03-10"))
                .holder("zhao", "S1", DateRange.parse("2025-03-10/"))
                .holder("qian", "S2")
                .holder("chen", "R1")
                .holder("sun", "R2");
    }

    private static OrganizationDay on(int month, int day) {
        return east().build().on(LocalDate.of(2025, month, day));
    }

    private static PositionId position(String id) {
        return PositionId.of(id);
    }

    private static PersonId person(String id) {
        return PersonId.of(id);
    }

    private static UnitId unit(String id) {
        return UnitId.of(id);
    }

    @Nested
    class WhoHoldsWhat {
        @Test
        void aHolderUpToTheDayBeforeTheEnd() {
            assertThat(on(2, 9).occupant(position("S1"))).contains(person("li"));
            assertThat(on(2, 10).occupant(position("S1"))).isEmpty();
        }

        @Test
        void whoActsWhenThereIsNoHolder() {
            assertThat(on(3, 1).occupant(position("S1"))).contains(person("wang"));
            assertThat(on(3, 1).holders(position("S1")))
                    .containsExactly(new Holder(person("wang"), AppointmentKind.ACTING));
        }

        @Test
        void actingIsNotThePositionOfAPerson() {
            assertThat(on(3, 1).positionOf(person("wang"))).contains(position("M"));
            assertThat(on(3, 1).positionsOf(person("wang"))).containsExactly(position("M"), position("S1"));
        }

        @Test
        void nobodyBeforeTheFirstDay() {
            OrganizationDay before = east().build().on(LocalDate.of(2024, 12, 31));
            assertThat(before.positions()).isEmpty();
            assertThat(before.occupant(position("M"))).isEmpty();
            assertThat(before.positionOf(person("wang"))).isEmpty();
            assertThat(before.root()).isEmpty();
        }

        @Test
        void vacancies() {
            assertThat(on(2, 28).vacancies()).containsExactly(position("S1"));
            assertThat(on(3, 1).vacancies()).isEmpty();
        }
    }

    @Nested
    class WhoReportsToWhom {
        @Test
        void theManagerOfAPerson() {
            assertThat(on(1, 31).managerOf(person("sun"))).contains(person("li"));
            assertThat(on(2, 1).managerOf(person("sun"))).contains(person("qian"));
            assertThat(on(2, 1).managerOf(person("wang"))).isEmpty();
            assertThat(on(2, 1).managerOf(person("nobody"))).isEmpty();
        }

        @Test
        void aVacantManagerIsPassedOver() {
            assertThat(on(2, 10).managerPosition(position("R1"))).contains(position("S1"));
            assertThat(on(2, 10).managerOf(person("chen"))).contains(person("wang"));
        }

        @Test
        void nobodyIsTheirOwnManager() {
            Organization organization = Organization.builder(Charters.standard().ladder(), SINCE)
                    .unit("u", LocalizedText.same("U"))
                    .position("M", "regional-manager", "u")
                    .position("S", "supervisor", "u")
                    .reportsTo("S", "M")
                    .position("R", "representative", "u")
                    .reportsTo("R", "S")
                    .holder("wang", "M")
                    .holder("li", "R")
                    .acting("li", "S", QUARTER)
                    .build();
            assertThat(organization.on(SINCE).managerOf(person("li"))).contains(person("wang"));
        }

        @Test
        void upAndDown() {
            OrganizationDay day = on(2, 1);
            assertThat(day.chain(position("R2"))).containsExactly(position("S2"), position("M"));
            assertThat(day.directReports(position("M"))).containsExactly(position("S1"), position("S2"));
            assertThat(day.directReports(position("S1"))).containsExactly(position("R1"));
            assertThat(day.allReports(position("M")))
                    .containsExactly(position("R1"), position("R2"), position("S1"), position("S2"));
        }
    }

    @Nested
    class WhatBelongsWhere {
        @Test
        void unitsUpAndDown() {
            OrganizationDay day = on(2, 1);
            assertThat(day.root()).contains(unit("east"));
            assertThat(day.path(unit("suzhou"))).containsExactly(unit("suzhou"), unit("east"));
            assertThat(day.subtree(unit("east"))).containsExactly(unit("east"), unit("nanjing"), unit("suzhou"));
            assertThat(day.children(unit("east"))).containsExactly(unit("nanjing"), unit("suzhou"));
            assertThat(day.parent(unit("east"))).isEmpty();
        }

        @Test
        void positionsOfAUnit() {
            assertThat(on(1, 31).positionsIn(unit("suzhou")))
                    .containsExactly(position("R1"), position("R2"), position("S1"));
            assertThat(on(2, 1).positionsIn(unit("suzhou"))).containsExactly(position("R1"), position("S1"));
            assertThat(on(2, 1).positionsIn(unit("east"))).hasSize(5);
            assertThat(on(2, 1).positionsDirectlyIn(unit("east"))).containsExactly(position("M"));
            assertThat(on(2, 1).liesIn(position("R2"), unit("nanjing"))).isTrue();
            assertThat(on(2, 1).liesIn(position("R2"), unit("suzhou"))).isFalse();
        }

        @Test
        void theHeadIsThePositionOfTheHighestTierEvenIfVacant() {
            assertThat(on(2, 10).head(unit("suzhou"))).contains(position("S1"));
        }

        @Test
        void twoOfTheHighestTierAreNoHead() {
            Organization organization = Organization.builder(Charters.standard().ladder(), SINCE)
                    .unit("u", LocalizedText.same("U"))
                    .position("R1", "representative", "u")
                    .position("R2", "representative", "u")
                    .build();
            assertThat(organization.on(SINCE).head(unit("u"))).isEmpty();
        }

        @Test
        void aUnitThatLeftIsNoRoot() {
            Organization organization = Organization.of(
                    Charters.standard().ladder(),
                    List.of(
                            OrgUnit.of(unit("c"), LocalizedText.same("C"), Timeline.empty()),
                            OrgUnit.of(
                                    unit("old"),
                                    LocalizedText.same("Old"),
                                    Timeline.of(DateRange.parse("2025-01-01/2025-02-01"), unit("c")))),
                    List.of(Position.of(
                            position("M"),
                            Charters.REGIONAL_MANAGER,
                            DateRange.startingOn(SINCE),
                            Timeline.of(DateRange.startingOn(SINCE), unit("c")),
                            Timeline.empty())),
                    List.of());
            assertThat(organization.on(LocalDate.of(2025, 1, 31)).units()).containsExactly(unit("c"), unit("old"));
            assertThat(organization.on(LocalDate.of(2025, 2, 1)).units()).containsExactly(unit("c"));
            assertThat(organization.on(LocalDate.of(2025, 2, 1)).root()).contains(unit("c"));
        }
    }

    @Nested
    class Roles {
        private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

        private Organization raised() {
            return east().role("key-accounts", "supervisor", LocalizedText.of("Key-account manager", "大客户经理"))
                    .changeRole("R1", "key-accounts", JULY)
                    .build();
        }

        @Test
        void aTierImpliesARole() {
            assertThat(on(1, 1).role(position("R1"))).contains(RoleId.of("representative"));
            assertThat(on(1, 1).tier(position("R1"))).contains(TierId.of("representative"));
            assertThat(raised().role(RoleId.of("representative")))
                    .isEqualTo(new Role(
                            RoleId.of("representative"),
                            Charters.REPRESENTATIVE,
                            Charters.standard()
                                    .ladder()
                                    .tier(Charters.REPRESENTATIVE)
                                    .name()));
        }

        @Test
        void aNewRoleGivesANewTierFromItsDay() {
            assertThat(raised().on(JULY.minusDays(1)).tier(position("R1"))).contains(Charters.REPRESENTATIVE);
            assertThat(raised().on(JULY).role(position("R1"))).contains(RoleId.of("key-accounts"));
            assertThat(raised().on(JULY).tier(position("R1"))).contains(Charters.SUPERVISOR);
            assertThat(raised().tiersOf(position("R1")).entries())
                    .containsExactly(
                            new Timeline.Entry<>(DateRange.parse("2025-01-01/2025-07-01"), Charters.REPRESENTATIVE),
                            new Timeline.Entry<>(DateRange.parse("2025-07-01/"), Charters.SUPERVISOR));
            assertThat(raised().cuts(DateRange.parse("2025-06-01/2025-08-01")))
                    .containsExactly(
                            DateRange.parse("2025-06-01/2025-07-01"), DateRange.parse("2025-07-01/2025-08-01"));
        }

        @Test
        void aPositionHasNoTierBeforeItExists() {
            assertThat(east().build().on(SINCE.minusDays(1)).tier(position("R1")))
                    .isEmpty();
        }

        @Test
        void aRoleWithTheIdOfATierTakesItsPlace() {
            Organization organization = east().role("representative", "supervisor", LocalizedText.same("Boss"))
                    .build();
            assertThat(organization.on(SINCE).tier(position("R1"))).contains(Charters.SUPERVISOR);
            assertThat(organization.roles()).hasSize(4);
        }

        @Test
        void anUnknownRoleIsRefused() {
            assertThat(raised().findRole(RoleId.of("x"))).isEmpty();
            assertThatThrownBy(() -> raised().role(RoleId.of("x"))).hasMessage("no role with id 'x'");
        }
    }

    @Nested
    class Heads {
        @Test
        void aStatedHeadComesBeforeTheHighestTier() {
            Organization organization =
                    east().head("suzhou", "R1", LocalDate.of(2025, 2, 1)).build();
            assertThat(organization.on(LocalDate.of(2025, 1, 31)).head(unit("suzhou")))
                    .contains(position("S1"));
            assertThat(organization.on(LocalDate.of(2025, 2, 1)).head(unit("suzhou")))
                    .contains(position("R1"));
            assertThat(organization.cuts(DateRange.parse("2025-01-15/2025-02-05")))
                    .hasSize(2);
        }

        @Test
        void aStatedHeadCountsOnlyWhileItsPositionExists() {
            Organization organization = east().head("suzhou", "R1")
                    .closePosition("R1", LocalDate.of(2025, 2, 1))
                    .build();
            assertThat(organization.on(LocalDate.of(2025, 1, 31)).head(unit("suzhou")))
                    .contains(position("R1"));
            assertThat(organization.on(LocalDate.of(2025, 2, 1)).head(unit("suzhou")))
                    .contains(position("S1"));
        }

        @Test
        void staffLeadsOnlyWhereThereIsNoLine() {
            Organization organization = east().ladder(staff())
                    .unit("hr", LocalizedText.same("HR"), "east")
                    .position("H", "clerk", "hr")
                    .position("H2", "clerk", "suzhou")
                    .build();
            assertThat(organization.on(SINCE).head(unit("hr"))).contains(position("H"));
            assertThat(organization.on(SINCE).head(unit("suzhou"))).contains(position("S1"));
        }

        @Test
        void twoLinesInOneUnitHaveNoCommonHead() {
            Ladder accounts = Ladder.of(
                    LadderId.of("accounts"),
                    LadderKind.LINE,
                    LocalizedText.same("Accounts"),
                    List.of(new Tier(TierId.of("key"), 1, LocalizedText.same("Key"))));
            OrganizationBuilder builder = east().ladder(accounts).position("K", "key", "suzhou");
            assertThat(builder.build().on(SINCE).head(unit("suzhou"))).isEmpty();
            assertThat(builder.head("suzhou", "S1").build().on(SINCE).head(unit("suzhou")))
                    .contains(position("S1"));
        }

        private static Ladder staff() {
            return Ladder.of(
                    LadderId.of("hr"),
                    LadderKind.STAFF,
                    LocalizedText.same("HR"),
                    List.of(new Tier(TierId.of("clerk"), 99, LocalizedText.same("Clerk"))));
        }
    }

    @Nested
    class Territories {
        private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

        private Organization areas() {
            return east().territory("jiangsu", LocalizedText.of("Jiangsu", "江苏"))
                    .territory("wuxi", LocalizedText.of("Wuxi", "无锡"), "jiangsu")
                    .territory("shanghai", LocalizedText.of("Shanghai", "上海"))
                    .moveTerritory("wuxi", "shanghai", MARCH)
                    .claim("S1", "jiangsu")
                    .claim("R1", "wuxi", DateRange.parse("2025-02-01/2025-03-10"))
                    .build();
        }

        private static TerritoryId territory(String id) {
            return TerritoryId.of(id);
        }

        @Test
        void areATreeOfTheirOwn() {
            OrganizationDay day = areas().on(SINCE);
            assertThat(day.territoryPath(territory("wuxi"))).containsExactly(territory("wuxi"), territory("jiangsu"));
            assertThat(day.territorySubtree(territory("jiangsu")))
                    .containsExactly(territory("jiangsu"), territory("wuxi"));
            assertThat(day.territoryChildren(territory("jiangsu"))).containsExactly(territory("wuxi"));
            assertThat(day.liesIn(territory("wuxi"), territory("jiangsu"))).isTrue();
            assertThat(areas().on(MARCH).liesIn(territory("wuxi"), territory("jiangsu")))
                    .isFalse();
        }

        @Test
        void areClaimedByPositions() {
            assertThat(areas().on(SINCE).territoriesOf(position("S1"))).containsExactly(territory("jiangsu"));
            assertThat(areas().on(SINCE).claimants(territory("wuxi"))).isEmpty();
            assertThat(areas().on(LocalDate.of(2025, 2, 1)).claimants(territory("wuxi")))
                    .containsExactly(position("R1"));
        }

        @Test
        void cutWhereTheyMoveAndWhereAClaimBeginsOrEnds() {
            assertThat(areas().cuts(DateRange.parse("2025-02-20/2025-04-01")))
                    .extracting(DateRange::from)
                    .containsExactly(LocalDate.of(2025, 2, 20), MARCH, LocalDate.of(2025, 3, 10));
        }

        @Test
        void unknownOnesAreRefused() {
            OrganizationDay day = areas().on(SINCE);
            assertThatThrownBy(() -> day.claimants(territory("x"))).hasMessage("no territory with id 'x'");
            assertThatThrownBy(() -> day.territoryPath(territory("x"))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> day.territorySubtree(territory("x"))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> day.liesIn(territory("wuxi"), territory("x")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> east().moveTerritory("x", "y", SINCE)).isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class ShareOfTime {
        @Test
        void theLargerShareIsThePositionOfAPerson() {
            OrganizationDay day = east().position("R3", "representative", "suzhou")
                    .holder("zhou", "R3", QUARTER, Ratio.parse("0.6"))
                    .position("X", "supervisor", "nanjing")
                    .holder("zhou", "X", QUARTER, Ratio.parse("0.4"))
                    .build()
                    .on(SINCE);
            assertThat(day.positionOf(person("zhou"))).contains(position("R3"));
            assertThat(day.positionsOf(person("zhou"))).containsExactly(position("R3"), position("X"));
            assertThat(day.timeOf(person("zhou"))).isEqualTo(Ratio.ONE);
            assertThat(day.holders(position("X")))
                    .containsExactly(new Holder(person("zhou"), AppointmentKind.PRIMARY, Ratio.parse("0.4")));
        }

        @Test
        void actingTakesNoShare() {
            assertThat(on(3, 1).timeOf(person("wang"))).isEqualTo(Ratio.ONE);
            assertThat(on(3, 1).timeOf(person("nobody"))).isEqualTo(Ratio.ZERO);
        }

        @Test
        void anImpossibleShareIsRefused() {
            assertThatThrownBy(() -> east().holder("a", "R1", QUARTER, Ratio.ZERO))
                    .hasMessage("share must be above 0 and at most 1, but was 0 (a in R1 2025-01-01/2025-04-01)");
            assertThatThrownBy(() -> east().holder("a", "R1", QUARTER, Ratio.parse("1.01")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class AsAWhole {
        @Test
        void theDefinitionSaysItAllAgain() {
            Organization organization = east().zone(ZoneId.of("Asia/Shanghai"))
                    .unitType("suzhou", "city")
                    .territory("t", LocalizedText.same("T"))
                    .claim("R1", "t")
                    .employed("li", QUARTER)
                    .build();
            OrganizationDefinition definition = organization.definition();
            assertThat(definition.toBuilder().build()).isEqualTo(definition);
            assertThat(Organization.of(definition).findings()).isEqualTo(organization.findings());
            assertThat(organization.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(organization.on(SINCE).unitType(unit("suzhou"))).contains(UnitTypeId.of("city"));
            assertThat(organization.on(SINCE).unitType(unit("east"))).isEmpty();
            assertThat(definition)
                    .isNotEqualTo(definition.toBuilder().claims(List.of()).build());
        }

        @Test
        void everybodyAppointedOrEmployed() {
            assertThat(east().employed("a-newcomer", QUARTER).build().people())
                    .extracting(PersonId::value)
                    .containsExactly("a-newcomer", "chen", "li", "qian", "sun", "wang", "zhao");
        }

        @Test
        void overDaysInPieces() {
            assertThat(east().build().over(QUARTER)).hasSize(5);
            OrganizationPiece second = east().build().over(QUARTER).get(1);
            assertThat(second.range()).isEqualTo(DateRange.parse("2025-02-01/2025-02-10"));
            assertThat(second.day().unitOf(position("R2"))).contains(unit("nanjing"));
        }

        @Test
        void whatIsClosedIsGone() {
            LocalDate may = LocalDate.of(2025, 5, 1);
            Organization organization = east().closePosition("S2", may)
                    .closePosition("R2", may)
                    .closeUnit("nanjing", may)
                    .build();
            assertThat(organization.on(may.minusDays(1)).units()).contains(unit("nanjing"));
            assertThat(organization.on(may).units()).containsExactly(unit("east"), unit("suzhou"));
            assertThat(organization.on(may).exists(position("S2"))).isFalse();
            assertThatThrownBy(() -> east().closePosition("S2", SINCE)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void aUnitMayOpenLater() {
            LocalDate may = LocalDate.of(2025, 5, 1);
            Organization organization =
                    east().unit("wuxi", LocalizedText.same("Wuxi"), "east", may).build();
            assertThat(organization.on(may.minusDays(1)).units()).doesNotContain(unit("wuxi"));
            assertThat(organization.on(may).path(unit("wuxi"))).containsExactly(unit("wuxi"), unit("east"));
        }

        @Test
        void reportsUnderIsTheChain() {
            assertThat(on(1, 1).reportsUnder(position("R1"), position("M"))).isTrue();
            assertThat(on(1, 1).reportsUnder(position("M"), position("R1"))).isFalse();
            assertThat(on(1, 1).reportsUnder(position("R1"), position("R1"))).isFalse();
            assertThat(on(1, 1).reportsUnder(position("R1"), position("S2"))).isFalse();
            assertThatThrownBy(() -> on(1, 1).reportsUnder(position("R1"), position("X")))
                    .isInstanceOf(NotFoundException.class);
        }

        @Test
        void aVeryDeepLineIsNoTrouble() {
            int depth = 20_000;
            DateRange always = DateRange.startingOn(SINCE);
            List<Position> positions = new ArrayList<>();
            for (int i = 0; i < depth; i++) {
                positions.add(Position.of(
                        position("P" + (depth + i)),
                        Charters.REPRESENTATIVE,
                        always,
                        Timeline.empty(),
                        i == 0 ? Timeline.empty() : Timeline.of(always, position("P" + (depth + i - 1)))));
            }
            OrganizationDay day = Organization.of(Charters.standard().ladder(), List.of(), positions, List.of())
                    .on(SINCE);
            assertThat(day.reportsUnder(position("P39999"), position("P20000"))).isTrue();
            assertThat(day.reportsUnder(position("P20000"), position("P39999"))).isFalse();
            assertThat(day.allReports(position("P20000"))).hasSize(depth - 1);
            assertThat(day.chain(position("P39999"))).hasSize(depth - 1);
        }
    }

    @Nested
    class Cuts {
        @Test
        void atEveryChangeAndNowhereElse() {
            assertThat(east().build().cuts(QUARTER))
                    .containsExactly(
                            DateRange.parse("2025-01-01/2025-02-01"), // Sun moves
                            DateRange.parse("2025-02-01/2025-02-10"), // Li leaves
                            DateRange.parse("2025-02-10/2025-03-01"), // Wang acts
                            DateRange.parse("2025-03-01/2025-03-10"), // Zhao comes
                            DateRange.parse("2025-03-10/2025-04-01"));
        }

        @Test
        void anAppointmentInTwoPartsIsNoChange() {
            Organization organization = east().holder("new", "R1", DateRange.parse("2024-01-01/2024-06-01"))
                    .position("R3", "representative", "suzhou")
                    .holder("zhou", "R3", DateRange.parse("2025-01-01/2025-01-15"))
                    .holder("zhou", "R3", DateRange.parse("2025-01-15/"))
                    .build();
            assertThat(organization.cuts(DateRange.parse("2025-01-01/2025-02-01")))
                    .containsExactly(DateRange.parse("2025-01-01/2025-02-01"));
        }

        @Test
        void aRangeWithoutEnd() {
            assertThat(east().build().cuts(DateRange.parse("2025-03-05/")))
                    .containsExactly(DateRange.parse("2025-03-05/2025-03-10"), DateRange.parse("2025-03-10/"));
        }
    }

    @Nested
    class WhatIsNotThere {
        @Test
        void anUnknownIdIsRefused() {
            OrganizationDay day = on(1, 1);
            assertThatThrownBy(() -> day.occupant(position("X")))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("no position with id 'X'");
            assertThatThrownBy(() -> day.path(unit("X"))).hasMessage("no unit with id 'X'");
            assertThatThrownBy(() -> day.directReports(position("X"))).isInstanceOf(NotFoundException.class);
        }

        @Test
        void theBuilderNeedsThePositionFirst() {
            OrganizationBuilder builder =
                    Organization.builder(Charters.standard().ladder(), SINCE);
            assertThatThrownBy(() -> builder.reportsTo("X", "Y")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> builder.moveUnit("X", "Y", SINCE)).isInstanceOf(NotFoundException.class);
        }

        @Test
        void theBuilderTakesAnIdOnce() {
            OrganizationBuilder builder = east();
            assertThatThrownBy(() -> builder.unit("east", LocalizedText.same("East")))
                    .hasMessage("there is already a unit with id 'east'");
            assertThatThrownBy(() -> builder.position("M", "supervisor", "east"))
                    .hasMessage("there is already a position with id 'M'");
        }
    }

    @Nested
    class Soundness {
        @Test
        void aSoundOrganizationOnlyHasNotes() {
            assertThat(east().build().findings())
                    .extracting(Object::toString)
                    .containsExactly("core.org.vacancy at S1 2025-02-10/2025-03-01 {position=Text[value=S1],"
                            + " days=Days[value=2025-02-10/2025-03-01]}");
        }

        @Test
        void allErrorsAtOnce() {
            Organization organization = east().reportsTo("M", "R1", LocalDate.of(2025, 3, 1))
                    .position("R9", "intern", "wuxi")
                    .build();
            assertThatThrownBy(organization::requireValid)
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings())
                                    .extracting(finding -> finding.code())
                                    .containsExactly(
                                            OrgFindings.UNKNOWN_UNIT,
                                            OrgFindings.UNKNOWN_ROLE,
                                            OrgFindings.REPORTING_CYCLE));
        }
    }
}
