package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.message.SightedTable;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.kpi.analysis.warning.Warning;
import io.salestiers.kpi.analysis.warning.WarningReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes next: meetings with their agendas, visits that are due, certificates that end, feedback that waits. */
final class RhythmSection {
    static final String NOT_OVERDUE = "quickstart.closing.rhythm.not-overdue";
    private static final LocalizedText ID = LocalizedText.of("Id", "编号");

    private final ClosedPeriod closed;
    private final Labels labels;
    private final Explanations explanations;
    private final Map<String, SightedTable> results = new LinkedHashMap<>();
    private final MeetingTables meetings;

    RhythmSection(ClosedPeriod closed, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.labels = labels;
        this.explanations = explanations;
        this.meetings = new MeetingTables(closed, labels, explanations);
    }

    /** What was found while agendas were made, such as an item whose table nobody has; after {@link #section}. */
    List<Finding> findings() {
        return meetings.findings();
    }

    Optional<Section> section() {
        Rhythm rhythm = closed.rhythm();
        if (rhythm.empty()) {
            return Optional.empty();
        }
        closed.warnings().ifPresent(this::warnings);
        List<ExplainedTable> tables = new ArrayList<>();
        rhythm.due().ifPresent(due -> tables.add(visits(rhythm, due)));
        rhythm.certificates().ifPresent(expiring -> tables.add(certificates(rhythm, expiring)));
        rhythm.feedback().ifPresent(open -> tables.add(feedback(rhythm, open)));
        if (!rhythm.logs().isEmpty()) {
            tables.addAll(0, meetings.tables(results));
        }
        LocalDate day = rhythm.day();
        return Optional.of(new Section(
                "rhythm",
                LocalizedText.of("Rhythm", "工作节奏"),
                LocalizedText.of(
                        "What comes after " + day
                                + ", from what was known at its end: the next meeting of each series with its"
                                + " agenda, visits that are overdue or due within " + Rhythm.DAYS_AHEAD
                                + " days, certificates that have ended or end within " + Rhythm.CERTIFICATE_DAYS
                                + " days, and feedback that is not closed. Nothing of it changes anybody’s score or pay.",
                        "根据 " + day + " 日终已知的数据列示后续事项：各系列会议的下一次会议及议程、已逾期或 " + Rhythm.DAYS_AHEAD
                                + " 天内到期的回访、已到期或 " + Rhythm.CERTIFICATE_DAYS
                                + " 天内到期的证书，以及尚未办结的反馈。本节内容不影响任何人的评分或薪酬。"),
                tables,
                List.of()));
    }

    /** A table that agendas can show: of a meeting those rows which concern people of its unit. */
    private void result(Table table, List<Subject> subjects) {
        results.put(table.key(), SightedTable.of(table, Capabilities.RESULT_SEE, subjects));
    }

    private void warnings(WarningReport report) {
        List<Warning> warnings = report.warnings();
        result(
                new Table(
                        "early-warnings",
                        LocalizedText.of("Early warnings", "预警"),
                        List.of(Column.of("warning", LocalizedText.of("Warning", "预警"), ColumnType.TEXT)),
                        warnings.stream()
                                .map(warning -> List.<Cell>of(
                                        new Cell.Name(warning.rule().name())))
                                .toList()),
                warnings.stream().map(warning -> Subject.of(warning.person())).toList());
    }

    private ExplainedTable visits(Rhythm rhythm, List<Rhythm.DueVisit> due) {
        Rows rows = new Rows(
                "visits-due",
                LocalizedText.of("Visits due, by person, the most urgent first", "应回访客户（按人员，最紧急的在前）"),
                List.of(
                        Column.of("name", LocalizedText.of("Person", "人员"), ColumnType.TEXT),
                        Column.of("id", ID, ColumnType.TEXT),
                        Column.of("position", LocalizedText.of("Position", "职位"), ColumnType.TEXT),
                        Column.of("customer", LocalizedText.of("Customer", "客户"), ColumnType.TEXT),
                        Column.of("class", LocalizedText.of("Class", "等级"), ColumnType.TEXT),
                        Column.of("due", LocalizedText.of("Due", "应回访日"), ColumnType.DATE),
                        Column.of("latest", LocalizedText.of("In time until", "宽限截止日"), ColumnType.DATE),
                        Column.ofNumbers("days_past_due", LocalizedText.of("Days past due", "逾期天数"), Unit.DAYS)),
                explanations);
        for (Rhythm.DueVisit visit : due) {
            var each = visit.item().followUp();
            Explanation why = visit.item().explanation();
            List<Explanation> steps = new ArrayList<>(why.steps());
            rhythm.classes()
                    .flatMap(classes -> classes.explanation(each.customer(), rhythm.day()))
                    .ifPresent(steps::add);
            labels.person(rows, visit.person())
                    .cell(new Cell.Text(visit.position().value()))
                    .cell(new Cell.Text(each.customer().value()))
                    .cell(new Cell.Text(each.customerClass().value()))
                    .cell(new Cell.Day(each.due()))
                    .cell(new Cell.Day(each.latest()))
                    .cell(
                            Cells.quantity(why.value().orElseThrow()),
                            "visit due " + each.customer(),
                            new Explanation(why.key(), why.inputs(), why.operation(), why.value(), why.person(), steps))
                    .end();
        }
        ExplainedTable table = rows.table();
        result(
                table.table(),
                due.stream()
                        .map(visit ->
                                visit.person().<Subject>map(Subject::of).orElseGet(() -> Subject.of(visit.position())))
                        .toList());
        return table;
    }

