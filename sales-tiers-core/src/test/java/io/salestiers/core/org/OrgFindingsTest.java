package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One defect each, put into a sound organization. */
class OrgFindingsTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    private static final DateRange IN_FEBRUARY = DateRange.parse("2025-02-01/2025-03-01");

    /** A manager above a supervisor above two representatives, all held; nothing to find. */
    private static OrganizationBuilder sound() {
        return Organization.builder(Charters.standard().ladder(), SINCE)
                .unit("c", LocalizedText.same("Company"))
                .unit("t", LocalizedText.same("Team"), "c")
                .position("M", "regional-manager", "c")
                .position("S", "supervisor", "t")
                .reportsTo("S", "M")
                .position("R1", "representative", "t")
                .reportsTo("R1", "S")
                .position("R2", "representative", "t")
                .reportsTo("R2", "S")
                .holder("m", "M")
                .holder("s", "S")
                .holder("r1", "R1")
                .holder("r2", "R2");
    }

    private static String english(Organization organization) {
        return text(organization, Locale.ENGLISH);
    }

    private static String text(Organization organization, Locale locale) {
        List<Finding> findings = organization.findings();
        Texts texts = Texts.of(locale, CoreMessages.catalogue());
        return String.join(
                "\n", findings.stream().map(finding -> finding.message(texts)).toList());
    }

    @Test
    void nothingInASoundOne() {
        assertThat(sound().build().findings()).isEmpty();
    }

    @Test
    void unitCycleNamesItsMembers() {
        Organization organization = sound().unit("d", LocalizedText.same("D"), "t")
                .position("D", "representative", "d")
                .reportsTo("D", "S")
                .holder("d", "D")
                .moveUnit("t", "d", FEBRUARY)
                .build();
        assertThat(english(organization))
                .isEqualTo("units must not lie below themselves, but these do so in a circle: d, t (from 2025-02-01)");
        assertThat(text(organization, Locale.CHINA)).isEqualTo("部门之间不得循环隶属，以下部门构成循环：d、t（2025年2月1日起）");
    }

    @Test
    void reportingCycleNamesItsMembersAndEndsWithItsFirstStep() {
        Organization organization = sound().reportsTo("M", "R1", FEBRUARY)
                .reportsTo("R1", "M", LocalDate.of(2025, 3, 1))
                .build();
        assertThat(english(organization))
                .startsWith("positions must not report to themselves, but these do so in a circle: M, R1, S"
                        + " (2025-02-01 to 2025-02-28)\n"
                        + "positions must not report to themselves, but these do so in a circle: M, R1"
                        + " (from 2025-03-01)");
    }

    @Test
    void severalHolders() {
        assertThat(english(sound().holder("x", "R1", IN_FEBRUARY).build()))
                .isEqualTo("position 'R1' must have one holder a day, but has several: r1, x (2025-02-01 to"
                        + " 2025-02-28)");
    }

    @Test
    void severalPositionsOfAPerson() {
        Organization organization = sound().position("R3", "representative", "t")
                .reportsTo("R3", "S")
                .holder("r1", "R3")
                .build();
        assertThat(english(organization))
                .isEqualTo("person 'r1' should be the holder of one position a day, but holds several with all of"
                        + " their time: R1, R3 (from 2025-01-01)");
        // Both are of one tier, so the lower id counts.
        assertThat(organization.on(SINCE).positionOf(PersonId.of("r1"))).contains(PositionId.of("R1"));
    }

    @Test
    void severalRootsAndAUnitWithoutHead() {
        Organization organization = sound().unit("lost", LocalizedText.same("Lost"))
                .unit("below", LocalizedText.same("Below"), "lost")
                .position("B", "representative", "below")
                .reportsTo("B", "S")
                .holder("b", "B")
                .build();
        assertThat(english(organization))
                .isEqualTo("one unit should have no parent, but several have none: c, lost (from 2025-01-01)\n"
                        + "unit 'lost' has no stated head and no position of its own, so nobody leads it (from"
                        + " 2025-01-01)");
        assertThat(organization.on(SINCE).root()).isEmpty();
    }

    @Test
    void lowerTierAbove() {
        assertThat(english(sound().position("X", "supervisor", "c")
                        .reportsTo("X", "R1")
                        .holder("x", "X")
                        .build()))
                .isEqualTo("position 'X' of tier 'supervisor' reports to 'R1' of the lower tier 'representative' (from"
                        + " 2025-01-01)");
    }

    @Test
    void actingPastItsEnd() {
        assertThat(english(sound().acting("r2", "R1", IN_FEBRUARY).build()))
                .isEqualTo("person 'r2' still acts for position 'R1' although it has a holder (2025-02-01 to"
                        + " 2025-02-28)");
    }

    @Test
    void actingWithoutEnd() {
        assertThat(english(sound().position("R3", "representative", "t")
                        .reportsTo("R3", "S")
                        .acting("r2", "R3", DateRange.startingOn(SINCE))
                        .build()))
                .isEqualTo("person 'r2' acts for position 'R3' without an end (from 2025-01-01)");
    }

    @Test
    void outsideExistenceOnBothSides() {
        assertThat(english(sound().position("R3", "representative", "t", IN_FEBRUARY)
                        .reportsTo("R3", "S")
                        .holder("r3", "R3", DateRange.parse("2025-01-20/2025-03-11"))
                        .build()))
                .isEqualTo("person 'r3' is appointed to position 'R3' on days on which it does not exist (2025-01-20 to"
                        + " 2025-01-31)\n"
                        + "person 'r3' is appointed to position 'R3' on days on which it does not exist (2025-03-01 to"
                        + " 2025-03-10)");
    }

    @Test
    void manyAreNotAllNamed() {
        OrganizationBuilder builder = sound();
        for (int i = 10; i < 30; i++) {
            builder.position("T" + i, "representative", "t").holder("t" + i, "T" + i);
        }
        assertThat(english(builder.build()))
                .isEqualTo("several positions report to nobody: M, T10, T11, T12, T13, T14, T15, T16, T17, T18, … (from"
                        + " 2025-01-01)");
    }

    /** All that can be wrong, at once. */
    private static Organization everything() {
        Organization base = sound().unit("a", LocalizedText.same("A"), "nowhere")
                .unit("x", LocalizedText.same("X"), "y")
                .unit("y", LocalizedText.same("Y"), "x")
                .unit("root", LocalizedText.same("Root"))
                .position("Q", "intern", "nowhere")
                .reportsTo("Q", "nobody")
                .position("H", "supervisor", "t")
                .reportsTo("H", "R2")
                .position("L1", "representative", "root")
                .reportsTo("L1", "L2")
                .position("L2", "representative", "root", IN_FEBRUARY)
                .reportsTo("L2", "L1")
                .holder("m", "R1")
                .holder("r1", "R1", IN_FEBRUARY)
                .holder("z", "Z", DateRange.startingOn(SINCE))
                .holder("z", "L2", DateRange.startingOn(SINCE))
                .acting("p", "R1", DateRange.startingOn(SINCE))
                .acting("p", "H", IN_FEBRUARY)
                .acting("q", "H", IN_FEBRUARY)
                .build();
        List<OrgUnit> units = new ArrayList<>(base.units());
        units.add(units.get(0));
        List<Position> positions = new ArrayList<>(base.positions());
        positions.add(positions.get(0));
        positions.add(Position.of(
                PositionId.of("NoUnit"), Charters.SUPERVISOR, IN_FEBRUARY, Timeline.empty(), Timeline.empty()));
        return Organization.of(base.ladder(), units, positions, base.appointments());
    }

    @Test
    void everyTextHasItsValuesInBothLanguages() {
        Set<OrgFindings> seen = EnumSet.of(
                // Those of a ladder are in LadderTest.
                OrgFindings.EMPTY_LADDER, OrgFindings.DUPLICATE_TIER, OrgFindings.DUPLICATE_RANK);
        for (Finding finding : everything().findings()) {
            seen.add((OrgFindings) finding.code());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                // A text or value that is not there is shown in brackets.
                assertThat(finding.message(Texts.of(locale, CoreMessages.catalogue())))
                        .doesNotContain("[")
                        .isNotBlank();
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(OrgFindings.values());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasATextInBothLanguages(OrgFindings code) {
        assertThat(CoreMessages.catalogue().keys()).contains(code.code());
    }
}
