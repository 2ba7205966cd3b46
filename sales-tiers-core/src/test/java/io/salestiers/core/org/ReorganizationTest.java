package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReorganizationTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate NEVER = LocalDate.of(2030, 1, 1);

    /**
     * Wang (M) heads the company; Li leads Suzhou (S1), Qian Nanjing (S2). Chen (R1) and Sun (R2) sell in Suzhou, Zhou (R3)
     * in Nanjing. The team Kunshan lies below Suzhou, empty; from 1 July it is planned to lie below Nanjing. S1 claims the
     * territory jiangsu-south, which lies in jiangsu.
     */
    private static Organization company() {
        return Organization.builder(Charters.standard().ladder(), SINCE)
                .unit("east", text("East"))
                .unit("suzhou", text("Suzhou"), "east")
                .unitType("suzhou", "office")
                .unit("nanjing", text("Nanjing"), "east")
                .unit("kunshan", text("Kunshan"), "suzhou")
                .moveUnit("kunshan", "nanjing", JULY)
                .position("M", "regional-manager", "east")
                .position("S1", "supervisor", "suzhou")
                .reportsTo("S1", "M")
                .position("S2", "supervisor", "nanjing")
                .reportsTo("S2", "M")
                .position("R1", "representative", "suzhou")
                .reportsTo("R1", "S1")
                .position("R2", "representative", "suzhou")
                .reportsTo("R2", "S1")
                .position("R3", "representative", "nanjing")
                .reportsTo("R3", "S2")
                .territory("jiangsu", text("Jiangsu"))
                .territory("jiangsu-south", text("South Jiangsu"), "jiangsu")
                .claim("S1", "jiangsu-south")
                .holder("wang", "M")
                .holder("li", "S1")
                .holder("qian", "S2")
                .holder("chen", "R1")
                .holder("sun", "R2")
                .holder("zhou", "R3")
                .build();
    }

    private static LocalizedText text(String en) {
        return LocalizedText.same(en);
    }

    private static UnitId unit(String id) {
        return UnitId.of(id);
    }

    private static PositionId position(String id) {
        return PositionId.of(id);
    }

    private static PersonId person(String id) {
        return PersonId.of(id);
    }

    private static TerritoryId territory(String id) {
        return TerritoryId.of(id);
    }

    private static Change openUnit(LocalDate day, String id, String parent) {
        return new Change.OpenUnit(day, unit(id), Optional.empty(), text(id), Optional.of(unit(parent)));
    }

    private static Change moveUnit(LocalDate day, String id, String parent) {
        return new Change.MoveUnit(day, unit(id), Optional.of(unit(parent)));
    }

    private static Change openPosition(LocalDate day, String id, String role, String unit, String manager) {
        return new Change.OpenPosition(day, position(id), RoleId.of(role), unit(unit), Optional.of(position(manager)));
    }

    private static Change movePosition(LocalDate day, String id, String unit) {
        return new Change.MovePosition(day, position(id), unit(unit));
    }

    private static Change changeManager(LocalDate day, String id, String manager) {
        return new Change.ChangeManager(day, position(id), Optional.of(position(manager)));
    }

    private static Change changeRole(LocalDate day, String id, String role) {
        return new Change.ChangeRole(day, position(id), RoleId.of(role));
    }

    private static Change closePosition(LocalDate day, String id) {
        return new Change.ClosePosition(day, position(id));
    }

    private static Change closeUnit(LocalDate day, String id) {
        return new Change.CloseUnit(day, unit(id));
    }

    private static Change appoint(LocalDate day, String person, String position) {
        return new Change.Appoint(day, person(person), position(position), Optional.empty(), Optional.empty());
    }

    private static Change end(LocalDate day, String person, String position) {
        return new Change.EndAppointment(day, person(person), position(position));
    }

    private static Change claim(LocalDate day, String territory, String position) {
        return new Change.Claim(day, territory(territory), position(position), Optional.empty());
    }

    private static Change.Part part(String id, List<String> positions, List<String> children) {
        return new Change.Part(
                unit(id),
                text(id),
                positions.stream().map(PositionId::of).toList(),
                children.stream().map(UnitId::of).toList());
    }

    private static Change merge(LocalDate day, String into, String... units) {
        return new Change.MergeUnits(day, Arrays.stream(units).map(UnitId::of).toList(), unit(into));
    }

    private static Organization after(Change... changes) {
        return company().apply(Reorganization.of(changes)).orThrow();
    }

    private static List<String> findings(Change... changes) {
        return shown(company().apply(Reorganization.of(changes)));
    }

    private static List<String> shown(WithFindings<?> result) {
        return result.findings().stream()
                .map(finding -> finding.code()
                                .code()
                                .replace("core.reorganization.", "")
                                .replace("core.", "") + " "
                        + finding.place().toString().replace("reorganization#/changes/", ""))
                .toList();
    }

    @Nested
    class Units {
        @Test
        void aMovedUnitLiesElsewhereFromItsDayOn() {
            Organization after = after(moveUnit(APRIL, "suzhou", "nanjing"));
            assertThat(after.on(APRIL.minusDays(1)).parent(unit("suzhou"))).contains(unit("east"));
            assertThat(after.on(APRIL).parent(unit("suzhou"))).contains(unit("nanjing"));
            assertThat(after.on(NEVER).path(unit("suzhou")))
                    .containsExactly(unit("suzhou"), unit("nanjing"), unit("east"));
        }

        @Test
        void aMoveHoldsUntilWhatIsPlannedAfterIt() {
            Organization after = after(moveUnit(APRIL, "kunshan", "east"));
            assertThat(after.on(JULY.minusDays(1)).parent(unit("kunshan"))).contains(unit("east"));
            assertThat(after.on(JULY).parent(unit("kunshan"))).contains(unit("nanjing"));
            assertThat(findings(moveUnit(APRIL, "kunshan", "east"))).containsExactly("planned-later 0");
        }

        @Test
        void aUnitWithoutParentIsARoot() {
            Organization after = after(new Change.MoveUnit(APRIL, unit("suzhou"), Optional.empty()));
            assertThat(after.on(APRIL).roots()).containsExactly(unit("east"), unit("suzhou"));
        }

        @Test
        void aRootGetsAParent() {
            Organization after = after(
                    new Change.OpenUnit(APRIL, unit("china"), Optional.empty(), text("China"), Optional.empty()),
                    moveUnit(APRIL, "east", "china"));
            assertThat(after.on(APRIL).path(unit("suzhou")))
                    .containsExactly(unit("suzhou"), unit("east"), unit("china"));
            assertThat(after.on(APRIL.minusDays(1)).root()).contains(unit("east"));
        }

        @Test
        void anOpenedUnitMayReceiveOnItsDay() {
            Organization after = after(
                    openPosition(APRIL, "S3", "supervisor", "wuxi", "M"),
                    movePosition(APRIL, "R2", "wuxi"),
                    new Change.OpenUnit(
                            APRIL,
                            unit("wuxi"),
                            Optional.of(UnitTypeId.of("office")),
                            LocalizedText.of("Wuxi", "无锡"),
                            Optional.of(unit("east"))));
            assertThat(after.on(APRIL).positionsDirectlyIn(unit("wuxi")))
                    .containsExactly(position("R2"), position("S3"));
            assertThat(after.on(APRIL).unitType(unit("wuxi"))).contains(UnitTypeId.of("office"));
            assertThat(after.unit(unit("wuxi")).name().zh()).isEqualTo("无锡");
            assertThat(after.on(APRIL.minusDays(1)).units()).doesNotContain(unit("wuxi"));
        }

        @Test
        void aClosedUnitIsGoneAlsoAsPlanned() {
            Organization after = after(closeUnit(APRIL, "kunshan"));
            assertThat(after.on(APRIL.minusDays(1)).units()).contains(unit("kunshan"));
            assertThat(after.on(APRIL).units()).doesNotContain(unit("kunshan"));
            assertThat(after.on(JULY).units()).doesNotContain(unit("kunshan"));
        }

        @Test
        void aUnitClosesOnTheDayOnWhichItIsLeft() {
            Organization after = after(
                    closeUnit(APRIL, "suzhou"),
                    closeUnit(APRIL, "kunshan"),
                    movePosition(APRIL, "R1", "nanjing"),
                    movePosition(APRIL, "R2", "nanjing"),
                    changeManager(APRIL, "R1", "S2"),
                    changeManager(APRIL, "R2", "S2"),
                    closePosition(APRIL, "S1"));
            assertThat(after.on(APRIL).units()).containsExactly(unit("east"), unit("nanjing"));
        }

        @Test
        void aHeadIsStatedUntilItIsNot() {
            Organization after = after(
                    new Change.ChangeHead(MARCH, unit("suzhou"), Optional.of(position("R1"))),
                    new Change.ChangeHead(APRIL, unit("suzhou"), Optional.empty()));
            assertThat(after.on(MARCH.minusDays(1)).head(unit("suzhou"))).contains(position("S1"));
            assertThat(after.on(MARCH).head(unit("suzhou"))).contains(position("R1"));
            assertThat(after.on(APRIL).head(unit("suzhou"))).contains(position("S1"));
        }

        @Test
        void aSplitGivesEachPartWhatItNames() {
            Organization after = after(new Change.SplitUnit(
                    APRIL,
                    unit("suzhou"),
                    List.of(
                            part("suzhou-city", List.of("S1", "R1"), List.of()),
                            part("suzhou-land", List.of("R2"), List.of("kunshan")))));
            OrganizationDay day = after.on(APRIL);
            assertThat(day.positionsDirectlyIn(unit("suzhou-city"))).containsExactly(position("R1"), position("S1"));
            assertThat(day.positionsDirectlyIn(unit("suzhou-land"))).containsExactly(position("R2"));
            assertThat(day.children(unit("suzhou-land"))).containsExactly(unit("kunshan"));
            assertThat(day.children(unit("east")))
                    .containsExactly(unit("nanjing"), unit("suzhou-city"), unit("suzhou-land"));
            assertThat(day.unitType(unit("suzhou-city"))).contains(UnitTypeId.of("office"));
            assertThat(day.units()).doesNotContain(unit("suzhou"));
            assertThat(after.on(APRIL.minusDays(1)).positionsDirectlyIn(unit("suzhou")))
                    .hasSize(3);
            assertThat(after.on(JULY).parent(unit("kunshan"))).contains(unit("nanjing"));
        }

        @Test
        void aSplitNeedNotNameWhatLeavesOnItsDay() {
            Organization after = after(
                    new Change.SplitUnit(
                            APRIL,
                            unit("suzhou"),
                            List.of(part("a", List.of("S1"), List.of()), part("b", List.of(), List.of("kunshan")))),
                    movePosition(APRIL, "R1", "b"),
                    movePosition(APRIL, "R2", "nanjing"));
            assertThat(after.on(APRIL).positionsIn(unit("b"))).containsExactly(position("R1"));
        }

        @Test
        void aSplitNeedNotNameWhatClosesOnItsDay() {
            Organization after = after(
                    new Change.SplitUnit(
                            APRIL,
                            unit("suzhou"),
                            List.of(part("a", List.of("S1"), List.of()), part("b", List.of("R2"), List.of()))),
                    closePosition(APRIL, "R1"),
                    closeUnit(APRIL, "kunshan"));
            assertThat(after.on(APRIL).children(unit("east"))).containsExactly(unit("a"), unit("b"), unit("nanjing"));
            assertThat(after.on(APRIL).positionsIn(unit("east")))
                    .containsExactly(position("M"), position("R2"), position("R3"), position("S1"), position("S2"));
        }

        @Test
        void theChildOfASplitUnitIsSplitToo() {
            Organization after = after(
                    new Change.SplitUnit(
                            APRIL,
                            unit("suzhou"),
                            List.of(
                                    part("a", List.of("S1", "R1"), List.of("k1")),
                                    part("b", List.of("R2"), List.of("k2")))),
                    new Change.SplitUnit(
                            APRIL,
                            unit("kunshan"),
                            List.of(part("k1", List.of(), List.of()), part("k2", List.of(), List.of()))));
            assertThat(after.on(APRIL).path(unit("k1"))).containsExactly(unit("k1"), unit("a"), unit("east"));
            assertThat(after.on(APRIL).path(unit("k2"))).containsExactly(unit("k2"), unit("b"), unit("east"));
            assertThat(after.on(JULY).parent(unit("k1"))).contains(unit("nanjing"));
        }

        @Test
        void mergedUnitsGoOver() {
            Organization after = after(merge(APRIL, "nanjing", "suzhou"));
            OrganizationDay day = after.on(APRIL);
            assertThat(day.positionsDirectlyIn(unit("nanjing")))
                    .containsExactly(position("R1"), position("R2"), position("R3"), position("S1"), position("S2"));
            assertThat(day.children(unit("nanjing"))).containsExactly(unit("kunshan"));
            assertThat(day.units()).containsExactly(unit("east"), unit("kunshan"), unit("nanjing"));
            assertThat(after.on(APRIL.minusDays(1)).positionsDirectlyIn(unit("suzhou")))
                    .hasSize(3);
        }

        @Test
        void whatIsPlannedForAMergedUnitGoesOverToo() {
            Organization after = after(merge(APRIL, "suzhou", "nanjing"));
            assertThat(after.on(JULY).parent(unit("kunshan"))).contains(unit("suzhou"));
        }

        @Test
        void aUnitAndItsChildMergeIntoAThird() {
            Organization after = after(merge(APRIL, "nanjing", "kunshan", "suzhou"));
            assertThat(after.on(APRIL).units()).containsExactly(unit("east"), unit("nanjing"));
            assertThat(after.on(JULY).units()).containsExactly(unit("east"), unit("nanjing"));
        }

        @Test
        void unitsMergeIntoANewOne() {
            Organization after =
                    after(openUnit(APRIL, "jiangsu", "east"), merge(APRIL, "jiangsu", "suzhou", "nanjing"));
            assertThat(after.on(APRIL).positionsDirectlyIn(unit("jiangsu"))).hasSize(5);
            assertThat(after.on(APRIL).children(unit("east"))).containsExactly(unit("jiangsu"));
        }
    }

    @Nested
    class Positions {
        @Test
        void anOpenedPositionIsVacantUntilSomebodyIsAppointed() {
            Organization after =
                    after(openPosition(MARCH, "R4", "representative", "suzhou", "S1"), appoint(APRIL, "gao", "R4"));
            assertThat(after.on(MARCH.minusDays(1)).positions()).doesNotContain(position("R4"));
            assertThat(after.on(MARCH).vacancies()).containsExactly(position("R4"));
            assertThat(after.on(MARCH).managerPosition(position("R4"))).contains(position("S1"));
            assertThat(after.on(MARCH).tier(position("R4"))).contains(TierId.of("representative"));
            assertThat(after.on(APRIL).occupant(position("R4"))).contains(person("gao"));
        }

        @Test
        void aMovedPositionTakesItsHolderAlong() {
            Organization after = after(movePosition(APRIL, "R1", "nanjing"), changeManager(APRIL, "R1", "S2"));
            assertThat(after.on(APRIL).unitOf(position("R1"))).contains(unit("nanjing"));
            assertThat(after.on(APRIL).managerOf(person("chen"))).contains(person("qian"));
            assertThat(after.on(APRIL.minusDays(1)).managerOf(person("chen"))).contains(person("li"));
        }

        @Test
        void twoMovesOfOneUnitAreTwoSteps() {
            Organization after = after(movePosition(APRIL, "R1", "east"), movePosition(MARCH, "R1", "nanjing"));
            assertThat(after.on(MARCH).unitOf(position("R1"))).contains(unit("nanjing"));
            assertThat(after.on(APRIL).unitOf(position("R1"))).contains(unit("east"));
        }

        @Test
        void aPositionGoesToTheTop() {
            Organization after = after(new Change.ChangeManager(APRIL, position("S1"), Optional.empty()));
            assertThat(after.on(APRIL).managerPosition(position("S1"))).isEmpty();
        }

        @Test
        void anotherRoleGivesAnotherTier() {
            Organization after = after(changeRole(APRIL, "R1", "supervisor"));
            assertThat(after.on(APRIL.minusDays(1)).tier(position("R1"))).contains(TierId.of("representative"));
            assertThat(after.on(APRIL).tier(position("R1"))).contains(TierId.of("supervisor"));
        }

        @Test
        void aClosedPositionEndsItsAppointmentsAndClaims() {
            Organization after =
                    after(closePosition(APRIL, "S1"), changeManager(APRIL, "R1", "M"), changeManager(APRIL, "R2", "M"));
            assertThat(after.on(APRIL).positions()).doesNotContain(position("S1"));
            assertThat(after.appointments())
                    .contains(Appointment.primary(
                            person("li"), position("S1"), DateRange.parse("2025-01-01/2025-04-01")));
            assertThat(after.claims())
                    .containsExactly(new TerritoryClaim(
                            territory("jiangsu-south"), position("S1"), DateRange.parse("2025-01-01/2025-04-01")));
        }

        @Test
        void reportsOfAClosedPositionAreNamed() {
            assertThat(findings(closePosition(APRIL, "S1"))).containsExactly("reports-left 0/position");
            assertThat(company()
                            .apply(Reorganization.of(closePosition(APRIL, "S1")))
                            .findings()
                            .get(0)
                            .message(ENGLISH))
                    .isEqualTo("position 'S1' closes, but these still report to it: R1, R2");
        }
    }

    @Nested
    class People {
        @Test
        void aSuccessorFollowsOnTheSameDay() {
            Organization after = after(appoint(APRIL, "gao", "S1"), end(APRIL, "li", "S1"));
            assertThat(after.on(APRIL.minusDays(1)).occupant(position("S1"))).contains(person("li"));
            assertThat(after.on(APRIL).occupant(position("S1"))).contains(person("gao"));
        }

        @Test
        void anAppointmentMayHaveAnEndAndAShare() {
            Organization after = after(
                    end(MARCH, "sun", "R2"),
                    new Change.Appoint(
                            MARCH, person("gao"), position("R2"), Optional.of(APRIL), Optional.of(Ratio.of(1, 2))));
            assertThat(after.on(MARCH).holders(position("R2")))
                    .containsExactly(new Holder(person("gao"), AppointmentKind.PRIMARY, Ratio.of(1, 2)));
            assertThat(after.on(APRIL).vacancies()).containsExactly(position("R2"));
        }

        @Test
        void somebodyActs() {
            Organization after = after(
                    end(MARCH, "li", "S1"),
                    new Change.ActFor(MARCH, person("chen"), position("S1"), Optional.of(APRIL)));
            assertThat(after.on(MARCH).holders(position("S1")))
                    .containsExactly(new Holder(person("chen"), AppointmentKind.ACTING));
        }

        @Test
        void actingEndsTooWhenAPersonLeavesThePosition() {
            Organization after = after(
                    end(MARCH, "li", "S1"),
                    new Change.ActFor(MARCH, person("chen"), position("S1"), Optional.empty()),
                    end(APRIL, "chen", "S1"));
            assertThat(after.on(APRIL).vacancies()).containsExactly(position("S1"));
            assertThat(after.on(APRIL.minusDays(1)).vacancies()).isEmpty();
        }

        @Test
        void theShareOfAHolderChanges() {
            Organization after = after(
                    end(APRIL, "li", "S1"),
                    new Change.Appoint(
                            APRIL, person("li"), position("S1"), Optional.empty(), Optional.of(Ratio.of(1, 2))));
            assertThat(after.on(APRIL).timeOf(person("li"))).isEqualTo(Ratio.of(1, 2));
            assertThat(after.on(APRIL.minusDays(1)).timeOf(person("li"))).isEqualTo(Ratio.ONE);
        }
    }

    @Nested
    class Territories {
        @Test
        void aTerritoryOpensAndIsClaimed() {
            Organization after = after(
                    claim(APRIL, "suzhou-park", "R1"),
                    new Change.OpenTerritory(
                            APRIL, territory("suzhou-park"), text("Park"), Optional.of(territory("jiangsu-south"))));
            assertThat(after.on(APRIL).claimants(territory("suzhou-park"))).containsExactly(position("R1"));
            assertThat(after.on(APRIL).territoryPath(territory("suzhou-park")))
                    .containsExactly(territory("suzhou-park"), territory("jiangsu-south"), territory("jiangsu"));
        }

        @Test
        void aTerritoryMoves() {
            Organization after = after(new Change.MoveTerritory(APRIL, territory("jiangsu-south"), Optional.empty()));
            assertThat(after.on(APRIL).territoryPath(territory("jiangsu-south")))
                    .containsExactly(territory("jiangsu-south"));
        }

        @Test
        void aClaimPassesOn() {
            Organization after = after(
                    new Change.EndClaim(APRIL, territory("jiangsu-south"), position("S1")),
                    claim(APRIL, "jiangsu-south", "S2"));
            assertThat(after.on(APRIL.minusDays(1)).claimants(territory("jiangsu-south")))
                    .containsExactly(position("S1"));
            assertThat(after.on(APRIL).claimants(territory("jiangsu-south"))).containsExactly(position("S2"));
        }

        @Test
        void aClosedTerritoryEndsItsClaims() {
            Organization after = after(new Change.CloseTerritory(APRIL, territory("jiangsu-south")));
            assertThat(after.on(APRIL).territoriesOf(position("S1"))).isEmpty();
            assertThat(after.on(APRIL.minusDays(1)).territoriesOf(position("S1")))
                    .containsExactly(territory("jiangsu-south"));
            assertThat(after.on(APRIL).territoryChildren(territory("jiangsu"))).isEmpty();
        }
    }

    @Test
    void nothingChangesWithoutChanges() {
        WithFindings<Organization> after = company().apply(Reorganization.of());
        assertThat(after.orThrow().definition()).isEqualTo(company().definition());
        assertThat(after.findings()).isEmpty();
        assertThat(Reorganization.of().firstDay()).isEmpty();
    }

    @Test
    void knowsItsDays() {
        Reorganization plan = Reorganization.of(
                moveUnit(JULY, "suzhou", "nanjing"), moveUnit(MARCH, "kunshan", "east"), closeUnit(JULY, "kunshan"));
        assertThat(plan.firstDay()).contains(MARCH);
        assertThat(plan.days()).containsExactly(MARCH, JULY);
    }

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINESE, CoreMessages.catalogue());

    /** What is wrong, and which findings with which places it gives. */
    static Stream<Arguments> mistakes() {
        Change splitAll = new Change.SplitUnit(
                APRIL,
                unit("suzhou"),
                List.of(
                        part("a", List.of("S1", "R1", "R1"), List.of("kunshan")),
                        part("b", List.of("S1", "R3", "X"), List.of("nanjing"))));
        return Stream.of(
                wrong("unknown 0/unit", moveUnit(APRIL, "suzou", "nanjing")),
                wrong("unknown 0/parent", moveUnit(APRIL, "suzhou", "nowhere")),
                wrong("unknown 0/position", changeManager(APRIL, "X", "M")),
                wrong("unknown 0/reportsTo", changeManager(APRIL, "S1", "X")),
                wrong("unknown 0/role", changeRole(APRIL, "S1", "king")),
                wrong("unknown 0/territory", claim(APRIL, "moon", "S1")),
                wrong("unknown 0/head", new Change.ChangeHead(APRIL, unit("east"), Optional.of(position("X")))),
                wrong("unknown 0/parent", openUnit(APRIL, "new", "nowhere")),
                wrong(
                        "unknown 0/role, unknown 0/unit, unknown 0/reportsTo",
                        openPosition(APRIL, "new", "king", "nowhere", "X")),
                wrong(
                        "unknown 0/parent",
                        new Change.OpenTerritory(APRIL, territory("t"), text("T"), Optional.of(territory("u")))),
                wrong("unknown 0/position", end(APRIL, "li", "X")),
                wrong(
                        "unknown 0/territory, unknown 0/position",
                        new Change.EndClaim(APRIL, territory("t"), position("X"))),
                wrong("unknown 0/into", merge(APRIL, "nowhere", "suzhou")),
                wrong("taken 0/unit", openUnit(APRIL, "suzhou", "east")),
                wrong("taken 0/position", openPosition(APRIL, "S1", "supervisor", "suzhou", "M")),
                wrong(
                        "taken 0/territory",
                        new Change.OpenTerritory(APRIL, territory("jiangsu"), text("J"), Optional.empty())),
                wrong("taken 1/unit", openUnit(APRIL, "new", "east"), openUnit(JULY, "new", "suzhou")),
                wrong("not-open 0/position", movePosition(SINCE.minusDays(1), "S1", "east")),
                wrong("not-open 0/parent, not-open 0/unit", moveUnit(SINCE.minusDays(1), "suzhou", "nanjing")),
                wrong("not-open 0/unit", moveUnit(APRIL, "new", "nanjing"), openUnit(JULY, "new", "east")),
                wrong("not-open 0/unit", movePosition(APRIL, "S1", "new"), openUnit(JULY, "new", "east")),
                wrong(
                        "not-open 1/reportsTo",
                        openPosition(JULY, "S3", "supervisor", "suzhou", "M"),
                        changeManager(APRIL, "R1", "S3")),
                wrong("not-open 1/unit", closeUnit(MARCH, "kunshan"), movePosition(APRIL, "R1", "kunshan")),
                wrong("not-open 1/unit", closeUnit(MARCH, "kunshan"), closeUnit(APRIL, "kunshan")),
                wrong(
                        "not-open 1/territory",
                        new Change.CloseTerritory(MARCH, territory("jiangsu-south")),
                        claim(APRIL, "jiangsu-south", "S2")),
                wrong("not-open 1/position", closePosition(MARCH, "R1"), appoint(APRIL, "gao", "R1")),
                wrong("closes-that-day 1/unit", closeUnit(APRIL, "kunshan"), movePosition(APRIL, "R1", "kunshan")),
                wrong("closes-that-day 0/parent", moveUnit(APRIL, "nanjing", "suzhou"), merge(APRIL, "east", "suzhou")),
                wrong("closes-that-day 0/position", appoint(APRIL, "gao", "R1"), closePosition(APRIL, "R1")),
                wrong(
                        "closes-that-day 0/territory",
                        claim(APRIL, "jiangsu-south", "S2"),
                        new Change.CloseTerritory(APRIL, territory("jiangsu-south"))),
                wrong("contradiction 1", moveUnit(APRIL, "suzhou", "nanjing"), moveUnit(APRIL, "suzhou", "east")),
                wrong("contradiction 1", movePosition(APRIL, "R1", "east"), movePosition(APRIL, "R1", "east")),
                wrong("contradiction 1", closePosition(APRIL, "R1"), movePosition(APRIL, "R1", "east")),
                wrong("contradiction 1", closePosition(APRIL, "R1"), closePosition(APRIL, "R1")),
                wrong("contradiction 1", changeRole(APRIL, "R1", "supervisor"), closePosition(APRIL, "R1")),
                wrong("contradiction 1", changeManager(APRIL, "R1", "M"), changeManager(APRIL, "R1", "S2")),
                wrong("contradiction 1", closeUnit(APRIL, "kunshan"), merge(APRIL, "east", "kunshan")),
                wrong("contradiction 1", end(APRIL, "li", "S1"), end(APRIL, "li", "S1")),
                wrong(
                        "held 0/position, contradiction 1",
                        appoint(APRIL, "li", "R1"),
                        new Change.ActFor(APRIL, person("li"), position("R1"), Optional.empty())),
                wrong(
                        "contradiction 1",
                        new Change.ChangeHead(APRIL, unit("kunshan"), Optional.of(position("R1"))),
                        closeUnit(APRIL, "kunshan")),
                wrong(
                        "contradiction 1",
                        new Change.MoveTerritory(APRIL, territory("jiangsu-south"), Optional.empty()),
                        new Change.CloseTerritory(APRIL, territory("jiangsu-south"))),
                wrong(
                        "contradiction 1",
                        new Change.EndClaim(APRIL, territory("jiangsu-south"), position("S1")),
                        new Change.EndClaim(APRIL, territory("jiangsu-south"), position("S1"))),
                wrong("into-itself 0/parent", moveUnit(APRIL, "suzhou", "suzhou")),
                wrong("into-itself 0/parent", moveUnit(APRIL, "suzhou", "kunshan")),
                wrong(
                        "into-itself 0/parent, into-itself 1/parent",
                        moveUnit(APRIL, "suzhou", "nanjing"),
                        moveUnit(APRIL, "nanjing", "suzhou")),
                wrong(
                        "into-itself 0/parent, into-itself 1/parent",
                        openUnit(APRIL, "a", "b"),
                        openUnit(APRIL, "b", "a")),
                wrong("into-itself 0/reportsTo", changeManager(APRIL, "M", "R1")),
                wrong(
                        "into-itself 0/parent",
                        new Change.MoveTerritory(APRIL, territory("jiangsu"), Optional.of(territory("jiangsu-south")))),
                wrong("into-itself 0/into", merge(APRIL, "kunshan", "suzhou")),
                wrong("into-itself 0/into", merge(APRIL, "suzhou", "suzhou")),
                wrong("too-few 0/units", merge(APRIL, "suzhou")),
                wrong(
                        "too-few 0/parts, forgotten 0/parts, forgotten 0/parts",
                        new Change.SplitUnit(
                                APRIL, unit("suzhou"), List.of(part("a", List.of("S1", "R1"), List.of())))),
                wrong(
                        "named-twice 0/parts/0/positions/2, named-twice 0/parts/1/positions/0,"
                                + " not-in-unit 0/parts/1/positions/1, not-in-unit 0/parts/1/positions/2,"
                                + " not-in-unit 0/parts/1/children/0, forgotten 0/parts",
                        splitAll),
                wrong("named-twice 0/units/1", merge(APRIL, "nanjing", "suzhou", "suzhou")),
                wrong("not-empty 0/unit", closeUnit(APRIL, "suzhou")),
                wrong(
                        "not-empty 2/unit",
                        closePosition(APRIL, "S2"),
                        closePosition(APRIL, "R3"),
                        closeUnit(APRIL, "nanjing")),
                wrong("not-empty 0/territory", new Change.CloseTerritory(APRIL, territory("jiangsu"))),
                wrong("ends-on-first-day 0/day", closePosition(SINCE, "R1")),
                wrong("ends-on-first-day 0/day", end(SINCE, "li", "S1")),
                wrong(
                        "ends-on-first-day 0/day",
                        new Change.EndClaim(SINCE, territory("jiangsu-south"), position("S1"))),
                wrong("not-appointed 0/person", end(APRIL, "chen", "S1")),
                wrong("not-appointed 1/person", end(MARCH, "li", "S1"), end(APRIL, "li", "S1")),
                wrong("not-claimed 0/position", new Change.EndClaim(APRIL, territory("jiangsu"), position("S1"))),
                wrong("already-appointed 0/person", appoint(APRIL, "li", "S1")),
                wrong("held 0/position", appoint(APRIL, "gao", "S1")),
                wrong("already-claimed 0/position", claim(APRIL, "jiangsu-south", "S1")),
                wrong(
                        "until-order 0/until",
                        new Change.ActFor(APRIL, person("gao"), position("S1"), Optional.of(APRIL))),
                wrong(
                        "share 0/share, until-order 0/until",
                        new Change.Appoint(
                                APRIL,
                                person("gao"),
                                position("S1"),
                                Optional.of(MARCH),
                                Optional.of(Ratio.of(3, 2)))));
    }

    private static Arguments wrong(String expected, Change... changes) {
        return Arguments.of(expected, List.of(changes));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreFoundAtTheirPlace(String expected, List<Change> changes) {
        WithFindings<Organization> result = company().apply(new Reorganization(changes));
        List<String> errors = shown(new WithFindings<>(
                Optional.empty(),
                result.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList()));
        assertThat(String.join(", ", errors)).isEqualTo(expected);
        assertThat(result.value()).isEmpty();
    }

    @Test
    void allMistakesAreFoundAtOnceInTheOrderOfTheList() {
        assertThat(findings(
                        closePosition(JULY, "X"),
                        moveUnit(APRIL, "suzou", "nowhere"),
                        appoint(APRIL, "li", "S1"),
                        closeUnit(MARCH, "suzhou")))
                .containsExactly(
                        "unknown 0/position",
                        "unknown 1/parent",
                        "unknown 1/unit",
                        "already-appointed 2/person",
                        "not-empty 3/unit");
    }

    @Test
    void whatHasNoEffectIsAWarning() {
        assertThat(findings(moveUnit(APRIL, "suzhou", "east"))).containsExactly("without-effect 0");
        assertThat(company()
                        .apply(Reorganization.of(moveUnit(APRIL, "suzhou", "east")))
                        .orThrow()
                        .definition())
                .isEqualTo(company().definition());
    }

    @Test
    void whatIsPlannedForAClosedPositionIsNamed() {
        assertThat(findings(appoint(JULY, "gao", "R1"), end(MARCH, "chen", "R1"), closePosition(APRIL, "R1")))
                .containsExactly("not-open 0/position");
        Organization planned = after(end(MARCH, "chen", "R1"), appoint(JULY, "gao", "R1"));
        assertThat(shown(planned.apply(Reorganization.of(closePosition(APRIL, "R1")))))
                .containsExactly("planned-in-vain 0/position");
    }

    @Test
    void aTerritoryWithAPlannedClaimStays() {
        Organization planned = after(claim(JULY, "jiangsu-south", "S2"));
        assertThat(shown(
                        planned.apply(Reorganization.of(new Change.CloseTerritory(APRIL, territory("jiangsu-south"))))))
                .containsExactly("not-empty 0/territory");
    }

    @Test
    void aCircleThatAPlanClosesLaterIsAnErrorOfTheNewOrganization() {
        // Nanjing goes below Kunshan; Kunshan is planned to go below Nanjing in July.
        assertThat(findings(moveUnit(APRIL, "nanjing", "kunshan")))
                .containsExactly("org.unit-cycle kunshan 2025-07-01/");
    }

    @Test
    void anErrorThatWasThereBeforeDoesNotStopAChange() {
        Organization two = Organization.of(company().definition().toBuilder()
                .appointments(Stream.concat(
                                company().appointments().stream(),
                                Stream.of(Appointment.primary(
                                        person("gao"), position("S1"), DateRange.startingOn(MARCH))))
                        .toList())
                .build());
        assertThat(two.findings()).anyMatch(finding -> finding.code() == OrgFindings.SEVERAL_HOLDERS);
        assertThat(two.apply(Reorganization.of(end(APRIL, "gao", "S1"))).value())
                .isPresent();
    }

    @Test
    void theOrderOfTheListSaysNothing() {
        List<Change> changes = new ArrayList<>(List.of(
                openUnit(APRIL, "wuxi", "east"),
                openPosition(APRIL, "S3", "supervisor", "wuxi", "M"),
                appoint(APRIL, "gao", "S3"),
                movePosition(APRIL, "R2", "wuxi"),
                changeManager(APRIL, "R2", "S3"),
                merge(APRIL, "wuxi", "kunshan"),
                moveUnit(JULY, "wuxi", "nanjing")));
        OrganizationDefinition expected =
                company().apply(new Reorganization(changes)).orThrow().definition();
        Collections.reverse(changes);
        assertThat(company().apply(new Reorganization(changes)).orThrow().definition())
                .isEqualTo(expected);
    }

    @Nested
    class Messages {
        private String first(Change... changes) {
            return company().apply(Reorganization.of(changes)).findings().get(0).message(ENGLISH);
        }

        @Test
        void sayWhatIsAllowed() {
            assertThat(first(moveUnit(APRIL, "suzou", "nanjing")))
                    .isEqualTo("unit must be one of the organization or one that this reorganization opens, such as"
                            + " suzhou, but was 'suzou'");
            assertThat(first(movePosition(SINCE.minusDays(1), "S1", "east")))
                    .isEqualTo("position 'S1' must be there on 2024-12-31, but its days are from 2025-01-01");
            assertThat(first(closeUnit(APRIL, "suzhou")))
                    .isEqualTo(
                            "unit 'suzhou' must be empty from 2025-04-01 on to be closed, but has R1, R2, S1, kunshan");
            assertThat(first(appoint(APRIL, "gao", "S1")))
                    .isEqualTo("position 'S1' must have one holder a day, but 'li' holds it (from 2025-04-01)\n"
                            + "Maybe end that appointment first.");
        }

        @Test
        void areThereInBothLanguages() {
            Set<ReorganizationFindings> seen = EnumSet.noneOf(ReorganizationFindings.class);
            mistakes().forEach(arguments -> {
                @SuppressWarnings("unchecked")
                List<Change> changes = (List<Change>) arguments.get()[1];
                for (Finding finding :
                        company().apply(new Reorganization(changes)).findings()) {
                    assertThat(finding.message(ENGLISH)).doesNotContain("{").doesNotContain("core.");
                    assertThat(finding.message(CHINESE)).doesNotContain("{").doesNotContain("core.");
                    if (finding.code() instanceof ReorganizationFindings code) {
                        seen.add(code);
                    }
                }
            });
            seen.addAll(Set.of(
                    ReorganizationFindings.RECORDED_LATER,
                    ReorganizationFindings.REPORTS_LEFT,
                    ReorganizationFindings.PLANNED_IN_VAIN,
                    ReorganizationFindings.WITHOUT_EFFECT,
                    ReorganizationFindings.PLANNED_LATER));
            assertThat(seen).containsExactlyInAnyOrder(ReorganizationFindings.values());
        }
    }
}
