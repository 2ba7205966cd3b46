package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One defect each, put into a sound organization. */
class OrgFindingsTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    private static final DateRange IN_FEBRUARY = DateRange.parse("2025-02-01/2025-03-01");

    private static final Ladder STAFF = Ladder.of(
            LadderId.of("hr"),
            LadderKind.STAFF,
            LocalizedText.same("HR"),
            List.of(new Tier(TierId.of("clerk"), 99, LocalizedText.same("Clerk"))));

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

    private static String english(List<Finding> findings) {
        Texts texts = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
        return String.join(
                "\n", findings.stream().map(finding -> finding.message(texts)).toList());
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
    void whatIsWrongWithAUnitListedTwiceIsFoundOnce() {
        Organization base =
                sound().unit("x", LocalizedText.same("X"), "nowhere").build();
        assertThat(english(Organization.of(base.definition().toBuilder()
                        .units(with(base.units(), base.units()))
                        .build())))
                .contains("unit ids must be different, but 'x' is there 2 times")
                .containsOnlyOnce("unit 'x' lies below 'nowhere' (from 2025-01-01), but there is no such unit");
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

    @Test
    void lowerTierAboveOnlyFromTheDayOnWhichTheRoleChanges() {
        assertThat(english(
                        sound().changeRole("R1", "regional-manager", FEBRUARY).build()))
                .contains("position 'R1' of tier 'regional-manager' reports to 'S' of the lower tier 'supervisor' (from"
                        + " 2025-02-01)");
    }

    @Test
    void noTierOfAnotherLadderIsLower() {
        assertThat(english(sound().ladder(STAFF)
                        .position("X", "clerk", "t")
                        .reportsTo("X", "R1")
                        .holder("x", "X")
                        .build()))
                .isEmpty();
    }

    @Test
    void gapsBetweenTwoValues() {
        Organization base = sound().build();
        Timeline<UnitId> parent = Timeline.of(List.of(
                new Timeline.Entry<>(DateRange.parse("2025-01-01/2025-02-01"), UnitId.of("c")),
                new Timeline.Entry<>(DateRange.parse("2025-02-11/"), UnitId.of("c"))));
        Timeline<PositionId> manager = Timeline.of(List.of(
                new Timeline.Entry<>(DateRange.parse("2025-01-01/2025-02-01"), PositionId.of("S")),
                new Timeline.Entry<>(DateRange.parse("2025-02-11/"), PositionId.of("M"))));
        Timeline<TerritoryId> around = Timeline.of(List.of(
                new Timeline.Entry<>(DateRange.parse("2025-01-01/2025-02-01"), TerritoryId.of("north")),
                new Timeline.Entry<>(DateRange.parse("2025-02-11/"), TerritoryId.of("south"))));
        Organization organization = Organization.of(base.definition().toBuilder()
                .units(base.units().stream()
                        .map(unit -> unit.id().value().equals("t") ? unit.withParent(parent) : unit)
                        .toList())
                .positions(base.positions().stream()
                        .map(position -> position.id().value().equals("R1")
                                ? new Position(
                                        position.id(),
                                        position.existence(),
                                        Timeline.of(IN_FEBRUARY, RoleId.of("representative")),
                                        position.unit(),
                                        manager)
                                : position)
                        .toList())
                .territories(List.of(
                        new Territory(TerritoryId.of("north"), LocalizedText.same("N"), Timeline.empty()),
                        new Territory(TerritoryId.of("south"), LocalizedText.same("S"), Timeline.empty()),
                        new Territory(TerritoryId.of("city"), LocalizedText.same("C"), around)))
                .build());
        assertThat(english(organization).lines())
                .contains(
                        "unit 't' has no parent between 'c' and 'c' (2025-02-01 to 2025-02-10)",
                        "territory 'city' has no parent between 'north' and 'south' (2025-02-01 to 2025-02-10)",
                        "position 'R1' reports to nobody between 'S' and 'M' (2025-02-01 to 2025-02-10)",
                        "position 'R1' exists, but has no role and so no tier (2025-01-01 to 2025-01-31)",
                        "position 'R1' exists, but has no role and so no tier (from 2025-03-01)");
    }

    @Test
    void aStatedHeadOutsideItsUnit() {
        assertThat(english(sound().head("t", "M", FEBRUARY).build()))
                .isEqualTo("unit 't' is led by position 'M', which does not lie directly in it (from 2025-02-01)");
    }

    @Test
    void aStatedHeadThatIsGone() {
        assertThat(english(sound().position("H", "supervisor", "t", DateRange.parse("2025-01-01/2025-03-01"))
                        .reportsTo("H", "M")
                        .holder("h", "H")
                        .head("t", "H")
                        .build()))
                .isEqualTo("unit 't' is led by position 'H', which does not exist on these days (from 2025-03-01)");
    }

    @Test
    void aStatedHeadEndsTheDoubtBetweenSeveral() {
        OrganizationBuilder builder =
                sound().position("S2", "supervisor", "t").reportsTo("S2", "M").holder("s2", "S2");
        assertThat(english(builder.build()))
                .isEqualTo("one position of unit 't' should be the highest, but several are: S, S2 (from 2025-01-01)");
        assertThat(english(builder.head("t", "S2", FEBRUARY).build()))
                .isEqualTo("one position of unit 't' should be the highest, but several are: S, S2 (2025-01-01 to"
                        + " 2025-01-31)");
    }

    @Test
    void spanOutsideItsBand() {
        OrganizationPolicy policy =
                OrganizationPolicy.NONE.withSpan(Charters.SUPERVISOR, 2, 2).withSpan(Charters.REGIONAL_MANAGER, 0, 5);
        Organization organization = sound().position("R3", "representative", "t", IN_FEBRUARY)
                .reportsTo("R3", "S")
                .holder("r3", "R3")
                .build();
        assertThat(organization.findings()).isEmpty();
        assertThat(english(organization.findings(policy)))
                .isEqualTo(
                        "from 2 to 2 positions should report to position 'S' of tier 'supervisor', but 3 do (2025-02-01"
                                + " to 2025-02-28)");
        assertThat(english(sound().position("X", "supervisor", "c")
                        .reportsTo("X", "M")
                        .reportsTo("R1", "X", FEBRUARY)
                        .head("c", "M")
                        .holder("x", "X")
                        .build()
                        .findings(policy)))
                .isEqualTo("from 2 to 2 positions should report to position 'S' of tier 'supervisor', but 1 do (from"
                        + " 2025-02-01)\n"
                        + "from 2 to 2 positions should report to position 'X' of tier 'supervisor', but 0 do (2025-01-01 to"
                        + " 2025-01-31)\n"
                        + "from 2 to 2 positions should report to position 'X' of tier 'supervisor', but 1 do (from"
                        + " 2025-02-01)");
    }

    @Test
    void spansWithoutANumberAreRefused() {
        assertThatThrownBy(() -> OrganizationPolicy.NONE.withSpan(Charters.SUPERVISOR, 3, 2))
                .hasMessage("span must be from zero or more up to at least as many, but was 3 to 2");
        assertThatThrownBy(() -> OrganizationPolicy.NONE.withSpan(Charters.SUPERVISOR, -1, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(OrganizationPolicy.NONE.withSpan(Charters.SUPERVISOR, 3, 3).tiers())
                .containsExactly(Charters.SUPERVISOR);
    }

    private static OrganizationBuilder areas() {
        return sound().territory("east", LocalizedText.same("East"))
                .territory("suzhou", LocalizedText.same("Suzhou"), "east")
                .claim("S", "east");
    }

    @Test
    void territoriesOfOneTierOverlap() {
        assertThat(english(areas().claim("R1", "suzhou").build())).isEmpty();
        assertThat(english(areas().claim("R1", "suzhou")
                        .claim("R2", "suzhou", IN_FEBRUARY)
                        .build()))
                .isEqualTo(
                        "one position of tier 'representative' should answer for territory 'suzhou', but several do: R1,"
                                + " R2 (2025-02-01 to 2025-02-28)");
    }

    @Test
    void aTerritoryInsideAnotherOverlapsIt() {
        assertThat(english(areas().claim("R1", "suzhou", IN_FEBRUARY)
                        .claim("R2", "east")
                        .moveTerritory("suzhou", "nowhere", LocalDate.of(2025, 2, 11))
                        .build()))
                .endsWith(
                        "one position of tier 'representative' should answer for territory 'suzhou', but several do: R1,"
                                + " R2 (2025-02-01 to 2025-02-10)");
    }

    @Test
    void timeAboveOne() {
        OrganizationBuilder builder = sound().position("R3", "representative", "t")
                .reportsTo("R3", "S")
                .holder("x", "R3", DateRange.startingOn(SINCE), Ratio.parse("0.6"))
                .position("R4", "representative", "t")
                .reportsTo("R4", "S")
                .holder("x", "R4", DateRange.parse("2025-01-01/2025-02-01"), Ratio.parse("0.4"));
        assertThat(english(builder.build())).isEqualTo("position 'R4' is vacant (from 2025-02-01)");
        assertThat(english(builder.holder("x", "R4", DateRange.startingOn(FEBRUARY), Ratio.parse("0.5"))
                        .build()))
                .isEqualTo("shares of time of person 'x' should add up to at most 1, but add up to 1.1: R3, R4 (from"
                        + " 2025-02-01)");
    }

    @Test
    void employmentAndAppointmentsDisagree() {
        assertThat(english(sound().employed("m", DateRange.startingOn(SINCE))
                        .employed("s", DateRange.parse("2025-01-01/2025-03-01"))
                        .employed("r1", DateRange.parse("2024-12-01/"))
                        .build()))
                .isEqualTo("""
                        person 'r2' is appointed, but is not in the list of people
                        person 's' is appointed to position 'S', but is not employed (from 2025-03-01)
                        person 'r1' is employed, but appointed to no position (2024-12-01 to 2024-12-31)""");
    }

    @Test
    void withoutKnownEmploymentNothingIsCompared() {
        Organization organization = sound().build();
        assertThat(english(Organization.of(organization.definition().toBuilder()
                        .people(List.of(
                                new Person(PersonId.of("m"), List.of()),
                                new Person(PersonId.of("s"), List.of()),
                                new Person(PersonId.of("r1"), List.of()),
                                new Person(PersonId.of("r2"), List.of())))
                        .build())))
                .isEmpty();
    }

    @Nested
    class AnotherSystem {
        private final Organization organization = sound().holder("old", "R2", DateRange.parse("2024-01-01/2024-02-01"))
                .reportsTo("R1", "M", FEBRUARY)
                .acting("s", "R1", IN_FEBRUARY)
                .position("V", "representative", "t")
                .build();

        private String english(CurrentValue... values) {
            return OrgFindingsTest.english(organization.contradictions(List.of(values)));
        }

        private CurrentValue value(String position, CurrentValue.Attribute attribute, String value) {
            return CurrentValue.of(PositionId.of(position), attribute, value, FEBRUARY);
        }

        @Test
        void agrees() {
            assertThat(english(
                            value("R1", CurrentValue.Attribute.MANAGER, "M"),
                            CurrentValue.of(
                                    PositionId.of("R1"), CurrentValue.Attribute.MANAGER, "S", FEBRUARY.minusDays(1)),
                            value("R1", CurrentValue.Attribute.UNIT, "t"),
                            value("R1", CurrentValue.Attribute.ROLE, "representative"),
                            value("R1", CurrentValue.Attribute.HOLDER, "r1"),
                            CurrentValue.none(PositionId.of("M"), CurrentValue.Attribute.MANAGER, FEBRUARY),
                            CurrentValue.none(PositionId.of("V"), CurrentValue.Attribute.HOLDER, FEBRUARY)))
                    .isEmpty();
        }

        @Test
        void contradictsTheHistory() {
            assertThat(english(
                            value("R1", CurrentValue.Attribute.MANAGER, "S"),
                            value("R1", CurrentValue.Attribute.UNIT, "c"),
                            value("R1", CurrentValue.Attribute.ROLE, "supervisor"),
                            value("V", CurrentValue.Attribute.HOLDER, "s"),
                            CurrentValue.none(PositionId.of("R1"), CurrentValue.Attribute.HOLDER, FEBRUARY)))
                    .isEqualTo(
                            "position 'R1' reports to 'S' in another system, but to 'M' in the history (2025-02-01)\n"
                                    + "position 'R1' lies in unit 'c' in another system, but in 't' in the history"
                                    + " (2025-02-01)\n"
                                    + "position 'R1' has role 'supervisor' in another system, but 'representative' in the"
                                    + " history (2025-02-01)\n"
                                    + "position 'R1' is held by '—' in another system, but by 'r1' in the history"
                                    + " (2025-02-01)\n"
                                    + "position 'V' is held by 's' in another system, but by '—' in the history (2025-02-01)");
        }

        @Test
        void knowsAPositionThatTheOrganizationNeverHas() {
            assertThat(english(value("X", CurrentValue.Attribute.UNIT, "t")))
                    .isEqualTo(
                            "another system has a value for position 'X' on 2025-02-01, but there is no such position");
        }

        @Test
        void theOrderOfTheListDoesNotMatter() {
            CurrentValue first = value("R1", CurrentValue.Attribute.MANAGER, "S");
            CurrentValue second = value("R2", CurrentValue.Attribute.MANAGER, "M");
            assertThat(english(first, second)).isEqualTo(english(second, first, second));
        }
    }

    /** All that can be wrong, at once. */
    private static Organization everything() {
        Organization base = sound().role("ghost", "intern", LocalizedText.same("Ghost"))
                .unit("a", LocalizedText.same("A"), "nowhere")
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
                .holder("half", "L1", DateRange.startingOn(SINCE), Ratio.parse("0.7"))
                .holder("half", "H", DateRange.parse("2025-05-01/"), Ratio.parse("0.7"))
                .acting("p", "R1", DateRange.startingOn(SINCE))
                .acting("p", "H", IN_FEBRUARY)
                .acting("q", "H", IN_FEBRUARY)
                .head("c", "nobody")
                .head("root", "L2")
                .head("t", "M", LocalDate.of(2025, 6, 1))
                .territory("t1", LocalizedText.same("T1"), "t2")
                .territory("t2", LocalizedText.same("T2"), "t1")
                .territory("t3", LocalizedText.same("T3"), "nowhere")
                .claim("R1", "t1")
                .claim("R2", "t1")
                .claim("R2", "nowhere")
                .claim("nobody", "t1", IN_FEBRUARY)
                .claim("L2", "t1", DateRange.startingOn(SINCE))
                .employed("m", DateRange.parse("2024-12-01/2025-06-01"))
                .build();
        Timeline<UnitId> gap = Timeline.of(List.of(
                new Timeline.Entry<>(IN_FEBRUARY, UnitId.of("c")),
                new Timeline.Entry<>(DateRange.parse("2025-04-01/"), UnitId.of("c"))));
        Timeline<PositionId> managers = Timeline.of(List.of(
                new Timeline.Entry<>(IN_FEBRUARY, PositionId.of("S")),
                new Timeline.Entry<>(DateRange.parse("2025-04-01/"), PositionId.of("S"))));
        Timeline<TerritoryId> around = Timeline.of(List.of(
                new Timeline.Entry<>(IN_FEBRUARY, TerritoryId.of("t3")),
                new Timeline.Entry<>(DateRange.parse("2025-04-01/"), TerritoryId.of("t3"))));
        OrganizationDefinition said = base.definition();
        return Organization.of(said.toBuilder()
                .roles(with(said.roles(), said.roles()))
                .units(with(
                        said.units(),
                        List.of(said.units().get(0), OrgUnit.of(UnitId.of("gap"), LocalizedText.same("Gap"), gap))))
                .positions(with(
                        said.positions(),
                        List.of(
                                said.positions().get(0),
                                new Position(
                                        PositionId.of("NoUnit"),
                                        DateRange.startingOn(SINCE),
                                        Timeline.empty(),
                                        Timeline.empty(),
                                        managers))))
                .territories(with(
                        said.territories(),
                        List.of(
                                said.territories().get(0),
                                new Territory(TerritoryId.of("t4"), LocalizedText.same("T4"), around))))
                .people(with(said.people(), said.people()))
                .build());
    }

    private static <T> List<T> with(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return all;
    }

    @Test
    void everyTextHasItsValuesInBothLanguages() {
        Set<OrgFindings> seen = EnumSet.of(
                // Those of ladders are in LadderTest.
                OrgFindings.EMPTY_LADDER,
                OrgFindings.DUPLICATE_TIER,
                OrgFindings.DUPLICATE_RANK,
                OrgFindings.NO_LADDER,
                OrgFindings.DUPLICATE_LADDER,
                OrgFindings.TIER_IN_TWO_LADDERS);
        Organization everything = everything();
        List<Finding> all =
                new ArrayList<>(everything.findings(OrganizationPolicy.NONE.withSpan(Charters.REPRESENTATIVE, 5, 6)));
        List<CurrentValue> others = new ArrayList<>();
        for (CurrentValue.Attribute attribute : CurrentValue.Attribute.values()) {
            others.add(CurrentValue.of(PositionId.of("R1"), attribute, "other", FEBRUARY));
        }
        others.add(CurrentValue.none(PositionId.of("nobody"), CurrentValue.Attribute.UNIT, FEBRUARY));
        all.addAll(everything.contradictions(others));
        for (Finding finding : all) {
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