    private ExplainedTable certificates(Rhythm rhythm, List<Rhythm.Expiring> expiring) {
        Rows rows = new Rows(
                "certificates-expiring",
                LocalizedText.of("Certificates that have ended or end soon", "已到期或即将到期的证书"),
                List.of(
                        Column.of("name", LocalizedText.of("Person", "人员"), ColumnType.TEXT),
                        Column.of("id", ID, ColumnType.TEXT),
                        Column.of("certificate", LocalizedText.of("Certificate", "证书"), ColumnType.TEXT),
                        Column.of("granted", LocalizedText.of("Granted or renewed", "取得或续期日"), ColumnType.DATE),
                        Column.of("last", LocalizedText.of("Last valid day", "最后有效日"), ColumnType.DATE),
                        Column.ofNumbers("days_left", LocalizedText.of("Days left", "剩余天数"), Unit.DAYS)),
                explanations);
        for (Rhythm.Expiring each : expiring) {
            Quantity left = Cells.days(rhythm.day(), each.last());
            labels.person(rows, Optional.of(each.person()))
                    .cell(new Cell.Name(each.certificate().name()))
                    .cell(new Cell.Day(each.granted()))
                    .cell(new Cell.Day(each.last()))
                    .cell(
                            Cells.quantity(left),
                            "certificate " + each.certificate().id() + " " + each.person(),
                            Explanation.given("quickstart.closing.rhythm.certificate-left", left)
                                    .with("day", Argument.day(rhythm.day()))
                                    .with("last", Argument.day(each.last()))
                                    .with(
                                            "certificate",
                                            Argument.name(each.certificate().name()))
                                    .with("granted", Argument.day(each.granted())))
                    .end();
        }
        ExplainedTable table = rows.table();
        result(
                table.table(),
                expiring.stream().map(each -> Subject.of(each.person())).toList());
        return table;
    }

    private ExplainedTable feedback(Rhythm rhythm, List<Rhythm.OpenFeedback> open) {
        Rows rows = new Rows(
                "feedback-open",
                LocalizedText.of("Open feedback", "未办结反馈"),
                List.of(
                        Column.of("item", LocalizedText.of("Feedback", "反馈"), ColumnType.TEXT),
                        Column.of("origin", LocalizedText.of("From", "来源"), ColumnType.TEXT),
                        Column.of("customer", LocalizedText.of("Customer", "客户"), ColumnType.TEXT),
                        Column.of("text", LocalizedText.of("What was said", "内容"), ColumnType.TEXT),
                        Column.of("owner", LocalizedText.of("Owner", "负责人"), ColumnType.TEXT),
                        Column.of("owner_id", LocalizedText.of("Owner’s id", "负责人编号"), ColumnType.TEXT),
                        Column.of("received", LocalizedText.of("Received", "收到日"), ColumnType.DATE),
                        Column.of("due", LocalizedText.of("Due", "应办结日"), ColumnType.DATE),
                        Column.ofNumbers("days_overdue", LocalizedText.of("Days overdue", "逾期天数"), Unit.DAYS),
                        Column.of("escalated_to", LocalizedText.of("Escalated to", "上报给"), ColumnType.TEXT)),
                explanations);
        for (Rhythm.OpenFeedback each : open) {
            var item = each.item();
            PersonId owner = item.ownerOn(rhythm.day());
            rows.cell(new Cell.Text(item.id().value()))
                    .cell(new Cell.Term(item.origin().key()))
                    .cell(each.account()
                            .<Cell>map(Cell.Text::new)
                            .orElseGet(() -> new Cell.Absent("quickstart.closing.rhythm.no-account")))
                    .cell(new Cell.Text(item.words()));
            labels.person(rows, Optional.of(owner))
                    .cell(new Cell.Day(item.received()))
                    .cell(new Cell.Day(item.dueOn(rhythm.day())));
            if (each.overdue().isPresent()) {
                var overdue = each.overdue().get();
                Quantity days = Quantity.of(Ratio.of(overdue.daysOverdue()), Unit.DAYS);
                rows.cell(
                        Cells.quantity(days),
                        "feedback " + item.id(),
                        Explanation.given("quickstart.closing.rhythm.feedback-overdue", days)
                                .with("day", Argument.day(rhythm.day()))
                                .with("item", item.id().value())
                                .with("received", Argument.day(item.received()))
                                .with("due", Argument.day(overdue.due())));
            } else {
                rows.cell(new Cell.Absent(NOT_OVERDUE));
            }
            String nobody =
                    each.overdue().filter(overdue -> overdue.level() > 0).isPresent()
                            ? "quickstart.closing.rhythm.nobody-above"
                            : "quickstart.closing.rhythm.not-escalated";
            rows.cell(each.overdue()
                            .flatMap(overdue -> overdue.to())
                            .<Cell>map(to -> new Cell.Name(labels.of(Subject.of(to))))
                            .orElseGet(() -> new Cell.Absent(nobody)))
                    .end();
        }
        ExplainedTable table = rows.table();
        result(
                table.table(),
                open.stream()
                        .map(each -> Subject.of(each.item().ownerOn(rhythm.day())))
                        .toList());
        return table;
    }
}
