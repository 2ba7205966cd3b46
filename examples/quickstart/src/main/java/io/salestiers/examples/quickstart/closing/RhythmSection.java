package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.cadence.ActionItem;
import io.salestiers.core.cadence.Agenda;
import io.salestiers.core.cadence.AgendaItem;
import io.salestiers.core.cadence.Meeting;
import io.salestiers.core.cadence.MeetingLog;
import io.salestiers.core.cadence.MeetingPlanner;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.message.SightedTable;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes next: meetings with their agendas, visits that are due, certificates that end, feedback that waits. */
final class RhythmSection {
    private static final String VACANT = "quickstart.closing.rhythm.vacant";
    private static final String NOT_OVERDUE = "quickstart.closing.rhythm.not-overdue";
    private static final LocalizedText ID = LocalizedText.of("Id", "编号");

    private final ClosedPeriod closed;
    private final Labels labels;
    private final Explanations explanations;
    private final Map<String, SightedTable> results = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    RhythmSection(ClosedPeriod closed, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.labels = labels;
        this.explanations = explanations;
    }

    /** What was found while agendas were made, such as an item whose table nobody has; after {@link #section}. */
    List<Finding> findings() {
        return findings;
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
            tables.addAll(0, meetings(rhythm));
        }
        LocalDate day = rhythm.day();
        return Optional.of(new Section(
                "rhythm",
                LocalizedText.of("Rhythm", "工作节奏"),
                LocalizedText.of(
                        "What comes after " + day + ", from what was known at its end: the next meeting of each series with its"
                                + " agenda, visits that are overdue or due within " + Rhythm.DAYS_AHEAD
                                + " days, certificates that have ended or end within " + Rhythm.CERTIFICATE_DAYS
                                + " days, and feedback that is not closed. Nothing of it changes anybody’s score or pay.",
                        "根据 " + day + " 日终已知的数据列示后续事项：各系列会议的下一次会议及议程、已逾期或 " + Rhythm.DAYS_AHEAD
                                + " 天内到期的拜访、已到期或 " + Rhythm.CERTIFICATE_DAYS
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
                                .map(warning -> List.<Cell>of(new Cell.Name(warning.rule().name())))
                                .toList()),
                warnings.stream()
                        .map(warning -> Subject.of(warning.person()))
                        .toList());
    }

    private Rows person(Rows rows, Optional<PersonId> person) {
        return rows.cell(person.<Cell>map(each -> new Cell.Name(labels.of(Subject.of(each))))
                        .orElseGet(() -> new Cell.Absent(VACANT)))
                .cell(person.<Cell>map(each -> new Cell.Text(each.value())).orElseGet(() -> new Cell.Absent(VACANT)));
    }

