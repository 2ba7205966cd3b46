package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.Role;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One defect each, put into a sound matrix, and beside it the nearest that is none. */
class MatrixFindingsTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final DateRange IN_MARCH = DateRange.of(MARCH, APRIL);
    /** What is found without an organization. */
    private static final Set<ResponsibilityFindings> BY_ITSELF =
            EnumSet.range(ResponsibilityFindings.NO_ACCOUNTABLE, ResponsibilityFindings.SUPPORT_WITHOUT_RESPONSIBLE);

    private static final MatrixPolicy STANDARD = MatrixPolicy.STANDARD;

    /** One duty, in which a answers, b works and c is asked; nothing to find. */
    private static MatrixBuilder sound() {
        return ResponsibilityMatrix.raci(SINCE)
                .duty("plan")
                .accountable("a")
                .responsible("b")
                .consulted("c");
    }

    private static List<String> texts(ResponsibilityMatrix matrix, MatrixPolicy policy, MatrixContext context) {
        Texts english = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
        return matrix.findings(policy, context).stream()
                .map(finding -> finding.message(english))
                .toList();
    }

    private static List<String> texts(MatrixBuilder matrix) {
        return texts(matrix.build(), STANDARD, MatrixContext.NOTHING);
    }

    private static List<String> texts(MatrixBuilder matrix, MatrixPolicy policy) {
        return texts(matrix.build(), policy, MatrixContext.NOTHING);
    }

    private static List<String> texts(MatrixBuilder matrix, MatrixContext context) {
        return texts(matrix.build(), STANDARD, context);
    }

    @Test
    void nothingInASoundMatrix() {
        assertThat(sound().build().findings()).isEmpty();
    }

    @Nested
    class OneAccountable {
        @Test
        void nobodyBeforeTheFirstAndAfterTheLast() {
            MatrixBuilder matrix = ResponsibilityMatrix.builder(
                            MatrixVariant.RACI, DateRange.parse("2026-01-01/2027-01-01"))
                    .duty("plan")
                    .responsible("b")
                    .during(IN_MARCH)
                    .accountable("a");
            assertThat(texts(matrix, STANDARD.only(MatrixRule.ONE_ACCOUNTABLE)))
                    .containsExactly(
                            "duty 'plan' must have exactly one accountable role, but has none (unit type: any;"
                                    + " 2026-01-01 to 2026-02-28)",
                            "duty 'plan' must have exactly one accountable role, but has none (unit type: any;"
                                    + " 2026-04-01 to 2026-12-31)");
        }

        @Test
        void aDutyWithoutAnyLetterMissesBoth() {
            assertThat(texts(sound().duty("rest")))
                    .containsExactly(
                            "duty 'rest' must have exactly one accountable role, but has none (unit type: any; from"
                                    + " 2026-01-01)",
                            "duty 'rest' must have a responsible role, but has none (unit type: any; from 2026-01-01)");
        }

        @Test
        void severalOnTheDaysOnWhichTheyOverlap() {
            MatrixBuilder matrix = sound().duty("lead")
                    .responsible("b")
                    .until(APRIL)
                    .accountable("a")
                    .from(MARCH)
                    .accountable("c");
            assertThat(texts(matrix))
                    .containsExactly("duty 'lead' must have exactly one accountable role, but has several: a, c (unit"
                            + " type: any; 2026-03-01 to 2026-03-31)");
            Finding finding = matrix.build().findings().get(0);
            assertThat(finding.code()).isEqualTo(ResponsibilityFindings.SEVERAL_ACCOUNTABLE);
            assertThat(finding.place()).isEqualTo(Place.during("lead", IN_MARCH));
            assertThat(finding.arguments().keySet()).containsExactly("duty", "letter", "roles", "unitType", "days");
        }

        @Test
        void notIfOneFollowsTheOtherOnTheSameDay() {
            assertThat(texts(sound().duty("lead")
                            .responsible("b")
                            .until(MARCH)
                            .accountable("a")
                            .from(MARCH)
                            .accountable("c")))
                    .isEmpty();
        }

        @Test
        void whatIsFoundOnNeighbouringPiecesAlikeIsOneFinding() {
            assertThat(texts(sound().duty("lead")
                            .responsible("b")
                            .accountable("a")
                            .accountable("b")
                            .during(IN_MARCH)
                            .informed("c")))
                    .filteredOn(text -> text.contains("several"))
                    .containsExactly("duty 'lead' must have exactly one accountable role, but has several: a, b (unit"
                            + " type: any; from 2026-01-01)");
        }

        @Test
        void aThirdOneMakesAnotherFinding() {
            assertThat(texts(sound().duty("lead")
                            .responsible("d")
                            .accountable("a")
                            .accountable("b")
                            .during(IN_MARCH)
                            .accountable("c")))
                    .containsExactly(
                            "duty 'lead' must have exactly one accountable role, but has several: a, b (unit type: any;"
                                    + " 2026-01-01 to 2026-02-28)",
                            "duty 'lead' must have exactly one accountable role, but has several: a, b, c (unit type:"
                                    + " any; 2026-03-01 to 2026-03-31)",
                            "duty 'lead' must have exactly one accountable role, but has several: a, b (unit type: any;"
                                    + " from 2026-04-01)");
        }
    }

    @Nested
    class UnitTypes {
        @Test
        void aTypeIsLookedAtOnTheDaysOfItsOwnAssignments() {
            MatrixBuilder matrix = sound().duty("lead")
                    .responsible("b")
                    .accountable("a")
                    .inUnitsOf("branch")
                    .during(IN_MARCH)
                    .accountable("c")
                    .accountable("d");
            assertThat(texts(matrix, STANDARD.only(MatrixRule.ONE_ACCOUNTABLE)))
                    .containsExactly("duty 'lead' must have exactly one accountable role, but has several: c, d (unit"
                            + " type: branch; 2026-03-01 to 2026-03-31)");
        }

        @Test
        void whatTheTypeDoesNotReplaceHoldsThereToo() {
            // In branches a answers instead of c and d, but nobody works there either.
            assertThat(texts(
                            sound().duty("lead")
                                    .accountable("c")
                                    .accountable("d")
                                    .inUnitsOf("branch")
                                    .accountable("a"),
                            STANDARD.only(MatrixRule.ONE_ACCOUNTABLE, MatrixRule.SOMEBODY_RESPONSIBLE)))
                    .containsExactly(
                            "duty 'lead' must have exactly one accountable role, but has several: c, d (unit type: any"
                                    + " other; from 2026-01-01)",
                            "duty 'lead' must have a responsible role, but has none (unit type: any other; from"
                                    + " 2026-01-01)",
                            "duty 'lead' must have a responsible role, but has none (unit type: branch; from"
                                    + " 2026-01-01)");
        }

        @Test
        void withoutAGeneralRuleOtherUnitsHaveNone() {
            MatrixBuilder matrix = sound().duty("lead")
                    .responsible("b")
                    .inUnitsOf("branch")
                    .accountable("a")
                    .inUnitsOf("key")
                    .from(MARCH)
                    .accountable("a");
            assertThat(texts(matrix))
                    .containsExactly("duty 'lead' must have exactly one accountable role, but has none (unit type: any"
                            + " other; from 2026-01-01)");
            // If there are no other types, only those remain that have no rule of their own yet.
            assertThat(texts(
                            matrix,
                            MatrixContext.NOTHING.withUnitTypes(
                                    List.of(UnitTypeId.of("key"), UnitTypeId.of("branch")))))
                    .containsExactly("duty 'lead' must have exactly one accountable role, but has none (unit type: any"
                            + " other; 2026-01-01 to 2026-02-28)");
            assertThat(texts(
                            matrix,
                            MatrixContext.NOTHING.withUnitTypes(
                                    List.of(UnitTypeId.of("key"), UnitTypeId.of("shop"), UnitTypeId.of("branch")))))
                    .containsExactly("duty 'lead' must have exactly one accountable role, but has none (unit type: any"
                            + " other; from 2026-01-01)");
        }
    }

    @Nested
    class SomebodyResponsible {
        @Test
        void nobody() {
            assertThat(texts(sound().duty("lead").accountable("a")))
                    .containsExactly(
                            "duty 'lead' must have a responsible role, but has none (unit type: any; from 2026-01-01)");
        }

        @Test
        void oneIsEnough() {
            assertThat(texts(sound().duty("lead").accountable("a").responsible("c")))
                    .isEmpty();
        }
    }

    @Nested
    class AccountableSeat {
        private MatrixBuilder with(Seats seats) {
            return sound().role("x", LocalizedText.same("X"), seats)
                    .duty("lead")
                    .accountable("x")
                    .responsible("b");
        }

        @Test
        void aBodyCannotAnswer() {
            assertThat(texts(with(Seats.GROUP)))
                    .containsExactly(
                            "a position must answer for duty 'lead', but 'x' is a body (unit type: any; from 2026-01-01)");
            assertThat(texts(with(Seats.GROUP).ofEachPosition())).hasSize(1);
        }

        @Test
        void manyPositionsCannotAnswerForAUnit() {
            assertThat(texts(with(Seats.SEVERAL)))
                    .containsExactly(
                            "one position must answer for duty 'lead' of a whole unit, but several positions of"
                                    + " a unit have role 'x' (unit type: any; from 2026-01-01)");
        }

        @Test
        void manyPositionsCanAnswerEachForItsOwnPart() {
            assertThat(texts(with(Seats.SEVERAL).ofEachPosition())).isEmpty();
            assertThat(texts(with(Seats.ONE))).isEmpty();
        }

        @Test
        void aBodyMayBeAsked() {
            assertThat(texts(sound().role("x", LocalizedText.same("X"), Seats.GROUP)
                            .duty("plan")
                            .consulted("x")))
                    .isEmpty();
        }
    }

    @Nested
    class AccountableCapable {
        private final MatrixBuilder matrix = sound().duty("lead")
                .needs(Capabilities.TARGET_SET)
                .accountable("a")
                .responsible("b");

        @Test
        void itsTierCannotHoldWhatTheDutyNeeds() {
            MatrixContext context = MatrixContext.NOTHING.withCapabilities(
                    (tier, capability) -> !tier.equals(TierId.of("a")) || !capability.equals(Capabilities.TARGET_SET));
            assertThat(texts(matrix, context))
                    .containsExactly("role 'a' answers for duty 'lead', but cannot hold 'target:set', which the duty"
                            + " needs (unit type: any; from 2026-01-01)");
        }

        @Test
        void theTierIsThatOfTheRole() {
            MatrixContext context = MatrixContext.NOTHING
                    .withTiers(Map.of(RoleId.of("a"), TierId.of("manager")))
                    .withCapabilities((tier, capability) -> tier.equals(TierId.of("manager")));
            assertThat(texts(matrix, context)).isEmpty();
            assertThat(context.tierOf(RoleId.of("b"))).isEqualTo(TierId.of("b"));
        }

        @Test
        void rolesOfAnOrganizationBringTheirTiers() {
            MatrixContext context = MatrixContext.NOTHING.withRoles(List.of(
                    new Role(RoleId.of("a"), TierId.of("manager"), LocalizedText.same("A")),
                    new Role(RoleId.of("b"), TierId.of("seller"), LocalizedText.same("B"))));
            assertThat(context.tierOf(RoleId.of("a"))).isEqualTo(TierId.of("manager"));
            assertThat(context.tierOf(RoleId.of("b"))).isEqualTo(TierId.of("seller"));
            assertThat(context.tierOf(RoleId.of("c"))).isEqualTo(TierId.of("c"));
        }

        @Test
        void withoutACheckAnybodyCan() {
            assertThat(texts(matrix)).isEmpty();
            assertThat(MatrixContext.NOTHING.capabilities().canHold(TierId.of("a"), Capabilities.PAY_APPROVE))
                    .isTrue();
        }
    }

    @Nested
    class CharterCovered {
        private Charter charter(String tier, String duty) {
            return Charter.of(List.of(
                    new TierDuties(TierId.of(tier), List.of(new Duty(DutyId.of(duty), LocalizedText.same(duty))))));
        }

        @Test
        void aDutyOfTheCharterIsMissing() {
            MatrixContext context = MatrixContext.NOTHING.withCharter(charter("a", "lead"));
            assertThat(texts(sound(), context))
                    .containsExactly(
                            "duty 'lead' of tier 'a' is in the charter, but not in the matrix (from 2026-01-01)");
            assertThat(sound().build().findings(STANDARD, context).get(0).place())
                    .isEqualTo(Place.during("lead", DateRange.startingOn(SINCE)));
        }

        @Test
        void theTierOfTheCharterHasNoPart() {
            assertThat(texts(sound(), MatrixContext.NOTHING.withCharter(charter("c", "plan"))))
                    .containsExactly("duty 'plan' belongs to tier 'c' in the charter, but no role of this tier answers"
                            + " for it or does the work (unit type: any; from 2026-01-01)");
        }

        @Test
        void answeringOrWorkingIsAPart() {
            assertThat(texts(sound(), MatrixContext.NOTHING.withCharter(charter("a", "plan"))))
                    .isEmpty();
            assertThat(texts(sound(), MatrixContext.NOTHING.withCharter(charter("b", "plan"))))
                    .isEmpty();
            MatrixContext other = MatrixContext.NOTHING
                    .withCharter(charter("manager", "plan"))
                    .withTiers(Map.of(RoleId.of("b"), TierId.of("manager")));
            assertThat(texts(sound(), other)).isEmpty();
        }

        @Test
        void whereNobodyAnswersOrWorksOtherRulesSaySo() {
            assertThat(texts(
                            sound().duty("lead").consulted("a").build(),
                            STANDARD.only(MatrixRule.CHARTER_COVERED),
                            MatrixContext.NOTHING.withCharter(charter("a", "lead"))))
                    .isEmpty();
        }
    }

    @Nested
    class NoOverlap {
        private MatrixBuilder two() {
            return sound().duty("set")
                    .covers("targets", "money")
                    .accountable("a")
                    .responsible("b")
                    .duty("split")
                    .covers("targets", "money", "people")
                    .responsible("b");
        }

        @Test
        void twoDutiesAboutTheSameWithDifferentAccountableRoles() {
            assertThat(texts(two().until(APRIL).accountable("a").from(APRIL).accountable("c")))
                    .containsExactly(
                            "duties 'set' and 'split' are both about 'money', but different roles answer for them: a and"
                                    + " c (unit type: any; from 2026-04-01)",
                            "duties 'set' and 'split' are both about 'targets', but different roles answer for them: a"
                                    + " and c (unit type: any; from 2026-04-01)");
        }

        @Test
        void notWithTheSameOne() {
            assertThat(texts(two().accountable("a"))).isEmpty();
        }

        @Test
        void notOnDaysOnWhichOneHasNobody() {
            assertThat(texts(two().from(APRIL).accountable("a"), STANDARD.only(MatrixRule.NO_OVERLAP)))
                    .isEmpty();
            assertThat(texts(
                            two().duty("more").covers("people").accountable("c"), STANDARD.only(MatrixRule.NO_OVERLAP)))
                    .isEmpty();
        }

        @Test
        void notAboutDifferentThings() {
            assertThat(texts(sound().covers("plans")
                            .duty("lead")
                            .covers("people")
                            .accountable("c")
                            .responsible("b")))
                    .isEmpty();
        }

        @Test
        void aTypeIsLookedAtIfOneOfTheTwoHasItsOwn() {
            assertThat(texts(two().accountable("a")
                            .duty("set")
                            .inUnitsOf("branch")
                            .during(IN_MARCH)
                            .accountable("c")))
                    .contains("duties 'set' and 'split' are both about 'money', but different roles answer for them: c"
                            + " and a (unit type: branch; 2026-03-01 to 2026-03-31)")
                    .hasSize(2);
        }
    }

    @Nested
    class FewResponsible {
        @Test
        void moreThanThePolicyAllows() {
            MatrixBuilder matrix = sound().duty("lead").accountable("a").responsible("b", "c", "d", "e");
            assertThat(texts(matrix))
                    .containsExactly("duty 'lead' should have at most 3 responsible roles, but has 4: b, c, d, e (unit"
                            + " type: any; from 2026-01-01)\nMaybe it is two duties");
            assertThat(texts(matrix, STANDARD.withMostResponsible(4))).isEmpty();
            assertThat(texts(matrix, STANDARD.withMostResponsible(2))).hasSize(1);
        }

        @Test
        void asManyAsAllowed() {
            assertThat(texts(sound().duty("lead").accountable("a").responsible("b", "c", "d")))
                    .isEmpty();
        }
    }

    @Nested
    class FewToAskAndTell {
        @Test
        void moreAreAskedThanThePolicyAllows() {
            MatrixBuilder matrix = sound().duty("plan").consulted("d", "e", "f");
            assertThat(texts(matrix))
                    .containsExactly("duty 'plan' should have at most 3 consulted roles, but has 4: c, d, e, f (unit"
                            + " type: any; from 2026-01-01)");
            assertThat(texts(matrix, STANDARD.withMostConsulted(4))).isEmpty();
        }

        @Test
        void asManyAsAllowed() {
            assertThat(texts(sound().duty("plan").consulted("d", "e"))).isEmpty();
        }

        private MatrixBuilder told(String... some) {
            return ResponsibilityMatrix.raci(SINCE)
                    .duty("plan")
                    .accountable("a")
                    .responsible("b")
                    .informed(some)
                    .duty("lead")
                    .accountable("a")
                    .responsible("b", "c")
                    .duty("sell")
                    .accountable("a")
                    .responsible("d", "e", "f");
        }

        @Test
        void everyoneWithoutWorkIsTold() {
            assertThat(texts(told("c", "d", "e", "f")))
                    .containsExactly("every role without work in duty 'plan' is informed of it: c, d, e, f (unit type:"
                            + " any; from 2026-01-01)");
            assertThat(texts(told("a", "b", "c", "d", "e", "f"))).hasSize(1);
        }

        @Test
        void oneIsLeftOut() {
            assertThat(texts(told("c", "d", "e"))).isEmpty();
            assertThat(texts(told("c", "d", "e").duty("plan").consulted("f"))).isEmpty();
        }

        @Test
        void fewRolesAreSoonAll() {
            assertThat(texts(told("c", "d", "e", "f"), STANDARD.withEveryoneInformedFrom(5)))
                    .isEmpty();
            assertThat(texts(
                            ResponsibilityMatrix.raci(SINCE)
                                    .duty("plan")
                                    .accountable("a")
                                    .responsible("b")
                                    .informed("c"),
                            STANDARD.withEveryoneInformedFrom(1).only(MatrixRule.FEW_TO_ASK_AND_TELL)))
                    .hasSize(1);
            // Nobody is left to be told.
            assertThat(texts(
                            ResponsibilityMatrix.raci(SINCE)
                                    .duty("plan")
                                    .accountable("a")
                                    .responsible("b"),
                            STANDARD.withEveryoneInformedFrom(1)))
                    .isEmpty();
        }

        @Test
        void whoSupportsWorksToo() {
            MatrixBuilder matrix = ResponsibilityMatrix.rasci(SINCE)
                    .duty("plan")
                    .accountable("a")
                    .responsible("b")
                    .support("c")
                    .informed("d");
            assertThat(texts(matrix, STANDARD.withEveryoneInformedFrom(1).only(MatrixRule.FEW_TO_ASK_AND_TELL)))
                    .containsExactly("every role without work in duty 'plan' is informed of it: d (unit type: any; from"
                            + " 2026-01-01)");
        }
    }

    @Nested
    class BalancedLoad {
        private MatrixBuilder loaded() {
            return ResponsibilityMatrix.raci(SINCE)
                    .duty("one")
                    .accountable("a")
                    .responsible("a")
                    .duty("two")
                    .accountable("a")
                    .responsible("b")
                    .duty("three")
                    .accountable("b")
                    .during(IN_MARCH)
                    .responsible("a");
        }

        private final MatrixPolicy policy = STANDARD.only(MatrixRule.BALANCED_LOAD);

        @Test
        void lettersOfWorkOnOneDayAreCounted() {
            assertThat(texts(loaded(), policy.withHighestLoad(3)))
                    .containsExactly(
                            "role 'a' should have at most 3 letters of work, but has 4: accountable in 2, responsible in 2, both in 1 (unit type: any; 2026-03-01 to 2026-03-31)");
            assertThat(loaded().build()
                            .findings(policy.withHighestLoad(3), MatrixContext.NOTHING)
                            .get(0)
                            .place())
                    .isEqualTo(Place.during("a", IN_MARCH));
        }

        @Test
        void asMuchAsAllowed() {
            assertThat(texts(loaded(), policy.withHighestLoad(4))).isEmpty();
        }

        @Test
        void aTypeCarriesItsOwnLettersBesideThoseOfAllUnits() {
            assertThat(texts(loaded().duty("two").inUnitsOf("branch").accountable("b"), policy.withHighestLoad(2)))
                    .containsExactly(
                            "role 'a' should have at most 2 letters of work, but has 3: accountable in 2, responsible in 1, both in 1 (unit type: any other; 2026-01-01 to 2026-02-28)",
                            "role 'a' should have at most 2 letters of work, but has 4: accountable in 2, responsible in 2, both in 1 (unit type: any other; 2026-03-01 to 2026-03-31)",
                            "role 'a' should have at most 2 letters of work, but has 3: accountable in 1, responsible in 2, both in 1 (unit type: branch; 2026-03-01 to 2026-03-31)",
                            "role 'a' should have at most 2 letters of work, but has 3: accountable in 2, responsible in 1, both in 1 (unit type: any other; from 2026-04-01)",
                            "role 'b' should have at most 2 letters of work, but has 3: accountable in 2, responsible in 1, both in 1 (unit type: branch; from 2026-01-01)");
        }
    }

    @Nested
    class EveryRoleTakesPart {
        @Test
        void aRoleWithoutAnyLetter() {
            assertThat(texts(sound().role("x", LocalizedText.same("X"))))
                    .containsExactly("role 'x' has no part in any duty (from 2026-01-01)");
        }

        @Test
        void onlyOnSomeDays() {
            MatrixBuilder matrix =
                    sound().during(IN_MARCH).consulted("x").from(APRIL).informed("x");
            assertThat(texts(matrix))
                    .containsExactly(
                            "role 'x' has no part in any duty (2026-01-01 to 2026-02-28)",
                            "role 'x' is informed, but has no other part in any duty (from 2026-04-01)");
            assertThat(matrix.build().findings().get(0).place())
                    .isEqualTo(Place.during("x", DateRange.of(SINCE, MARCH)));
        }

        @Test
        void aPartInOneTypeOfUnitsIsAPart() {
            assertThat(texts(sound().inUnitsOf("branch").responsible("x"))).isEmpty();
        }

        @Test
        void informedInOneAndAskedInAnother() {
            assertThat(texts(sound().informed("x")
                            .duty("lead")
                            .accountable("a")
                            .responsible("b")
                            .consulted("x")))
                    .isEmpty();
        }

        @Test
        void aMatrixWithoutDutiesGivesNobodyAPart() {
            assertThat(texts(ResponsibilityMatrix.raci(SINCE).role("x", LocalizedText.same("X"))))
                    .containsExactly("role 'x' has no part in any duty (from 2026-01-01)");
        }
    }

    @Nested
    class SameSeatRule {
        private MatrixBuilder same() {
            return sound().duty("lead").accountable("a").responsible("a");
        }

        @Test
        void allowedIsWorthANote() {
            assertThat(texts(same()))
                    .containsExactly(
                            "role 'a' both answers for duty 'lead' and does its work (unit type: any; from 2026-01-01)");
            assertThat(same().build().findings().get(0).severity()).isEqualTo(Severity.INFO);
        }

        @Test
        void forbidden() {
            MatrixPolicy policy = STANDARD.withSameSeat(SameSeat.FORBIDDEN);
            assertThat(texts(same(), policy))
                    .containsExactly("role 'a' both answers for duty 'lead' and does its work, which the policy forbids"
                            + " (unit type: any; from 2026-01-01)");
            assertThat(same().build()
                            .findings(policy, MatrixContext.NOTHING)
                            .get(0)
                            .severity())
                    .isEqualTo(Severity.ERROR);
        }

        @Test
        void required() {
            MatrixPolicy policy = STANDARD.withSameSeat(SameSeat.REQUIRED);
            assertThat(texts(same(), policy))
                    .containsExactly(
                            "role 'a' answers for duty 'plan' and must do its work too, but does not (unit type:"
                                    + " any; from 2026-01-01)");
        }
    }

    @Nested
    class AskedInTime {
        private MatrixBuilder decided() {
            return ResponsibilityMatrix.raci(SINCE)
                    .duty("decide")
                    .accountable("a")
                    .responsible("b");
        }

        private final MatrixPolicy policy = STANDARD.only(MatrixRule.ASKED_IN_TIME);

        @Test
        void whoActsWasOnlyInformed() {
            MatrixBuilder matrix = decided()
                    .informed("c", "d")
                    .duty("execute")
                    .follows("decide")
                    .accountable("c")
                    .responsible("d");
            assertThat(texts(matrix, policy))
                    .containsExactly(
                            "role 'c' has to act in duty 'execute' on what 'decide' decides, but is only informed of it"
                                    + " (unit type: any; from 2026-01-01)",
                            "role 'd' has to act in duty 'execute' on what 'decide' decides, but is only informed of it"
                                    + " (unit type: any; from 2026-01-01)");
        }

        @Test
        void whoActsWasAskedOrDecidedOrKnewNothing() {
            assertThat(texts(
                            decided()
                                    .consulted("c")
                                    .informed("c")
                                    .duty("execute")
                                    .follows("decide")
                                    .accountable("a")
                                    .responsible("c", "d"),
                            policy))
                    .isEmpty();
        }

        @Test
        void whoIsAskedNowWasNotAskedBefore() {
            MatrixBuilder matrix = decided()
                    .informed("c")
                    .duty("execute")
                    .follows("decide")
                    .accountable("a")
                    .consulted("b", "c", "d");
            assertThat(texts(matrix, policy))
                    .containsExactly(
                            "role 'c' is asked in duty 'execute', but was not when 'decide' decided what is now carried"
                                    + " out (unit type: any; from 2026-01-01)",
                            "role 'd' is asked in duty 'execute', but was not when 'decide' decided what is now carried"
                                    + " out (unit type: any; from 2026-01-01)");
        }

        @Test
        void dutiesThatDoNotFollowHaveNoBefore() {
            assertThat(texts(
                            decided()
                                    .informed("c")
                                    .duty("execute")
                                    .accountable("c")
                                    .consulted("d"),
                            policy))
                    .isEmpty();
        }
    }

    @Nested
    class RulesOfVariant {
        @Test
        void oneDriver() {
            MatrixBuilder matrix = ResponsibilityMatrix.daci(SINCE)
                    .duty("plan")
                    .approver("a")
                    .driver("b")
                    .contributor("c");
            assertThat(texts(matrix)).isEmpty();
            assertThat(texts(matrix.during(IN_MARCH).driver("c")))
                    .containsExactly("duty 'plan' must have exactly one driver, but has several: b, c (unit type: any;"
                            + " 2026-03-01 to 2026-03-31)");
        }

        @Test
        void oneApproverAndADriver() {
            assertThat(texts(ResponsibilityMatrix.daci(SINCE).duty("plan").contributor("a")))
                    .containsExactly(
                            "duty 'plan' must have exactly one approver role, but has none (unit type: any; from"
                                    + " 2026-01-01)",
                            "duty 'plan' must have a driver role, but has none (unit type: any; from 2026-01-01)");
            assertThat(texts(ResponsibilityMatrix.daci(SINCE)
                            .duty("plan")
                            .driver("a")
                            .approver("b")
                            .approver("c")))
                    .containsExactly(
                            "duty 'plan' must have exactly one approver role, but has several: b, c (unit type:"
                                    + " any; from 2026-01-01)");
        }

        @Test
        void supportNeedsSomebodyResponsible() {
            MatrixBuilder matrix = ResponsibilityMatrix.rasci(SINCE)
                    .duty("plan")
                    .accountable("a")
                    .support("b", "c");
            assertThat(texts(matrix, STANDARD.without(MatrixRule.SOMEBODY_RESPONSIBLE)))
                    .containsExactly(
                            "role 'b' supports duty 'plan', for which nobody is responsible (unit type: any; from"
                                    + " 2026-01-01)",
                            "role 'c' supports duty 'plan', for which nobody is responsible (unit type: any; from"
                                    + " 2026-01-01)");
            assertThat(texts(matrix.responsible("d"))).isEmpty();
        }

        @Test
        void severalMayBeResponsibleOutsideDaci() {
            assertThat(texts(sound().responsible("c"))).isEmpty();
        }
    }

    @Nested
    class Policy {
        private final ResponsibilityMatrix matrix =
                sound().duty("lead").accountable("a").build();

        @Test
        void aRuleOfAnotherSeverityKeepsItsTextAndKind() {
            MatrixPolicy policy = STANDARD.withSeverity(MatrixRule.SOMEBODY_RESPONSIBLE, Severity.WARNING);
            Finding finding = matrix.findings(policy, MatrixContext.NOTHING).get(0);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.code().code()).isEqualTo("core.responsibility.no-responsible");
            assertThat(finding.code()).isNotEqualTo(ResponsibilityFindings.NO_RESPONSIBLE);
            assertThat(ResponsibilityFindings.of(finding.code())).contains(ResponsibilityFindings.NO_RESPONSIBLE);
            assertThat(finding.message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                    .isEqualTo(
                            "duty 'lead' must have a responsible role, but has none (unit type: any; from 2026-01-01)");
            assertThat(finding)
                    .isEqualTo(matrix.findings(policy, MatrixContext.NOTHING).get(0));
        }

        @Test
        void theUsualSeverityIsTheConstantItself() {
            MatrixPolicy policy = STANDARD.withSeverity(MatrixRule.SOMEBODY_RESPONSIBLE, Severity.ERROR);
            assertThat(matrix.findings(policy, MatrixContext.NOTHING)).isEqualTo(matrix.findings());
        }

        @Test
        void aRuleThatIsOffFindsNothing() {
            assertThat(matrix.findings(STANDARD.without(MatrixRule.SOMEBODY_RESPONSIBLE), MatrixContext.NOTHING))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void everyRuleCanBeTurnedOffAndOnAgain(MatrixRule rule) {
            assertThat(STANDARD.applies(rule)).isTrue();
            MatrixPolicy off = STANDARD.without(rule);
            assertThat(off.applies(rule)).isFalse();
            MatrixPolicy on = off.withSeverity(rule, Severity.INFO);
            assertThat(on.applies(rule)).isTrue();
            assertThat(STANDARD.only(rule).applies(rule)).isTrue();
            for (ResponsibilityFindings kind : rule.findings()) {
                assertThat(STANDARD.code(kind)).contains(kind);
                assertThat(off.code(kind)).isEmpty();
                assertThat(on.code(kind).orElseThrow().severity()).isEqualTo(Severity.INFO);
                assertThat(on.code(kind).orElseThrow().code()).isEqualTo(kind.code());
            }
            for (MatrixRule other : EnumSet.complementOf(EnumSet.of(rule))) {
                assertThat(off.applies(other)).isTrue();
                assertThat(STANDARD.only(rule).applies(other)).isFalse();
                assertThat(off.withSeverity(other, Severity.INFO).applies(rule)).isFalse();
                assertThat(on.code(other.findings().get(0)))
                        .contains(other.findings().get(0));
            }
        }

        @Test
        void severitiesOfSeveralRulesAddUp() {
            MatrixPolicy policy = STANDARD.withSeverity(MatrixRule.ONE_ACCOUNTABLE, Severity.WARNING)
                    .withSeverity(MatrixRule.SOMEBODY_RESPONSIBLE, Severity.INFO)
                    .without(MatrixRule.NO_OVERLAP)
                    .without(MatrixRule.ASKED_IN_TIME);
            assertThat(policy.code(ResponsibilityFindings.NO_ACCOUNTABLE)
                            .orElseThrow()
                            .severity())
                    .isEqualTo(Severity.WARNING);
            assertThat(policy.code(ResponsibilityFindings.NO_RESPONSIBLE)
                            .orElseThrow()
                            .severity())
                    .isEqualTo(Severity.INFO);
            assertThat(policy.applies(MatrixRule.NO_OVERLAP)).isFalse();
            assertThat(policy.applies(MatrixRule.ASKED_IN_TIME)).isFalse();
        }

        @Test
        void whatIsNoRuleKeepsItsCode() {
            assertThat(STANDARD.code(ResponsibilityFindings.REPEATED_DUTY))
                    .contains(ResponsibilityFindings.REPEATED_DUTY);
        }

        @Test
        void rulesHaveTheNamesOfTheLiterature() {
            assertThat(MatrixRule.values())
                    .extracting(MatrixRule::id)
                    .containsExactly(
                            "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "RV");
        }

        @Test
        void theUsualSeveritiesAreThoseOfTheLiterature() {
            Map<String, Set<Severity>> severities = new java.util.TreeMap<>();
            for (MatrixRule rule : MatrixRule.values()) {
                rule.findings().stream()
                        .filter(BY_ITSELF::contains)
                        .forEach(kind -> severities
                                .computeIfAbsent(rule.id(), id -> new java.util.TreeSet<>())
                                .add(kind.severity()));
            }
            for (String error : List.of("R01", "R02", "R03", "R04", "R05", "R06", "RV")) {
                assertThat(severities.get(error)).containsExactly(Severity.ERROR);
            }
            for (String warning : List.of("R07", "R08", "R09", "R10", "R12")) {
                assertThat(severities.get(warning)).containsExactly(Severity.WARNING);
            }
            assertThat(ResponsibilityFindings.SAME_SEAT.severity()).isEqualTo(Severity.INFO);
        }

        @Test
        void limitsOutOfRangeAreMisuse() {
            assertThat(STANDARD.withMostResponsible(1).mostResponsible()).isEqualTo(1);
            assertThat(STANDARD.withMostConsulted(0).mostConsulted()).isZero();
            assertThat(STANDARD.withEveryoneInformedFrom(1).everyoneInformedFrom())
                    .isEqualTo(1);
            assertThat(STANDARD.withHighestLoad(1).highestLoad()).isEqualTo(1);
            for (Runnable misuse : List.<Runnable>of(
                    () -> STANDARD.withMostResponsible(0),
                    () -> STANDARD.withMostConsulted(-1),
                    () -> STANDARD.withEveryoneInformedFrom(0),
                    () -> STANDARD.withHighestLoad(0))) {
                org.assertj.core.api.Assertions.assertThatThrownBy(misuse::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("must be [01] or more, but was (0|-1)");
            }
        }

        @Test
        void eachChangeKeepsTheOthers() {
            MatrixPolicy all = STANDARD.withMostResponsible(5)
                    .withMostConsulted(6)
                    .withEveryoneInformedFrom(7)
                    .withHighestLoad(8)
                    .withSameSeat(SameSeat.REQUIRED)
                    .without(MatrixRule.NO_OVERLAP);
            MatrixPolicy reverse = STANDARD.without(MatrixRule.NO_OVERLAP)
                    .withSameSeat(SameSeat.REQUIRED)
                    .withHighestLoad(8)
                    .withEveryoneInformedFrom(7)
                    .withMostConsulted(6)
                    .withMostResponsible(5);
            assertThat(all).isEqualTo(reverse).hasSameHashCodeAs(reverse).isNotEqualTo(STANDARD);
            assertThat(all.mostResponsible()).isEqualTo(5);
            assertThat(all.mostConsulted()).isEqualTo(6);
            assertThat(all.everyoneInformedFrom()).isEqualTo(7);
            assertThat(all.highestLoad()).isEqualTo(8);
            assertThat(all.sameSeat()).isEqualTo(SameSeat.REQUIRED);
            assertThat(all).isNotEqualTo(all.withMostResponsible(1));
            assertThat(all).isNotEqualTo(all.withSameSeat(SameSeat.ALLOWED));
            assertThat(all).isNotEqualTo(all.without(MatrixRule.NO_OVERLAP).without(MatrixRule.ASKED_IN_TIME));
            assertThat(all).isNotEqualTo(all.withSeverity(MatrixRule.ASKED_IN_TIME, Severity.INFO));
            assertThat(all.toString()).contains("REQUIRED", "NO_OVERLAP");
        }
    }

    @Test
    void everyTextHasItsValuesInBothLanguages() {
        Set<ResponsibilityFindings> seen = EnumSet.noneOf(ResponsibilityFindings.class);
        MatrixBuilder everything = ResponsibilityMatrix.rasci(SINCE)
                .role("crowd", LocalizedText.same("Crowd"), Seats.SEVERAL)
                .role("body", LocalizedText.same("Body"), Seats.GROUP)
                .role("x", LocalizedText.same("X"))
                .role("idle", LocalizedText.same("Idle"))
                .duty("alone")
                .support("a")
                .duty("full")
                .needs(Capabilities.TARGET_SET)
                .covers("targets")
                .accountable("crowd")
                .accountable("body")
                .responsible("a", "b", "c", "d", "body")
                .consulted("a", "b", "c", "d")
                .informed("x", "y")
                .duty("next")
                .covers("targets")
                .follows("full")
                .accountable("a")
                .responsible("y")
                .consulted("e", "x");
        MatrixContext context = MatrixContext.NOTHING
                .withCapabilities((tier, capability) -> false)
                .withCharter(Charter.of(List.of(new TierDuties(
                        TierId.of("z"),
                        List.of(
                                new Duty(DutyId.of("full"), LocalizedText.same("F")),
                                new Duty(DutyId.of("gone"), LocalizedText.same("G")))))));
        MatrixPolicy policy = STANDARD.withHighestLoad(1).withEveryoneInformedFrom(1);
        MatrixBuilder daci = ResponsibilityMatrix.daci(SINCE)
                .duty("plan")
                .driver("a")
                .driver("b")
                .approver("a")
                .informed("c");
        for (ResponsibilityMatrix matrix : List.of(everything.build(), daci.build())) {
            for (SameSeat choice : SameSeat.values()) {
                for (Finding finding : matrix.findings(policy.withSameSeat(choice), context)) {
                    seen.add((ResponsibilityFindings) finding.code());
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                        // A text or value that is not there is shown in brackets.
                        assertThat(finding.message(Texts.of(locale, CoreMessages.catalogue())))
                                .doesNotContain("[")
                                .doesNotContain("{")
                                .isNotBlank();
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(BY_ITSELF);
    }

    @Test
    void chineseReadsAsOneWouldSayIt() {
        Texts chinese = Texts.of(Locale.CHINA, CoreMessages.catalogue());
        assertThat(sound().duty("lead").during(IN_MARCH).accountable("a").accountable("b").build().findings().stream()
                        .map(finding -> finding.message(chinese)))
                .containsExactly(
                        "职责“lead”应有且只有一个岗位最终负责，目前没有（部门类型：不限；2026年1月1日至2026年2月28日）",
                        "职责“lead”应有且只有一个岗位最终负责，目前没有（部门类型：不限；2026年4月1日起）",
                        "职责“lead”应有且只有一个岗位最终负责，实际有多个：a、b（部门类型：不限；2026年3月1日至2026年3月31日）",
                        "职责“lead”至少应有一个岗位负责执行，目前没有（部门类型：不限；2026年1月1日起）");
    }
}
