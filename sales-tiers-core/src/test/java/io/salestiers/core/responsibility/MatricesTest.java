package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatricesTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final MatrixContext CHARTER =
            MatrixContext.NOTHING.withCharter(Charters.standard().charter());

    static Stream<ResponsibilityMatrix> all() {
        return Stream.of(Matrices.standard(SINCE), Matrices.standardRasci(SINCE), Matrices.standardDaci(SINCE));
    }

    /** A duty a line: its id and the letters of administrator, regional manager, supervisor, representative. */
    private static List<String> lines(ResponsibilityMatrix matrix) {
        return matrix.asTable(SINCE).rows().stream()
                .map(row -> row.get(0) instanceof Cell.Text id
                        ? id.value()
                                + row.subList(3, row.size()).stream()
                                        .map(cell -> cell instanceof Cell.Text text ? text.value() : "?")
                                        .map(letters -> letters.isEmpty() ? " -" : " " + letters)
                                        .collect(Collectors.joining())
                        : "?")
                .toList();
    }

    @Test
    void raci() {
        assertThat(lines(Matrices.standard(SINCE)))
                .containsExactly(
                        "oversee-managers A/R I - -",
                        "support-managers A/R C I -",
                        "coordinate-tiers A R C I",
                        "run-plans A R C I",
                        "decide-strategy C A/R C I",
                        "break-down-targets I A R C",
                        "watch-targets I A R I",
                        "execute-strategy - C A/R I",
                        "lead-team - I A/R I",
                        "assure-quality - I A R",
                        "win-customers - I C A/R",
                        "keep-customers - I C A/R",
                        "reach-target - I C A/R");
    }

    @Test
    void rasciSupportsWhereRaciAsks() {
        assertThat(lines(Matrices.standardRasci(SINCE)))
                .containsExactly(
                        "oversee-managers A/R I - -",
                        "support-managers A/R S I -",
                        "coordinate-tiers A R C I",
                        "run-plans A R C I",
                        "decide-strategy C A/R C I",
                        "break-down-targets I A R C",
                        "watch-targets I A R I",
                        "execute-strategy - C A/R I",
                        "lead-team - I A/R I",
                        "assure-quality - I A R",
                        "win-customers - I S A/R",
                        "keep-customers - I S A/R",
                        "reach-target - I S A/R");
    }

    @Test
    void daciDrives() {
        assertThat(lines(Matrices.standardDaci(SINCE)))
                .hasSize(13)
                .contains("oversee-managers A/D I - -", "break-down-targets I A D C", "win-customers - I C A/D");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsFoundButThatSomeAnswerForTheirOwnWork(ResponsibilityMatrix matrix) {
        Texts english = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
        List<Finding> findings = matrix.findings(MatrixPolicy.STANDARD, CHARTER);
        assertThat(findings)
                .extracting(finding -> finding.message(english))
                .containsExactly(
                        note("regional-manager", "decide-strategy"),
                        note("supervisor", "execute-strategy"),
                        note("representative", "keep-customers"),
                        note("supervisor", "lead-team"),
                        note("administrator", "oversee-managers"),
                        note("representative", "reach-target"),
                        note("administrator", "support-managers"),
                        note("representative", "win-customers"));
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INFO);
    }

    private static String note(String role, String duty) {
        return "role '" + role + "' both answers for duty '" + duty
                + "' and does its work (unit type: any; from 2026-01-01)";
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDutyOfTheCharterIsAnsweredForByItsTier(ResponsibilityMatrix matrix) {
        for (TierDuties entry : Charters.standard().charter().tiers()) {
            for (Duty duty : entry.duties()) {
                assertThat(matrix.accountableRole(duty.id(), SINCE))
                        .contains(RoleId.of(entry.tier().value()));
                assertThat(matrix.duty(duty.id()).name()).isEqualTo(duty.name());
            }
        }
        assertThat(matrix.effective().from()).isEqualTo(SINCE);
        assertThat(matrix.effective().openEnded()).isTrue();
    }

    @Test
    void managersAnswerForUnitsRepresentativesForTheirOwnPart() {
        ResponsibilityMatrix matrix = Matrices.standard(SINCE);
        Map<Reach, Set<String>> byReach = matrix.duties().stream()
                .collect(Collectors.groupingBy(
                        MatrixDuty::reach, Collectors.mapping(duty -> duty.id().value(), Collectors.toSet())));
        assertThat(byReach.get(Reach.POSITION))
                .containsExactlyInAnyOrder("win-customers", "keep-customers", "reach-target");
        assertThat(byReach.get(Reach.UNIT)).hasSize(10);
        assertThat(matrix.roles())
                .extracting(role -> role.name().zh() + " " + role.seats())
                .containsExactly("分级管理员 ONE", "区域销售经理 ONE", "销售主管 ONE", "销售代表 SEVERAL");
    }

    @Test
    void someDutiesNeedACapability() {
        assertThat(Matrices.standard(SINCE).duties().stream()
                        .filter(duty -> duty.needs().isPresent())
                        .collect(Collectors.toMap(
                                duty -> duty.id().value(),
                                duty -> duty.needs().orElseThrow().toString())))
                .isEqualTo(Map.of(
                        "oversee-managers", "scorecard:supervise",
                        "coordinate-tiers", "communication:coordinate",
                        "run-plans", "cycle:open",
                        "break-down-targets", "target:set"));
    }

    @Test
    void theTargetOfARepresentativeFollowsFromTheBreakDown() {
        ResponsibilityMatrix matrix = Matrices.standard(SINCE);
        Function<String, MatrixDuty> duty = id -> matrix.duty(DutyId.of(id));
        assertThat(duty.apply("reach-target").follows()).containsExactly(DutyId.of("break-down-targets"));
        assertThat(duty.apply("watch-targets").follows()).containsExactly(DutyId.of("break-down-targets"));
        assertThat(duty.apply("execute-strategy").follows()).containsExactly(DutyId.of("decide-strategy"));
        assertThat(duty.apply("watch-targets").covers()).containsExactly("targets");
        assertThat(duty.apply("break-down-targets").covers()).containsExactly("targets");
    }
}
