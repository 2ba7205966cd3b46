package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
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
