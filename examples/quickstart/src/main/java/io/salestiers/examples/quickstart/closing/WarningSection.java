package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.kpi.analysis.warning.Warning;
import io.salestiers.kpi.analysis.warning.WarningCheck;
import io.salestiers.kpi.analysis.warning.WarningQuality;
import io.salestiers.kpi.analysis.warning.WarningReport;
import io.salestiers.kpi.analysis.warning.WarningRule;
import io.salestiers.kpi.analysis.warning.WarningRuleId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who would have been warned halfway through the period, and what came of it. */
final class WarningSection {
    private static final LocalizedText MISSED = LocalizedText.of("quota missed", "未达成");
    private static final LocalizedText MET = LocalizedText.of("quota met", "已达成");

    private final ClosedPeriod closed;
    private final Labels labels;
    private final Explanations explanations;

    WarningSection(ClosedPeriod closed, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.labels = labels;
        this.explanations = explanations;
    }

    Optional<Section> section() {
        return closed.warnings()
                .map(report -> new Section(
                        "warnings",
                        LocalizedText.of("Early warnings", "预警"),
                        LocalizedText.of(
                                "What the rules would have said at the end of " + report.day()
                                        + ", halfway through the period, from what was known then, beside what came of it."
                                        + " A warning is addressed to somebody who can help and suggests a step; it changes"
                                        + " nobody’s score or pay.",
                                "在期间过半的 " + report.day() + " 日终，仅凭当时已知的数据，预警规则会提示什么，并与期末结果对照。"
                                        + "预警提示给能够提供帮助的人，并附建议措施；不影响任何人的评分或薪酬。"),
                        List.of(warnings(report), quality(report)),
                        List.of()));
    }

    private ExplainedTable warnings(WarningReport report) {
        Rows rows = new Rows(
                "early-warnings",
                LocalizedText.of("Warnings of " + report.day(), report.day() + " 的预警"),
                List.of(
                        Column.of("name", LocalizedText.of("About", "对象"), ColumnType.TEXT),
                        Column.of("id", LocalizedText.of("Id", "编号"), ColumnType.TEXT),
                        Column.of("warning", LocalizedText.of("Warning", "预警"), ColumnType.TEXT),
                        Column.of("severity", LocalizedText.of("Severity", "严重程度"), ColumnType.TEXT),
                        Column.of("owner", LocalizedText.of("Owner", "负责人"), ColumnType.TEXT),
                        Column.of("owner_id", LocalizedText.of("Owner’s id", "负责人编号"), ColumnType.TEXT),
                        Column.of("next_step", LocalizedText.of("Next step", "建议措施"), ColumnType.TEXT),
                        Column.ofNumbers("attainment", LocalizedText.of("Attainment in the end", "期末达成率"), Unit.RATIO),
                        Column.of("outcome", LocalizedText.of("Outcome", "期末结果"), ColumnType.TEXT)),
                explanations);
        for (Warning warning : report.warnings()) {
            Optional<PersonId> owner = warning.owner();
            rows.cell(new Cell.Name(labels.of(Subject.of(warning.person()))))
                    .cell(new Cell.Text(warning.person().value()))
                    .cell(new Cell.Name(warning.rule().name()), "warning " + warning.key(), warning.evidence())
                    .cell(new Cell.Term(warning.rule().severity().key()))
                    .cell(owner.<Cell>map(person -> new Cell.Name(labels.of(Subject.of(person))))
                            .orElseGet(() -> new Cell.Absent("kpi.warning.no-owner")))
                    .cell(owner.<Cell>map(person -> new Cell.Text(person.value()))
                            .orElseGet(() -> new Cell.Absent("kpi.warning.no-owner")))
                    .cell(new Cell.Name(warning.rule().nextStep()));
            Optional<Explanation> attainment = Attainments.of(closed, warning.person());
            if (attainment.isPresent()) {
                rows.cell(
                        Cells.quantity(attainment.get().value().orElseThrow()),
                        "attainment " + warning.person(),
                        attainment.get());
            } else {
                rows.cell(new Cell.Absent(Cells.NONE));
            }
            rows.cell(missed(warning.person())
                            .<Cell>map(missed -> new Cell.Name(missed ? MISSED : MET))
                            .orElseGet(() -> new Cell.Absent(Cells.NONE)))
                    .end();
        }
        return rows.table();
    }

    /** Empty without a quota. */
    private Optional<Boolean> missed(PersonId person) {
        return Attainments.of(closed, person)
                .flatMap(Explanation::value)
                .map(attainment -> attainment.value().compareTo(Ratio.ONE) < 0);
    }

    /* Both sides: a rule that warns of everybody misses nobody and helps nobody. */
    private ExplainedTable quality(WarningReport report) {
        Rows rows = new Rows(
                "warning-quality",
                LocalizedText.of("How good the rules were", "预警规则的效果"),
                List.of(
                        Column.of("warning", LocalizedText.of("Warning", "预警"), ColumnType.TEXT),
                        Column.of(
                                "warned_missed", LocalizedText.of("Warned, quota missed", "已预警且未达成"), ColumnType.WHOLE),
                        Column.of("warned_met", LocalizedText.of("Warned, quota met", "已预警但达成"), ColumnType.WHOLE),
                        Column.of(
                                "silent_missed", LocalizedText.of("Silent, quota missed", "未预警且未达成"), ColumnType.WHOLE),
                        Column.of("silent_met", LocalizedText.of("Silent, quota met", "未预警且达成"), ColumnType.WHOLE),
                        Column.of("unknown", LocalizedText.of("Not checked or no quota", "未能检查或无定额"), ColumnType.WHOLE),
                        Column.ofNumbers(
                                "precision", LocalizedText.of("Warnings that were right", "预警准确率"), Unit.RATIO),
                        Column.ofNumbers("recall", LocalizedText.of("Misses warned of", "未达成的预警覆盖率"), Unit.RATIO)),
                explanations);
        Map<PersonId, Boolean> missed = new TreeMap<>();
        Set<WarningRuleId> applied = new LinkedHashSet<>();
        for (WarningCheck check : report.checks()) {
            applied.add(check.rule());
            missed(check.person()).ifPresent(known -> missed.put(check.person(), known));
        }
        for (WarningRule rule : closed.definitions().warnings().orElseThrow().rules()) {
            if (!applied.contains(rule.id())) {
                continue;
            }
            WarningQuality quality = WarningQuality.of(report, rule.id(), missed);
            rows.cell(new Cell.Name(rule.name()))
                    .cell(new Cell.Whole(quality.firedAndMissed()))
                    .cell(new Cell.Whole(quality.firedAndMet()))
                    .cell(new Cell.Whole(quality.silentAndMissed()))
                    .cell(new Cell.Whole(quality.silentAndMet()))
                    .cell(new Cell.Whole(quality.unknown()))
                    .cell(Cells.of(quality.precision()))
                    .cell(Cells.of(quality.recall()))
                    .end();
        }
        return rows.table();
    }
}
