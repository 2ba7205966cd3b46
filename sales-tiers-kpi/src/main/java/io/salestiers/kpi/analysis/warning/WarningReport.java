package io.salestiers.kpi.analysis.warning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.analysis.internal.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The warnings of a day, and what could not be checked, so that silence always means that all is well. Immutable and safe for
 * use by several threads.
 *
 * @param period the running period
 * @param day the day
 * @param warnings by rule in the order of the definition, then by person
 * @param checks every rule for every person whom it watches, fired or not, in the same order
 * @param findings warnings without an owner
 */
public record WarningReport(
        Period period, LocalDate day, List<Warning> warnings, List<WarningCheck> checks, List<Finding> findings) {
    /** Copies the lists. */
    public WarningReport {
        requireNonNull(period, "period");
        requireNonNull(day, "day");
        warnings = List.copyOf(warnings);
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
    }

    /**
     * What could not be checked, and why.
     *
     * @return those checks whose result is a gap
     */
    public List<WarningCheck> unchecked() {
        return checks.stream().filter(check -> !check.checked()).toList();
    }

    /**
     * A row for each warning, then one for each check that could not be made.
     *
     * @return the table {@code warnings}
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Warning warning : warnings) {
            rows.add(List.of(
                    Cells.text(warning.key()),
                    Cells.text(warning.rule().id().value()),
                    new Cell.Name(warning.rule().name()),
                    new Cell.Term(warning.rule().severity().key()),
                    Cells.text("person:" + warning.person()),
                    Cells.text(period.name()),
                    new Cell.Day(day),
                    warning.owner()
                            .<Cell>map(owner -> new Cell.Text("person:" + owner))
                            .orElse(new Cell.Absent("kpi.warning.no-owner")),
                    new Cell.Name(warning.rule().nextStep()),
                    new Cell.Term("kpi.reading.known"),
                    Cells.DOES_NOT_APPLY));
        }
        for (WarningCheck check : unchecked()) {
            rows.add(List.of(
                    Cells.text(check.rule() + " " + period + " " + day + " person:" + check.person()),
                    Cells.text(check.rule().value()),
                    Cells.absent(check.result()),
                    Cells.absent(check.result()),
                    Cells.text("person:" + check.person()),
                    Cells.text(period.name()),
                    new Cell.Day(day),
                    Cells.absent(check.result()),
                    Cells.absent(check.result()),
                    Cells.state(check.result()),
                    Cells.reason(check.result())));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("key", "Key", "编号"),
                Cells.text("rule", "Rule", "规则"),
                Cells.text("name", "Warning", "预警"),
                Cells.text("severity", "Severity", "严重程度"),
                Cells.text("subject", "Subject", "对象"),
                Cells.text("period", "Period", "期间"),
                Cells.day("day", "Day", "日期"),
                Cells.text("owner", "Owner", "负责人"),
                Cells.text("next_step", "Next step", "建议措施")));
        columns.addAll(Cells.stateColumns());
        return new Table("warnings", LocalizedText.of("Early warnings", "预警"), columns, rows);
    }

    /**
     * The warnings that somebody should act on.
     *
     * @param owner the person
     * @return in the order of the report
     */
    public List<Warning> of(PersonId owner) {
        return warnings.stream()
                .filter(warning -> warning.owner().equals(java.util.Optional.of(owner)))
                .toList();
    }
}
