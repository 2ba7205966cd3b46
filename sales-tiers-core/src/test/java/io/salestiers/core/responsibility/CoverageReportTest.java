package io.salestiers.core.responsibility;

import static io.salestiers.core.responsibility.EastCompany.BREAK_DOWN;
import static io.salestiers.core.responsibility.EastCompany.MARKET_PLAN;
import static io.salestiers.core.responsibility.EastCompany.P_SZ_1;
import static io.salestiers.core.responsibility.EastCompany.SUZHOU;
import static io.salestiers.core.responsibility.EastCompany.WIN_CUSTOMERS;
import static io.salestiers.core.responsibility.EastCompany.day;
import static io.salestiers.core.responsibility.EastCompany.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CoverageReportTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());
    private static final DateRange FIRST_QUARTER = days("2026-01-01/2026-04-01");
    private static final DateRange THIRD_QUARTER = days("2026-07-01/2026-10-01");

    private static List<String> english(CoverageReport report) {
        return report.findings().stream()
                .map(finding -> finding.message(ENGLISH))
                .toList();
    }

    private static List<String> chinese(CoverageReport report) {
        return report.findings().stream()
                .map(finding -> finding.message(CHINESE))
                .toList();
    }

    @Nested
    class Reasons {
        @Test
        void theMatrixNamesNobody() {
            // From March on no letters at all, and a duty of each position says so for the teams.
            ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(EastCompany.START)
                    .duty("plan", LocalizedText.of("Plan", "计划"))
                    .until(day("2026-03-01"))
                    .accountable("regional-manager")
                    .responsible("supervisor")
                    .duty("sell", LocalizedText.of("Sell", "销售"))
                    .ofEachPosition()
                    .until(day("2026-03-01"))
                    .accountable("representative")
                    .responsible("representative")
                    .build();
            CoverageReport report = matrix.resolve(EastCompany.organization()).coverage(FIRST_QUARTER);
            assertThat(english(report))
                    .containsExactly(
                            "Plan has nobody accountable in East/Suzhou (2026-03-01 to 2026-03-31): the matrix names no role",
                            "Plan has nobody responsible in East/Suzhou (2026-03-01 to 2026-03-31): the matrix names no role",
                            "Plan has nobody accountable in East/Wuxi (2026-03-01 to 2026-03-31): the matrix names no role",
                            "Plan has nobody responsible in East/Wuxi (2026-03-01 to 2026-03-31): the matrix names no role",
                            "Sell has nobody accountable in East/Suzhou (2026-03-01 to 2026-03-31): the matrix names no role",
                            "Sell has nobody accountable in East/Wuxi (2026-03-01 to 2026-03-31): the matrix names no role");
            assertThat(chinese(report))
                    .startsWith(
                            "华东/苏州的“计划”无人最终负责（2026年3月1日至2026年3月31日）：矩阵未指定岗位",
                            "华东/苏州的“计划”无人负责执行（2026年3月1日至2026年3月31日）：矩阵未指定岗位");
        }

        @Test
        void thereIsNoPositionOfTheRole() {
            ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(EastCompany.START)
                    .duty("plan", LocalizedText.of("Plan", "计划"))
                    .accountable("director")
                    .responsible("director")
                    .build();
            Organization organization = EastCompany.builder()
                    .role("director", "regional-manager", LocalizedText.of("Director", "总监"))
                    .build();
            CoverageReport report = matrix.resolve(organization).coverage(days("2026-01-01/2026-01-02"));
            assertThat(english(report))
                    .contains(
                            "Plan has nobody accountable in East/Suzhou (2026-01-01 to 2026-01-01): neither it nor a unit above has a position of role director",
                            "Plan has nobody responsible in East/Suzhou (2026-01-01 to 2026-01-01): neither it nor a unit above has a position of role director")
                    .hasSize(4);
        }

        @Test
        void severalPositionsHaveTheSamePart() {
            Organization organization = EastCompany.builder()
                    .position("P-SZ-2", "supervisor", "suzhou")
                    .holder("E-hu", "P-SZ-2", days("2026-02-01/2026-02-03"))
                    .build();
            CoverageReport report = EastCompany.matrix().resolve(organization).coverage(FIRST_QUARTER);
            assertThat(report.overlaps())
                    .containsExactly(new CoverageOverlap(
                            MARKET_PLAN,
                            new Subject.OfUnit(SUZHOU),
                            days("2026-02-01/2026-02-03"),
                            new Accountability.Several(
                                    Accountability.Several.Kind.OVERLAP,
                                    List.of(
                                            new DutyHolder(
                                                    PersonId.of("E-wang"), EastCompany.P_SZ, AppointmentKind.PRIMARY),
                                            new DutyHolder(
                                                    PersonId.of("E-hu"),
                                                    PositionId.of("P-SZ-2"),
                                                    AppointmentKind.PRIMARY)))));
            assertThat(english(report))
                    .containsExactly(
                            "Market plan has 2 people accountable in East/Suzhou (2026-02-01 to 2026-02-02): E-wang (P-SZ), E-hu (P-SZ-2)");
            assertThat(chinese(report))
                    .containsExactly("华东/苏州的“市场计划”有 2 人同时最终负责（2026年2月1日至2026年2月2日）：E-wang (P-SZ)、E-hu (P-SZ-2)");
        }

        @Test
        void dutiesAboutTheSameWithDifferentPeople() {
            ResponsibilityMatrix matrix = EastCompany.matrixBuilder()
                    .duty("break-down-targets")
                    .covers("targets")
                    .duty("market-plan")
                    .covers("targets", "market")
                    .duty("win-customers")
                    .covers("market")
                    .build();
            CoverageReport report = matrix.resolve(EastCompany.organization()).coverage(days("2026-01-01/2026-01-02"));
            assertThat(report.conflicts())
                    .extracting(conflict -> conflict.first() + " " + conflict.second() + " "
                            + conflict.leaf().key() + " " + conflict.covers())
                    .containsExactly(
                            "break-down-targets market-plan unit:suzhou [targets]",
                            "break-down-targets market-plan unit:wuxi [targets]",
                            "market-plan win-customers position:P-SZ-1 [market]",
                            "market-plan win-customers position:P-WX-1 [market]");
            assertThat(english(report))
                    .contains(
                            "Break-down of targets and Market plan are both about targets, but different people are accountable in East/Suzhou (2026-01-01 to 2026-01-01): E-zhang (P-EAST) and E-wang (P-SZ)",
                            "Market plan and Winning customers are both about market, but different people are accountable in East/Suzhou/P-SZ-1 (2026-01-01 to 2026-01-01): E-wang (P-SZ) and E-zhao (P-SZ-1)");
            // A conflict is no gap.
            assertThat(report.isComplete()).isTrue();
        }
    }

    @Nested
    class Policy {
        private final CoverageReport report = EastCompany.resolved().coverage(THIRD_QUARTER);

        @Test
        void aHandoverIsAWarningAndAVacancyAnError() {
            assertThat(report.findings())
                    .extracting(finding -> finding.code().code() + " " + finding.severity())
                    .containsExactly(
                            "core.responsibility.handover-overlap WARNING",
                            "core.responsibility.handover-overlap WARNING",
                            "core.responsibility.unworked-by-vacancy ERROR",
                            "core.responsibility.uncovered-by-vacancy ERROR",
                            "core.responsibility.unworked-by-vacancy ERROR");
        }

        @Test
        void saysHowGraveARuleIsAndWhichAreLookedAt() {
            MatrixPolicy policy = MatrixPolicy.STANDARD
                    .only(MatrixRule.ACCOUNTABLE_SEAT)
                    .withSeverity(MatrixRule.ACCOUNTABLE_SEAT, Severity.INFO);
            assertThat(EastCompany.resolved().findings(THIRD_QUARTER, policy))
                    .extracting(finding -> finding.code().code() + " " + finding.severity())
                    .containsExactly("core.responsibility.uncovered-by-vacancy INFO");
        }

        @Test
        void theUsualOneIsTakenIfNoneIsSaid() {
            assertThat(EastCompany.resolved().findings(THIRD_QUARTER)).isEqualTo(report.findings());
        }
    }

    @Nested
    class AsTable {
        private final Table table =
                EastCompany.resolved().coverage(THIRD_QUARTER).table();

        @Test
        void hasARowForEachGapAndOverlap() {
            assertThat(table.key()).isEqualTo("duty-coverage");
            assertThat(table.columns())
                    .extracting(Column::key)
                    .containsExactly(
                            "duty",
                            "duty_name",
                            "place_kind",
                            "place",
                            "place_name",
                            "problem",
                            "first_day",
                            "last_day",
                            "days",
                            "people",
                            "positions");
            assertThat(table.rows())
                    .extracting(row -> Stream.of(0, 2, 3, 5, 6, 7, 8, 9, 10)
                            .map(column -> text(row.get(column)))
                            .toList()
                            .toString())
                    .containsExactly(
                            "[win-customers, position, P-WX-1, vacant, 2026-08-01, 2026-09-30, 61, nobody, P-WX-1]",
                            "[break-down-targets, unit, suzhou, handover, 2026-07-06, 2026-07-14, 9, E-chen, E-zhang, P-EAST]",
                            "[break-down-targets, unit, wuxi, handover, 2026-07-06, 2026-07-14, 9, E-chen, E-zhang, P-EAST]",
                            "[market-plan, unit, wuxi, unworked-vacant, 2026-08-01, 2026-09-30, 61, nobody, P-WX-1]",
                            "[win-customers, position, P-WX-1, unworked-vacant, 2026-08-01, 2026-09-30, 61, nobody, P-WX-1]");
            assertThat(table.rows().get(1).get(1))
                    .isEqualTo(new Cell.Name(LocalizedText.of("Break-down of targets", "目标分解")));
            assertThat(table.rows().get(1).get(4)).isEqualTo(new Cell.Name(LocalizedText.of("East/Suzhou", "华东/苏州")));
        }

        @Test
        void everyTermHasAText() {
            for (List<Cell> row : table.rows()) {
                for (Cell cell : row) {
                    if (cell instanceof Cell.Term term) {
                        assertThat(ENGLISH.find(term.key())).isPresent();
                        assertThat(CHINESE.find(term.key())).isPresent();
                    } else if (cell instanceof Cell.Absent absent) {
                        assertThat(ENGLISH.find(absent.reasonKey())).isPresent();
                    }
                }
            }
        }

        @Test
        void namesEveryProblem() {
            ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(EastCompany.START)
                    .role("board", LocalizedText.same("board"), Seats.GROUP)
                    .duty("a")
                    .covers("x")
                    .accountable("board")
                    .duty("b")
                    .covers("x")
                    .responsible("board")
                    .duty("c")
                    .covers("x")
                    .accountable("supervisor")
                    .responsible("supervisor")
                    .duty("d")
                    .covers("x")
                    .accountable("supervisor")
                    .accountable("regional-manager")
                    .responsible("supervisor")
                    .build();
            List<String> problems =
                    matrix
                            .resolve(EastCompany.organization())
                            .coverage(days("2026-05-11/2026-05-12"))
                            .table()
                            .rows()
                            .stream()
                            .map(row -> text(row.get(0)) + " " + text(row.get(3)) + " " + text(row.get(5)) + " "
                                    + text(row.get(9)))
                            .toList();
            assertThat(problems)
                    .containsExactly(
                            "a suzhou no-position nobody",
                            "a wuxi no-position nobody",
                            "b suzhou no-rule nobody",
                            "b wuxi no-rule nobody",
                            "c suzhou vacant nobody",
                            "d wuxi overlap E-zhang, E-li",
                            "a suzhou unworked-no-rule nobody",
                            "a wuxi unworked-no-rule nobody",
                            "b suzhou unworked-no-position nobody",
                            "b wuxi unworked-no-position nobody",
                            "c suzhou unworked-vacant nobody",
                            "d suzhou unworked-vacant nobody",
                            "c wuxi conflict E-li, E-zhang");
        }

        private static String text(Cell cell) {
            if (cell instanceof Cell.Text text) {
                return text.value();
            } else if (cell instanceof Cell.Term term) {
                return term.key().substring(term.key().lastIndexOf('.') + 1);
            } else if (cell instanceof Cell.Day day) {
                return day.value().toString();
            } else if (cell instanceof Cell.Whole whole) {
                return String.valueOf(whole.value());
            } else if (cell instanceof Cell.Absent absent) {
                return absent.reasonKey().substring(absent.reasonKey().lastIndexOf('.') + 1);
            }
            throw new AssertionError(cell);
        }
    }

    @Nested
    class Misuse {
        @Test
        void aRangeWithoutAnEnd() {
            assertThatThrownBy(() -> EastCompany.resolved().coverage(days("2026-01-01/")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("range must have an end, but was 2026-01-01/");
        }

        @Test
        void whatIsNotThere() {
            ResolvedMatrix resolved = EastCompany.resolved();
            assertThatThrownBy(() -> resolved.accountable(DutyId.of("x"), SUZHOU, EastCompany.START))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> resolved.accountable(BREAK_DOWN, UnitId.of("x"), EastCompany.START))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> resolved.accountable(BREAK_DOWN, PositionId.of("x"), EastCompany.START))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void reportsThatSayTheSameAreEqual() {
        CoverageReport report = EastCompany.resolved().coverage(THIRD_QUARTER);
        assertThat(report)
                .isEqualTo(EastCompany.resolved().coverage(THIRD_QUARTER))
                .hasSameHashCodeAs(EastCompany.resolved().coverage(THIRD_QUARTER))
                .isNotEqualTo(EastCompany.resolved().coverage(days("2026-07-01/2026-09-30")))
                .isNotEqualTo(EastCompany.resolved().coverage(FIRST_QUARTER))
                .isNotEqualTo("report");
        assertThat(report.range()).isEqualTo(THIRD_QUARTER);
        assertThat(report.toString()).contains("gaps").contains("2026-07-01/2026-10-01");
        assertThat(EastCompany.resolved().toString()).startsWith("ResolvedMatrix[");
        assertThat(EastCompany.resolved().matrix()).isEqualTo(EastCompany.matrix());
    }

    @Test
    void aPositionIsAskedAboutItsUnitInADutyOfUnits() {
        Answer answer = EastCompany.resolved().accountable(BREAK_DOWN, P_SZ_1, day("2026-07-03"));
        assertThat(answer.person()).contains(EastCompany.ZHANG);
        assertThat(answer.place()).isEqualTo(new Subject.OfPosition(P_SZ_1));
        // A supervisor has no own customers.
        Answer none = EastCompany.resolved().accountable(WIN_CUSTOMERS, EastCompany.P_SZ, day("2026-07-03"));
        assertThat(none.accountability()).isEqualTo(new Accountability.Gap(new GapReason.NotThere()));
    }
}