    private static Cell days(Quantity days) {
        return Cells.quantity(days);
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
            person(rows, visit.person())
                    .cell(new Cell.Text(visit.position().value()))
                    .cell(new Cell.Text(each.customer().value()))
                    .cell(new Cell.Text(each.customerClass().value()))
                    .cell(new Cell.Day(each.due()))
                    .cell(new Cell.Day(each.latest()))
                    .cell(
                            days(why.value().orElseThrow()),
                            "visit due " + each.customer(),
                            new Explanation(
                                    why.key(), why.inputs(), why.operation(), why.value(), why.person(), steps))
                    .end();
        }
        ExplainedTable table = rows.table();
        result(
                table.table(),
                due.stream()
                        .map(visit -> visit.person()
                                .<Subject>map(Subject::of)
                                .orElseGet(() -> Subject.of(visit.position())))
                        .toList());
        return table;
    }

    private static Quantity count(LocalDate from, LocalDate to) {
        return Quantity.of(Ratio.of(ChronoUnit.DAYS.between(from, to)), Unit.DAYS);
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
            Quantity left = count(rhythm.day(), each.last());
            person(rows, Optional.of(each.person()))
                    .cell(new Cell.Name(each.certificate().name()))
                    .cell(new Cell.Day(each.granted()))
                    .cell(new Cell.Day(each.last()))
                    .cell(
                            days(left),
                            "certificate " + each.certificate().id() + " " + each.person(),
                            Explanation.given("quickstart.closing.rhythm.certificate-left", left)
                                    .with("day", Argument.day(rhythm.day()))
                                    .with("last", Argument.day(each.last()))
                                    .with("certificate", Argument.name(each.certificate().name()))
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
            person(rows, Optional.of(owner))
                    .cell(new Cell.Day(item.received()))
                    .cell(new Cell.Day(item.dueOn(rhythm.day())));
            if (each.overdue().isPresent()) {
                var overdue = each.overdue().get();
                Quantity days = Quantity.of(Ratio.of(overdue.daysOverdue()), Unit.DAYS);
                rows.cell(
                        days(days),
                        "feedback " + item.id(),
                        Explanation.given("quickstart.closing.rhythm.feedback-overdue", days)
                                .with("day", Argument.day(rhythm.day()))
                                .with("item", item.id().value())
                                .with("received", Argument.day(item.received()))
                                .with("due", Argument.day(overdue.due())));
            } else {
                rows.cell(new Cell.Absent(NOT_OVERDUE));
            }
            String nobody = each.overdue().filter(overdue -> overdue.level() > 0).isPresent()
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

    private record Planned(MeetingSeries series, Agenda agenda) {}

    /** The next meeting of each series, its agenda, and the open actions that it finds on it. */
    private List<ExplainedTable> meetings(Rhythm rhythm) {
        List<Planned> planned = new ArrayList<>();
        for (MeetingSeries series : closed.definitions().rhythm().meetings()) {
            MeetingLog log = rhythm.logs().get(series.id());
            if (log == null) {
                continue;
            }
            OrganizationDay last = closed.organization().on(rhythm.day());
            MeetingPlanner.DEFAULT
                    .next(
                            series,
                            rhythm.day().plusDays(1),
                            closed.organization(),
                            closed.data().rhythm().calendar(last, series.unit()))
                    .ifPresent(meeting -> planned.add(
                            new Planned(series, Agenda.of(series, meeting, log, within(series.unit(), last)))));
        }
        planned.sort(Comparator.comparing((Planned each) -> each.agenda().meeting().start())
                .thenComparing(each -> each.series().id()));
        planned.forEach(each -> findings.addAll(each.agenda().findings()));
        return List.of(next(planned), agendas(planned), actions(planned));
    }

    private Map<String, SightedTable> within(UnitId unit, OrganizationDay day) {
        Map<String, SightedTable> within = new LinkedHashMap<>();
        results.forEach((key, all) -> {
            List<List<Cell>> rows = new ArrayList<>();
            List<Subject> subjects = new ArrayList<>();
            for (int i = 0; i < all.subjects().size(); i++) {
                if (liesIn(all.subjects().get(i), unit, day)) {
                    rows.add(all.table().rows().get(i));
                    subjects.add(all.subjects().get(i));
                }
            }
            within.put(
                    key,
                    SightedTable.of(
                            new Table(
                                    key, all.table().title(), all.table().columns(), rows),
                            all.capability(),
                            subjects));
        });
        return within;
    }

    private static boolean liesIn(Subject subject, UnitId unit, OrganizationDay day) {
        if (subject instanceof Subject.OfPosition position) {
            return day.exists(position.id()) && day.liesIn(position.id(), unit);
        }
        return subject instanceof Subject.OfPerson person
                && day.positionsOf(person.id()).stream().anyMatch(position -> day.liesIn(position, unit));
    }

    private ExplainedTable next(List<Planned> planned) {
        Rows rows = new Rows(
                "next-meetings",
                LocalizedText.of("Next meetings", "下次会议"),
                List.of(
                        Column.of("meeting", LocalizedText.of("Meeting", "会议"), ColumnType.TEXT),
                        Column.of("series", LocalizedText.of("Series", "系列"), ColumnType.TEXT),
                        Column.of("day", LocalizedText.of("Day", "日期"), ColumnType.DATE),
                        Column.of("start", LocalizedText.of("Start", "开始时间"), ColumnType.TEXT),
                        Column.of("planned", LocalizedText.of("Planned for", "原定日期"), ColumnType.DATE),
                        Column.of("cause", LocalizedText.of("Why on this day", "日期说明"), ColumnType.TEXT),
                        Column.of("chair", LocalizedText.of("Chair", "主持人"), ColumnType.TEXT),
                        Column.of("chair_id", LocalizedText.of("Chair’s id", "主持人编号"), ColumnType.TEXT),
                        Column.of("expected", LocalizedText.of("People expected", "应到人数"), ColumnType.WHOLE),
                        Column.of("vacant", LocalizedText.of("Vacant positions", "空缺职位数"), ColumnType.WHOLE)),
                explanations);
        for (Planned each : planned) {
            Meeting meeting = each.agenda().meeting();
            rows.cell(new Cell.Name(each.series().name()))
                    .cell(new Cell.Text(each.series().id().value()))
                    .cell(new Cell.Day(meeting.day()))
                    .cell(new Cell.Text(meeting.start().toLocalTime().toString()))
                    .cell(new Cell.Day(meeting.occurrence().planned()))
                    .cell(new Cell.Term(meeting.occurrence().cause().key()));
            person(rows, meeting.chair())
                    .cell(new Cell.Whole(meeting.expected().size()))
                    .cell(new Cell.Whole(meeting.participants().vacant().size()))
                    .end();
        }
        return rows.table();
    }

    private ExplainedTable agendas(List<Planned> planned) {
        Rows rows = new Rows(
                "meeting-agendas",
                LocalizedText.of("Agendas", "议程"),
                List.of(
                        Column.of("meeting", LocalizedText.of("Meeting", "会议"), ColumnType.TEXT),
                        Column.of("series", LocalizedText.of("Series", "系列"), ColumnType.TEXT),
                        Column.of("day", LocalizedText.of("Day", "日期"), ColumnType.DATE),
                        Column.of("start", LocalizedText.of("Start", "开始时间"), ColumnType.TEXT),
                        Column.of("item", LocalizedText.of("Item", "议题"), ColumnType.TEXT),
                        Column.of("minutes", LocalizedText.of("Minutes", "分钟"), ColumnType.WHOLE),
                        Column.of("table", LocalizedText.of("Shows", "内容"), ColumnType.TEXT),
                        Column.of("rows", LocalizedText.of("Rows that concern the unit", "涉及本部门的行数"), ColumnType.WHOLE)),
                explanations);
        for (Planned each : planned) {
            for (Agenda.Entry entry : each.agenda().entries()) {
                AgendaItem item = entry.item();
                rows.cell(new Cell.Name(each.series().name()))
                        .cell(new Cell.Text(each.series().id().value()))
                        .cell(new Cell.Day(each.agenda().meeting().day()))
                        .cell(new Cell.Text(entry.start().toLocalTime().toString()))
                        .cell(new Cell.Name(item.title()))
                        .cell(new Cell.Whole(item.minutes()));
                if (entry.results().isPresent()) {
                    Table table = entry.results().get().table();
                    rows.cell(new Cell.Name(table.title()))
                            .cell(new Cell.Whole(table.rows().size()))
                            .end();
                } else if (item instanceof AgendaItem.OpenActions) {
                    rows.cell(new Cell.Name(LocalizedText.of("Open actions", "未完成行动项")))
                            .cell(new Cell.Whole(entry.actions().size()))
                            .end();
                } else {
                    String absent = item instanceof AgendaItem.Results
                            ? "core.cadence.agenda.no-table"
                            : "quickstart.closing.rhythm.topic";
                    rows.cell(new Cell.Absent(absent)).cell(new Cell.Absent(absent)).end();
                }
            }
        }
        return rows.table();
    }

    private ExplainedTable actions(List<Planned> planned) {
        Rows rows = new Rows(
                "meeting-actions",
                LocalizedText.of("Open actions on the agendas", "列入议程的未完成行动项"),
                List.of(
                        Column.of("meeting", LocalizedText.of("Meeting", "会议"), ColumnType.TEXT),
                        Column.of("day", LocalizedText.of("Day", "日期"), ColumnType.DATE),
                        Column.of("action", LocalizedText.of("Action", "行动项"), ColumnType.TEXT),
                        Column.of("what", LocalizedText.of("What", "内容"), ColumnType.TEXT),
                        Column.of("owner", LocalizedText.of("Owner", "负责人"), ColumnType.TEXT),
                        Column.of("owner_id", LocalizedText.of("Owner’s id", "负责人编号"), ColumnType.TEXT),
                        Column.of("due", LocalizedText.of("Due", "应完成日"), ColumnType.DATE),
                        Column.ofNumbers(
                                "days_overdue", LocalizedText.of("Days overdue at the meeting", "会议当日的逾期天数"), Unit.DAYS)),
                explanations);
        for (Planned each : planned) {
            LocalDate day = each.agenda().meeting().day();
            for (ActionItem action : each.agenda().entries().stream()
                    .flatMap(entry -> entry.actions().stream())
                    .distinct()
                    .toList()) {
                rows.cell(new Cell.Name(each.series().name()))
                        .cell(new Cell.Day(day))
                        .cell(new Cell.Text(action.id().value()))
                        .cell(new Cell.Text(action.what()));
                person(rows, Optional.of(action.owner())).cell(new Cell.Day(action.due()));
                if (action.overdueOn(day)) {
                    Quantity days = count(action.due(), day);
                    rows.cell(
                            days(days),
                            "action " + action.id(),
                            Explanation.given("quickstart.closing.rhythm.action-overdue", days)
                                    .with("day", Argument.day(day))
                                    .with("action", action.id().value())
                                    .with("raised", Argument.day(action.raised()))
                                    .with("due", Argument.day(action.due())));
                } else {
                    rows.cell(new Cell.Absent(NOT_OVERDUE));
                }
                rows.end();
            }
        }
        return rows.table();
    }
}
