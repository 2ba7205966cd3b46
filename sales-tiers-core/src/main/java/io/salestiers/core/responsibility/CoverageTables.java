package io.salestiers.core.responsibility;

import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/* A coverage report as rows for a spreadsheet. */
final class CoverageTables {
    private static final List<Column> COLUMNS = List.of(
            Column.of("duty", LocalizedText.of("Duty", "职责"), ColumnType.TEXT),
            Column.of("duty_name", LocalizedText.of("Name of the duty", "职责名称"), ColumnType.TEXT),
            Column.of("place_kind", LocalizedText.of("Kind of place", "对象类别"), ColumnType.TEXT),
            Column.of("place", LocalizedText.of("Place", "对象"), ColumnType.TEXT),
            Column.of("place_name", LocalizedText.of("Name of the place", "对象名称"), ColumnType.TEXT),
            Column.of("problem", LocalizedText.of("Problem", "问题"), ColumnType.TEXT),
            Column.of("first_day", LocalizedText.of("First day", "开始日期"), ColumnType.DATE),
            Column.of("last_day", LocalizedText.of("Last day", "结束日期"), ColumnType.DATE),
            Column.of("days", LocalizedText.of("Days", "天数"), ColumnType.WHOLE),
            Column.of("people", LocalizedText.of("People", "人员"), ColumnType.TEXT),
            Column.of("positions", LocalizedText.of("Positions", "职位"), ColumnType.TEXT));

    private CoverageTables() {}

    static Table of(ResponsibilityMatrix matrix, PlaceNames names, CoverageReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CoverageGap gap : report.gaps()) {
            rows.add(row(matrix, names, gap.duty(), gap.leaf(), gap.days(), key(gap.reason()), gap.reason()));
        }
        for (CoverageOverlap overlap : report.overlaps()) {
            String kind = overlap.several().kind() == Accountability.Several.Kind.HANDOVER ? "handover" : "overlap";
            rows.add(row(
                    matrix,
                    names,
                    overlap.duty(),
                    overlap.leaf(),
                    overlap.days(),
                    "core.responsibility.problem." + kind,
                    overlap.several().holders()));
        }
        for (CoverageGap gap : report.unworked()) {
            rows.add(row(matrix, names, gap.duty(), gap.leaf(), gap.days(), unworkedKey(gap.reason()), gap.reason()));
        }
        for (DutyConflict conflict : report.conflicts()) {
            List<DutyHolder> both = new ArrayList<>(conflict.firstHolders());
            both.addAll(conflict.secondHolders());
            rows.add(row(
                    matrix,
                    names,
                    conflict.first(),
                    conflict.leaf(),
                    conflict.days(),
                    "core.responsibility.problem.conflict",
                    both));
        }
        return new Table("duty-coverage", LocalizedText.of("Coverage of duties", "职责覆盖情况"), COLUMNS, rows);
    }

    private static String key(GapReason reason) {
        return "core.responsibility.problem."
                + reason.match(
                        rule -> "no-rule",
                        absent -> "no-rule",
                        none -> "no-position",
                        vacant -> "vacant",
                        unable -> "without-capability");
    }

    private static String unworkedKey(GapReason reason) {
        return "core.responsibility.problem.unworked-"
                + reason.match(
                        rule -> "no-rule",
                        absent -> "no-rule",
                        none -> "no-position",
                        vacant -> "vacant",
                        unable -> "no-rule");
    }

    private static List<Cell> row(
            ResponsibilityMatrix matrix,
            PlaceNames names,
            DutyId duty,
            Subject leaf,
            DateRange days,
            String problem,
            GapReason reason) {
        List<DutyHolder> holders =
                reason instanceof GapReason.WithoutCapability unable ? List.of(unable.holder()) : List.of();
        String positions = reason instanceof GapReason.Vacant vacant
                ? vacant.positions().stream()
                        .map(vacancy -> vacancy.position().value())
                        .collect(Collectors.joining(", "))
                : positions(holders);
        return row(matrix, names, duty, leaf, days, problem, holders, positions);
    }

    private static List<Cell> row(
            ResponsibilityMatrix matrix,
            PlaceNames names,
            DutyId duty,
            Subject leaf,
            DateRange days,
            String problem,
            List<DutyHolder> holders) {
        return row(matrix, names, duty, leaf, days, problem, holders, positions(holders));
    }

    private static String positions(List<DutyHolder> holders) {
        return holders.stream()
                .map(holder -> holder.position().value())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Cell> row(
            ResponsibilityMatrix matrix,
            PlaceNames names,
            DutyId duty,
            Subject leaf,
            DateRange days,
            String problem,
            List<DutyHolder> holders,
            String positions) {
        String people = holders.stream()
                .map(holder -> holder.person().value())
                .distinct()
                .collect(Collectors.joining(", "));
        Argument name = names.of(leaf, days.from());
        return List.of(
                new Cell.Text(duty.value()),
                new Cell.Name(matrix.duty(duty).name()),
                new Cell.Term("core.responsibility.place." + (leaf instanceof Subject.OfUnit ? "unit" : "position")),
                new Cell.Text(CoverageTexts.id(leaf)),
                name instanceof Argument.Name path
                        ? new Cell.Name(path.value())
                        : new Cell.Text(CoverageTexts.id(leaf)),
                new Cell.Term(problem),
                new Cell.Day(days.from()),
                new Cell.Day(days.to().orElseThrow().minusDays(1)),
                new Cell.Whole(days.lengthInDays()),
                people.isEmpty() ? new Cell.Absent("core.responsibility.nobody") : new Cell.Text(people),
                positions.isEmpty() ? new Cell.Absent("core.responsibility.nobody") : new Cell.Text(positions));
    }
}
