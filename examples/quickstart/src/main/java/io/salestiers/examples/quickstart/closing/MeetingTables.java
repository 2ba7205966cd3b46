package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.cadence.ActionItem;
import io.salestiers.core.cadence.Agenda;
import io.salestiers.core.cadence.AgendaItem;
import io.salestiers.core.cadence.Meeting;
import io.salestiers.core.cadence.MeetingLog;
import io.salestiers.core.cadence.MeetingPlanner;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.message.SightedTable;
import io.salestiers.core.org.OrganizationDay;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The next meeting of each series, with its agenda and the actions that wait for it. */
final class MeetingTables {
    private final ClosedPeriod closed;
    private final Labels labels;
    private final Explanations explanations;
    private final List<Finding> findings = new ArrayList<>();

    MeetingTables(ClosedPeriod closed, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.labels = labels;
        this.explanations = explanations;
    }

    List<Finding> findings() {
        return findings;
    }

    private record Planned(MeetingSeries series, Agenda agenda) {}

    /** The next meeting of each series, its agenda, and the open actions that it finds on it. */
    List<ExplainedTable> tables(Map<String, SightedTable> results) {
        Rhythm rhythm = closed.rhythm();
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
                    .ifPresent(meeting -> planned.add(new Planned(
                            series, Agenda.of(series, meeting, log, within(results, series.unit(), last)))));
        }
        planned.sort(
                Comparator.comparing((Planned each) -> each.agenda().meeting().start())
                        .thenComparing(each -> each.series().id()));
        planned.forEach(each -> findings.addAll(each.agenda().findings()));
        return List.of(next(planned), agendas(planned), actions(planned));
    }

    /** Of each table the rows that concern people or vacant positions of a unit. */
    private static Map<String, SightedTable> within(
            Map<String, SightedTable> results, UnitId unit, OrganizationDay day) {
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
                            new Table(key, all.table().title(), all.table().columns(), rows),
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
            labels.person(rows, meeting.chair())
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
                        Column.of(
                                "rows", LocalizedText.of("Rows that concern the unit", "涉及本部门的行数"), ColumnType.WHOLE)),
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
                    rows.cell(new Cell.Absent(absent))
                            .cell(new Cell.Absent(absent))
                            .end();
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
                                "days_overdue",
                                LocalizedText.of("Days overdue at the meeting", "会议当日的逾期天数"),
                                Unit.DAYS)),
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
                labels.person(rows, Optional.of(action.owner())).cell(new Cell.Day(action.due()));
                if (action.overdueOn(day)) {
                    Quantity days = Cells.days(action.due(), day);
                    rows.cell(
                            Cells.quantity(days),
                            "action " + action.id(),
                            Explanation.given("quickstart.closing.rhythm.action-overdue", days)
                                    .with("day", Argument.day(day))
                                    .with("action", action.id().value())
                                    .with("raised", Argument.day(action.raised()))
                                    .with("due", Argument.day(action.due())));
                } else {
                    rows.cell(new Cell.Absent(RhythmSection.NOT_OVERDUE));
                }
                rows.end();
            }
        }
        return rows.table();
    }
}
