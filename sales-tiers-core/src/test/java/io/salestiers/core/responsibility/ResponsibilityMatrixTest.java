package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponsibilityMatrixTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE_30 = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
    private static final DutyId BREAK_DOWN = DutyId.of("break-down-targets");
    private static final DutyId WIN = DutyId.of("win-customers");
    private static final RoleId MANAGER = RoleId.of("regional-manager");
    private static final RoleId SUPERVISOR = RoleId.of("supervisor");
    private static final RoleId REPRESENTATIVE = RoleId.of("representative");
    private static final UnitTypeId KEY = UnitTypeId.of("key-accounts");

    /** Targets: the manager answers; in key accounts the director, from July on the supervisor. */
    private static ResponsibilityMatrix matrix() {
        return ResponsibilityMatrix.raci(SINCE)
                .duty("break-down-targets", LocalizedText.of("Break down the targets", "分解销售目标"))
                .needs(Capabilities.TARGET_SET)
                .covers("targets")
                .accountable("regional-manager")
                .responsible("supervisor")
                .informed("representative")
                .inUnitsOf("key-accounts")
                .until(JULY)
                .accountable("director")
                .from(JULY)
                .accountable("supervisor")
                .duty("win-customers")
                .ofEachPosition()
                .follows("break-down-targets")
                .accountable("representative")
                .responsible("representative")
                .build();
    }

    @Nested
    class LookUps {
        @Test
        void whoAnswers() {
            assertThat(matrix().accountableRole(BREAK_DOWN, JUNE_30)).contains(MANAGER);
            assertThat(matrix().accountableRole(WIN, JUNE_30)).contains(REPRESENTATIVE);
        }

        @Test
        void whoAnswersInUnitsOfAType() {
            assertThat(matrix().accountableRole(BREAK_DOWN, JUNE_30, KEY)).contains(RoleId.of("director"));
            assertThat(matrix().accountableRole(BREAK_DOWN, JULY, KEY)).contains(SUPERVISOR);
            assertThat(matrix().accountableRole(WIN, JULY, KEY)).contains(REPRESENTATIVE);
        }

        @Test
        void aTypeThatTheMatrixDoesNotKnowIsLikeNone() {
            assertThat(matrix().accountableRole(BREAK_DOWN, JUNE_30, UnitTypeId.of("shop")))
                    .contains(MANAGER);
        }

        @Test
        void nobodyBeforeItsFirstDay() {
            LocalDate before = SINCE.minusDays(1);
            assertThat(matrix().accountableRole(BREAK_DOWN, before)).isEmpty();
            assertThat(matrix().accountableRole(BREAK_DOWN, before, KEY)).isEmpty();
            assertThat(matrix().letters(BREAK_DOWN, before)).isEmpty();
            assertThat(matrix().row(BREAK_DOWN, before, KEY).variant()).isEqualTo(MatrixVariant.RACI);
        }

        @Test
        void ofTwoNeitherIsTheOne() {
            ResponsibilityMatrix two = ResponsibilityMatrix.raci(SINCE)
                    .duty("d")
                    .accountable("b")
                    .accountable("a")
                    .build();
            assertThat(two.accountableRole(DutyId.of("d"), SINCE)).isEmpty();
            assertThat(two.row(DutyId.of("d"), SINCE).accountable()).containsExactly(RoleId.of("a"), RoleId.of("b"));
        }

        @Test
        void lettersOfARow() {
            assertThat(matrix().letters(BREAK_DOWN, JULY))
                    .isEqualTo(Map.of(
                            MANAGER, Set.of(Letter.ACCOUNTABLE),
                            SUPERVISOR, Set.of(Letter.RESPONSIBLE),
                            REPRESENTATIVE, Set.of(Letter.INFORMED)));
            // Only the letter that the type has for itself is replaced.
            assertThat(matrix().letters(BREAK_DOWN, JULY, KEY))
                    .isEqualTo(Map.of(
                            SUPERVISOR,
                            Set.of(Letter.ACCOUNTABLE, Letter.RESPONSIBLE),
                            REPRESENTATIVE,
                            Set.of(Letter.INFORMED)));
            assertThat(matrix().row(WIN, JULY).letters(MANAGER)).isEmpty();
        }

        @Test
        void rowsOverTime() {
            Timeline<MatrixRow> rows = matrix().rows(BREAK_DOWN, KEY);
            assertThat(rows.entries())
                    .extracting(entry -> entry.range() + " " + entry.value().accountable())
                    .containsExactly("2026-01-01/2026-07-01 [director]", "2026-07-01/ [supervisor]");
            assertThat(matrix().rows(BREAK_DOWN).entries()).hasSize(1);
            assertThat(matrix().rows(WIN, KEY)).isEqualTo(matrix().rows(WIN));
        }

        @Test
        void columnsAndRows() {
            assertThat(matrix().roles())
                    .extracting(role -> role.id().value())
                    .containsExactly("regional-manager", "supervisor", "representative", "director");
            assertThat(matrix().duties())
                    .extracting(duty -> duty.id().value())
                    .containsExactly("break-down-targets", "win-customers");
            assertThat(matrix().duty(BREAK_DOWN).name().zh()).isEqualTo("分解销售目标");
            assertThat(matrix().duty(BREAK_DOWN).needs()).contains(Capabilities.TARGET_SET);
            assertThat(matrix().duty(BREAK_DOWN).covers()).containsExactly("targets");
            assertThat(matrix().duty(BREAK_DOWN).reach()).isEqualTo(Reach.UNIT);
            assertThat(matrix().duty(WIN).reach()).isEqualTo(Reach.POSITION);
            assertThat(matrix().duty(WIN).follows()).containsExactly(BREAK_DOWN);
            assertThat(matrix().duty(WIN).needs()).isEmpty();
            assertThat(matrix().role(MANAGER)).isEqualTo(MatrixRole.of("regional-manager"));
            assertThat(matrix().unitTypes()).containsExactly(KEY);
            assertThat(matrix().variant()).isEqualTo(MatrixVariant.RACI);
            assertThat(matrix().effective()).isEqualTo(DateRange.startingOn(SINCE));
        }

        @Test
        void whatIsNotThere() {
            assertThat(matrix().findDuty(DutyId.of("x"))).isEmpty();
            assertThat(matrix().findRole(RoleId.of("x"))).isEmpty();
            for (org.assertj.core.api.ThrowableAssert.ThrowingCallable question :
                    List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                            () -> matrix().duty(DutyId.of("x")),
                            () -> matrix().row(DutyId.of("x"), JULY),
                            () -> matrix().rows(DutyId.of("x"), KEY))) {
                assertThatThrownBy(question)
                        .isInstanceOf(NotFoundException.class)
                        .hasMessage("no duty with id 'x'");
            }
            assertThatThrownBy(() -> matrix().role(RoleId.of("x")))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("no role with id 'x'");
        }

        @Test
        void theRowNamesRolesByPart() {
            MatrixRow row = ResponsibilityMatrix.rasci(SINCE)
                    .duty("d")
                    .accountable("a")
                    .responsible("r", "q")
                    .support("s")
                    .consulted("c")
                    .informed("i")
                    .build()
                    .row(DutyId.of("d"), SINCE);
            assertThat(row.accountable()).containsExactly(RoleId.of("a"));
            assertThat(row.responsible()).containsExactly(RoleId.of("q"), RoleId.of("r"));
            assertThat(row.support()).containsExactly(RoleId.of("s"));
            assertThat(row.consulted()).containsExactly(RoleId.of("c"));
            assertThat(row.informed()).containsExactly(RoleId.of("i"));
        }

        @Test
        void inDaciDriverAndApproverPlayTheParts() {
            MatrixRow row = ResponsibilityMatrix.daci(SINCE)
                    .duty("d")
                    .driver("x")
                    .approver("a")
                    .contributor("c")
                    .informed("i")
                    .build()
                    .row(DutyId.of("d"), SINCE);
            assertThat(row.accountable()).containsExactly(RoleId.of("a"));
            assertThat(row.responsible()).containsExactly(RoleId.of("x"));
            assertThat(row.consulted()).containsExactly(RoleId.of("c"));
            assertThat(row.informed()).containsExactly(RoleId.of("i"));
            assertThat(row.support()).isEmpty();
        }

        @Test
        void rowsLeaveRolesWithoutLettersOut() {
            MatrixRow row = new MatrixRow(MatrixVariant.RACI, Map.of(MANAGER, Set.of()));
            assertThat(row.letters()).isEmpty();
            assertThat(row).isEqualTo(new MatrixRow(MatrixVariant.RACI, Map.of()));
        }
    }

    @Nested
    class Cuts {
        @Test
        void whereSomethingStartsOrEnds() {
            assertThat(matrix().cuts(YEAR))
                    .containsExactly(
                            DateRange.of(SINCE, JULY),
                            DateRange.of(JULY, YEAR.to().orElseThrow()));
            assertThat(matrix().cuts(DateRange.startingOn(LocalDate.of(2025, 1, 1))))
                    .containsExactly(
                            DateRange.parse("2025-01-01/2026-01-01"),
                            DateRange.of(SINCE, JULY),
                            DateRange.startingOn(JULY));
        }

        @Test
        void notAtTheEdgesOfTheRange() {
            DateRange first = DateRange.of(SINCE, JULY);
            assertThat(matrix().cuts(first)).containsExactly(first);
            DateRange second = DateRange.of(JULY, YEAR.to().orElseThrow());
            assertThat(matrix().cuts(second)).containsExactly(second);
        }

        @Test
        void whereTheMatrixEnds() {
            ResponsibilityMatrix some =
                    matrix().within(DateRange.parse("2026-02-01/2026-04-01")).orElseThrow();
            assertThat(some.cuts(YEAR))
                    .containsExactly(
                            DateRange.parse("2026-01-01/2026-02-01"),
                            DateRange.parse("2026-02-01/2026-04-01"),
                            DateRange.parse("2026-04-01/2027-01-01"));
        }
    }

    @Nested
    class OneForm {
        private Assignment some(String role, String days) {
            return Assignment.of(BREAK_DOWN, RoleId.of(role), Letter.ACCOUNTABLE, DateRange.parse(days));
        }

        private ResponsibilityMatrix of(Assignment... assignments) {
            return ResponsibilityMatrix.of(
                    MatrixVariant.RACI,
                    YEAR,
                    List.of(MatrixRole.of("a"), MatrixRole.of("b")),
                    List.of(MatrixDuty.ofUnit(new Duty(BREAK_DOWN, LocalizedText.same("B")))),
                    List.of(assignments));
        }

        @Test
        void daysOutsideTheMatrixAreCutOff() {
            assertThat(of(some("a", "2020-01-01/")).assignments()).containsExactly(some("a", "2026-01-01/2027-01-01"));
        }

        @Test
        void whatTouchesOrOverlapsItsLikeIsOne() {
            assertThat(of(
                                    some("a", "2026-03-01/2026-04-01"),
                                    some("a", "2026-01-01/2026-03-01"),
                                    some("a", "2026-02-01/2026-03-15"),
                                    some("a", "2026-05-01/2026-06-01"),
                                    some("b", "2026-04-01/2026-05-01"))
                            .assignments())
                    .containsExactly(
                            some("a", "2026-01-01/2026-04-01"),
                            some("a", "2026-05-01/2026-06-01"),
                            some("b", "2026-04-01/2026-05-01"));
        }

        @Test
        void allUnitsComeBeforeTypesAndLettersInTheirOrder() {
            Assignment responsible = Assignment.of(BREAK_DOWN, RoleId.of("b"), Letter.RESPONSIBLE, YEAR);
            Assignment accountable = Assignment.of(BREAK_DOWN, RoleId.of("a"), Letter.ACCOUNTABLE, YEAR);
            Assignment key = accountable.inUnitsOf(KEY);
            Assignment branch = responsible.inUnitsOf(UnitTypeId.of("branch"));
            assertThat(of(key, branch, accountable, responsible).assignments())
                    .containsExactly(responsible, accountable, branch, key);
        }

        @Test
        void twoThatSayTheSameAreEqual() {
            ResponsibilityMatrix one = of(some("a", "2025-06-01/2026-03-01"), some("a", "2026-03-01/"));
            ResponsibilityMatrix other = of(some("a", "2026-01-01/2027-01-01"));
            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
            assertThat(one.toString()).isEqualTo(other.toString()).contains("RACI", "break-down-targets");
            assertThat(one).isNotEqualTo(of()).isNotEqualTo("x");
        }

        @Test
        void everyPartCounts() {
            ResponsibilityMatrix base = of();
            List<MatrixRole> roles = base.roles();
            List<MatrixDuty> duties = base.duties();
            assertThat(base)
                    .isNotEqualTo(ResponsibilityMatrix.of(MatrixVariant.RASCI, YEAR, roles, duties, List.of()))
                    .isNotEqualTo(ResponsibilityMatrix.of(
                            MatrixVariant.RACI, DateRange.startingOn(SINCE), roles, duties, List.of()))
                    .isNotEqualTo(ResponsibilityMatrix.of(
                            MatrixVariant.RACI, YEAR, List.of(MatrixRole.of("a")), duties, List.of()))
                    .isNotEqualTo(ResponsibilityMatrix.of(MatrixVariant.RACI, YEAR, roles, List.of(), List.of()));
        }

        @Test
        void collectionsCannotBeChanged() {
            List<Assignment> assignments = new ArrayList<>(List.of(some("a", "2026-01-01/")));
            ResponsibilityMatrix matrix = ResponsibilityMatrix.of(
                    MatrixVariant.RACI,
                    YEAR,
                    List.of(MatrixRole.of("a")),
                    List.of(MatrixDuty.ofUnit(new Duty(BREAK_DOWN, LocalizedText.same("B")))),
                    assignments);
            assignments.clear();
            assertThat(matrix.assignments()).hasSize(1);
            assertThatThrownBy(() -> matrix.assignments().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> matrix.unitTypes().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> matrix.letters(BREAK_DOWN, SINCE).clear())
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> matrix.row(BREAK_DOWN, SINCE)
                            .letters(RoleId.of("a"))
                            .clear())
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> matrix.row(BREAK_DOWN, SINCE).accountable().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class WhatIsMeaningless {
        @Test
        void allAtOnceInBothLanguages() {
            MatrixDuty duty = MatrixDuty.ofUnit(new Duty(BREAK_DOWN, LocalizedText.same("B")));
            DateRange before = DateRange.parse("2025-01-01/2026-01-01");
            assertThatThrownBy(() -> ResponsibilityMatrix.of(
                            MatrixVariant.RACI,
                            YEAR,
                            List.of(MatrixRole.of("a"), MatrixRole.of("b"), MatrixRole.of("a")),
                            List.of(
                                    duty.withFollows(List.of(DutyId.of("lost"))),
                                    duty.withFollows(List.of(BREAK_DOWN))),
                            List.of(
                                    Assignment.of(BREAK_DOWN, RoleId.of("a"), Letter.ACCOUNTABLE, YEAR),
                                    Assignment.of(WIN, RoleId.of("c"), Letter.SUPPORT, before))))
                    .isInstanceOfSatisfying(InvalidDefinitionException.class, e -> {
                        Texts english = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
                        assertThat(e.findings())
                                .extracting(finding -> finding.place() + ": " + finding.message(english))
                                .containsExactly(
                                        "responsibility-matrix#/roles/2/id: a matrix must name each role once, but 'a' is"
                                                + " there again",
                                        "responsibility-matrix#/duties/1/id: a matrix must name each duty once, but"
                                                + " 'break-down-targets' is there again",
                                        "responsibility-matrix#/duties/0/follows: duty must be one of"
                                                + " break-down-targets, but was 'lost'",
                                        "responsibility-matrix#/duties/1/follows: a duty must not follow itself, but"
                                                + " 'break-down-targets' does",
                                        "responsibility-matrix#/assignments/1/duty: duty must be one of"
                                                + " break-down-targets, but was 'win-customers'",
                                        "responsibility-matrix#/assignments/1/role: role must be one of a, b, but was"
                                                + " 'c'",
                                        "responsibility-matrix#/assignments/1/letter: letter must be one of responsible,"
                                                + " accountable, consulted, informed, but was 'support'",
                                        "responsibility-matrix#/assignments/1/effective: an assignment must share a day"
                                                + " with its matrix (2026-01-01 to 2026-12-31), but is for other days"
                                                + " (2025-01-01 to 2025-12-31)");
                        Texts chinese = Texts.of(Locale.CHINA, CoreMessages.catalogue());
                        assertThat(e.findings())
                                .extracting(finding -> finding.message(chinese))
                                .containsExactly(
                                        "矩阵中每个岗位只能出现一次，“a”重复出现",
                                        "矩阵中每项职责只能出现一次，“break-down-targets”重复出现",
                                        "职责应为 break-down-targets 之一，实际为“lost”",
                                        "职责不得以自身为前置职责，“break-down-targets”却以自身为前置",
                                        "职责应为 break-down-targets 之一，实际为“win-customers”",
                                        "岗位应为 a、b 之一，实际为“c”",
                                        "分工类型应为 responsible、accountable、consulted、informed 之一，实际为“support”",
                                        "分工的生效期（2025年1月1日至2025年12月31日）应与矩阵的有效期（2026年1月1日至2026年12月31日）有重合，实际没有");
                    });
        }

        @Test
        void oneSharedDayIsEnough() {
            DateRange days = DateRange.parse("2025-01-01/2026-01-02");
            assertThat(ResponsibilityMatrix.builder(MatrixVariant.RACI, YEAR)
                            .duty("d")
                            .during(days)
                            .accountable("a")
                            .build()
                            .assignments())
                    .extracting(assignment -> assignment.effective().toString())
                    .containsExactly("2026-01-01/2026-01-02");
        }

        @Test
        void aTopicIsLikeAnId() {
            MatrixDuty duty = MatrixDuty.ofUnit(new Duty(WIN, LocalizedText.same("W")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> duty.withCovers(List.of(" ")))
                    .withMessageContaining("topic");
        }
    }

    @Nested
    class Builder {
        @Test
        void aDutyCanBeTakenUpAgain() {
            ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(SINCE)
                    .duty("a")
                    .covers("x")
                    .follows("b")
                    .duty("b")
                    .duty("a")
                    .covers("y")
                    .follows("c")
                    .accountable("r")
                    .duty("c")
                    .duty("a", LocalizedText.same("A"))
                    .build();
            assertThat(matrix.duties()).extracting(duty -> duty.id().value()).containsExactly("a", "b", "c");
            MatrixDuty a = matrix.duty(DutyId.of("a"));
            assertThat(a.name()).isEqualTo(LocalizedText.same("A"));
            assertThat(a.covers()).containsExactly("x", "y");
            assertThat(a.follows()).containsExactly(DutyId.of("b"), DutyId.of("c"));
        }

        @Test
        void daysAndUnitsHoldUntilTheNextDuty() {
            ResponsibilityMatrix matrix = ResponsibilityMatrix.builder(MatrixVariant.RACI, YEAR)
                    .duty("a")
                    .inUnitsOf("key-accounts")
                    .from(JULY)
                    .accountable("r")
                    .inAllUnits()
                    .consulted("r")
                    .always()
                    .informed("r")
                    .duty("b")
                    .until(JULY)
                    .inUnitsOf("key-accounts")
                    .accountable("r")
                    .duty("c")
                    .accountable("r")
                    .build();
            assertThat(matrix.assignments())
                    .extracting(some -> some.duty() + " " + some.letter() + " " + some.effective() + " "
                            + some.unitType().map(UnitTypeId::value).orElse("-"))
                    .containsExactly(
                            "a CONSULTED 2026-07-01/2027-01-01 -",
                            "a INFORMED 2026-01-01/2027-01-01 -",
                            "a ACCOUNTABLE 2026-07-01/2027-01-01 key-accounts",
                            "b ACCOUNTABLE 2026-01-01/2026-07-01 key-accounts",
                            "c ACCOUNTABLE 2026-01-01/2027-01-01 -");
        }

        @Test
        void declaredRolesKeepTheirPlace() {
            ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(SINCE)
                    .role("z", LocalizedText.same("First"))
                    .role("y", LocalizedText.same("Second"), Seats.GROUP)
                    .duty("d")
                    .accountable("a")
                    .responsible("z")
                    .role("y", LocalizedText.same("Other"), Seats.SEVERAL)
                    .build();
            assertThat(matrix.roles())
                    .extracting(role -> role.id() + " " + role.name().en() + " " + role.seats())
                    .containsExactly("z First ONE", "y Other SEVERAL", "a a ONE");
        }

        @Test
        void aWholeRowCanBeGiven() {
            MatrixDuty row = MatrixDuty.ofEachPosition(new Duty(WIN, LocalizedText.same("W")));
            ResponsibilityMatrix matrix =
                    ResponsibilityMatrix.raci(SINCE).duty(row).accountable("a").build();
            assertThat(matrix.duties()).containsExactly(row);
        }

        @Test
        void partsNeedADuty() {
            MatrixBuilder builder = ResponsibilityMatrix.raci(SINCE);
            for (Runnable misuse : List.<Runnable>of(
                    () -> builder.accountable("a"),
                    builder::ofEachPosition,
                    () -> builder.covers("x"),
                    () -> builder.follows("x"),
                    () -> builder.needs(Capabilities.TARGET_SET),
                    () -> builder.from(JULY),
                    () -> builder.until(JULY),
                    builder::always,
                    () -> builder.inUnitsOf("x"),
                    builder::inAllUnits)) {
                assertThatThrownBy(misuse::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("a duty must be begun first, with duty(id)");
            }
        }

        @Test
        void wrongDaysAreMisuse() {
            MatrixBuilder builder =
                    ResponsibilityMatrix.builder(MatrixVariant.RACI, YEAR).duty("d");
            assertThatIllegalArgumentException().isThrownBy(() -> builder.until(SINCE));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.from(YEAR.to().orElseThrow()));
        }

        @Test
        void lettersOfOtherVariantsAreFoundWhenItIsBuilt() {
            assertThatThrownBy(() -> ResponsibilityMatrix.daci(SINCE)
                            .duty("d")
                            .accountable("a")
                            .responsible("b")
                            .build())
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings()).hasSize(2));
        }
    }

    @Nested
    class Variants {
        @Test
        void eachHasItsLetters() {
            assertThat(MatrixVariant.RACI.letters())
                    .containsExactly(Letter.RESPONSIBLE, Letter.ACCOUNTABLE, Letter.CONSULTED, Letter.INFORMED);
            assertThat(MatrixVariant.RASCI.letters())
                    .containsExactly(
                            Letter.RESPONSIBLE, Letter.ACCOUNTABLE, Letter.SUPPORT, Letter.CONSULTED, Letter.INFORMED);
            assertThat(MatrixVariant.DACI.letters())
                    .containsExactly(Letter.DRIVER, Letter.APPROVER, Letter.CONTRIBUTOR, Letter.INFORMED);
            assertThat(MatrixVariant.RASCI.support()).contains(Letter.SUPPORT);
            assertThat(MatrixVariant.RACI.support()).isEmpty();
            assertThat(MatrixVariant.DACI.support()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void theirSymbolsSpellTheirName(MatrixVariant variant) {
            StringBuilder spelt = new StringBuilder();
            variant.letters().forEach(letter -> spelt.append(letter.symbol()));
            assertThat(spelt).hasToString(variant.name());
        }

        @ParameterizedTest
        @EnumSource
        void everyLetterHasAWordInBothLanguages(Letter letter) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                assertThat(Texts.of(locale, CoreMessages.catalogue()).find(letter.key()))
                        .isPresent();
            }
        }
    }

    @Nested
    class Tables {
        private List<String> rows(Table table) {
            return table.rows().stream()
                    .map(row -> String.join(" ", row.stream().map(this::shown).toList()))
                    .toList();
        }

        private String shown(Cell cell) {
            if (cell instanceof Cell.Text text) {
                return text.value().isEmpty() ? "-" : text.value();
            } else if (cell instanceof Cell.Name name) {
                return "[" + name.value().zh() + "]";
            }
            return ((Cell.Term) cell).key().replace("core.responsibility.unit-type.", "");
        }

        @Test
        void aDutyARow() {
            Table table = matrix().asTable(JULY);
            assertThat(table.key()).isEqualTo("responsibility-matrix");
            assertThat(table.title()).isEqualTo(LocalizedText.of("Responsibility matrix", "职责分工矩阵"));
            assertThat(table.columns())
                    .extracting(Column::key)
                    .containsExactly(
                            "duty",
                            "name",
                            "unit_type",
                            "role_regional_manager",
                            "role_supervisor",
                            "role_representative",
                            "role_director");
            assertThat(rows(table))
                    .containsExactly(
                            "break-down-targets [分解销售目标] other A R I -",
                            "break-down-targets [分解销售目标] key-accounts - A/R I -",
                            "win-customers [win-customers] any - - A/R -");
        }

        @Test
        void aRoleARow() {
            Table table = matrix().asTable(JUNE_30, MatrixReading.BY_ROLE);
            assertThat(table.key()).isEqualTo("responsibility-matrix-by-role");
            assertThat(table.columns())
                    .extracting(Column::key)
                    .containsExactly("role", "name", "unit_type", "duty_break_down_targets", "duty_win_customers");
            assertThat(table.columns().get(3).title().zh()).isEqualTo("分解销售目标");
            assertThat(rows(table))
                    .containsExactly(
                            "regional-manager [regional-manager] other A -",
                            "regional-manager [regional-manager] key-accounts - -",
                            "supervisor [supervisor] other R -",
                            "supervisor [supervisor] key-accounts R -",
                            "representative [representative] other I A/R",
                            "representative [representative] key-accounts I A/R",
                            "director [director] other - -",
                            "director [director] key-accounts A -");
        }

        @Test
        void aTypeHasARowOnItsDaysOnly() {
            ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(SINCE)
                    .duty("d")
                    .accountable("a")
                    .inUnitsOf("key-accounts")
                    .from(JULY)
                    .accountable("b")
                    .build();
            assertThat(rows(matrix.asTable(JUNE_30))).containsExactly("d [d] any A -");
            assertThat(rows(matrix.asTable(JULY))).containsExactly("d [d] other A -", "d [d] key-accounts - A");
            assertThat(rows(matrix.asTable(JUNE_30, MatrixReading.BY_ROLE)))
                    .containsExactly("a [a] any A", "b [b] any -");
        }

        @Test
        void onDaysOutsideTheCellsAreEmpty() {
            assertThat(rows(matrix().asTable(SINCE.minusDays(1))))
                    .containsExactly(
                            "break-down-targets [分解销售目标] any - - - -", "win-customers [win-customers] any - - - -");
        }

        @Test
        void keysAreForProgramsWhateverTheIds() {
            ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(SINCE)
                    .duty("d")
                    .responsible("销售主管", "Key Account", "a-b", "a_b", "A-B", "2")
                    .build();
            assertThat(matrix.asTable(SINCE).columns().subList(3, 9))
                    .extracting(Column::key)
                    .containsExactly("role_1", "role_2", "role_a_b", "role_a_b_4", "role_a_b_5", "role_2_6");
        }
    }

    @Nested
    class Versions {
        private ResponsibilityMatrix version(String days, String accountable) {
            return ResponsibilityMatrix.builder(MatrixVariant.RACI, DateRange.parse(days))
                    .duty("d")
                    .accountable(accountable)
                    .build();
        }

        @Test
        void theLaterOneHoldsFromItsFirstDayOn() {
            ResponsibilityMatrix both = version("2026-01-01/", "a").followedBy(version("2026-07-01/2027-01-01", "b"));
            assertThat(both.effective()).isEqualTo(YEAR);
            assertThat(both.accountableRole(DutyId.of("d"), JUNE_30)).contains(RoleId.of("a"));
            assertThat(both.accountableRole(DutyId.of("d"), JULY)).contains(RoleId.of("b"));
            assertThat(both.roles()).extracting(role -> role.id().value()).containsExactly("b", "a");
        }

        @Test
        void whatBothSayIsOneAssignment() {
            ResponsibilityMatrix both = version("2026-01-01/2026-07-01", "a").followedBy(version("2026-07-01/", "a"));
            assertThat(both).isEqualTo(version("2026-01-01/", "a"));
        }

        @Test
        void newNamesWinAndOldRowsStay() {
            ResponsibilityMatrix first = ResponsibilityMatrix.raci(SINCE)
                    .role("r", LocalizedText.same("Old"))
                    .duty("gone")
                    .accountable("r")
                    .duty("kept", LocalizedText.same("Old"))
                    .covers("x")
                    .build();
            ResponsibilityMatrix next = ResponsibilityMatrix.raci(JULY)
                    .role("r", LocalizedText.same("New"))
                    .duty("kept", LocalizedText.same("New"))
                    .covers("x")
                    .build();
            ResponsibilityMatrix both = first.followedBy(next);
            assertThat(both.duties()).extracting(duty -> duty.name().en()).containsExactly("New", "gone");
            assertThat(both.role(RoleId.of("r")).name().en()).isEqualTo("New");
            assertThat(both.accountableRole(DutyId.of("gone"), JUNE_30)).contains(RoleId.of("r"));
            assertThat(both.accountableRole(DutyId.of("gone"), JULY)).isEmpty();
        }

        @Test
        void notWithAGapOrBackwards() {
            ResponsibilityMatrix first = version("2026-01-01/2026-07-01", "a");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> first.followedBy(version("2026-07-02/", "a")))
                    .withMessageContaining("2026-07-02/");
            assertThatIllegalArgumentException().isThrownBy(() -> first.followedBy(version("2026-01-01/", "a")));
        }

        @Test
        void notIfTheMeaningChanges() {
            ResponsibilityMatrix first = version("2026-01-01/", "a");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> first.followedBy(
                            ResponsibilityMatrix.rasci(JULY).duty("d").build()))
                    .withMessageContaining("RASCI");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> first.followedBy(ResponsibilityMatrix.raci(JULY)
                            .duty("d")
                            .ofEachPosition()
                            .build()))
                    .withMessageContaining("POSITION");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> first.followedBy(ResponsibilityMatrix.raci(JULY)
                            .role("a", LocalizedText.same("a"), Seats.GROUP)
                            .build()))
                    .withMessageContaining("GROUP");
        }

        @Test
        void aPartOfTheDays() {
            ResponsibilityMatrix part =
                    matrix().within(DateRange.of(SINCE, JULY)).orElseThrow();
            assertThat(part.effective()).isEqualTo(DateRange.of(SINCE, JULY));
            assertThat(part.accountableRole(BREAK_DOWN, JUNE_30, KEY)).contains(RoleId.of("director"));
            assertThat(part.accountableRole(BREAK_DOWN, JULY, KEY)).isEmpty();
            assertThat(part.assignments()).hasSize(matrix().assignments().size() - 1);
            assertThat(matrix().within(DateRange.parse("2025-01-01/2026-01-01")))
                    .isEqualTo(Optional.empty());
        }
    }
}
