package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.org.TierId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.CellRef;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.fairness.CategoryGap;
import io.salestiers.incentives.fairness.CategoryPay;
import io.salestiers.incentives.fairness.FairnessReport;
import io.salestiers.incentives.fairness.GroupPay;
import io.salestiers.incentives.fairness.GroupSelection;
import io.salestiers.incentives.fairness.PartGap;
import io.salestiers.incentives.fairness.PayPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether pay and promotion are fair: the tables of the library with their explanations. No row is about a person. */
final class FairnessSection {
    private final Fairness fairness;
    private final Labels labels;
    private final Explanations explanations;

    FairnessSection(Fairness fairness, Labels labels, Explanations explanations) {
        this.fairness = fairness;
        this.labels = labels;
        this.explanations = explanations;
    }

    Section section() {
        List<ExplainedTable> tables = new ArrayList<>(List.of(checks()));
        fairness.selections()
                .ifPresent(report -> report.tables().stream()
                        .filter(table -> table.key().equals("fairness-selections")
                                && !table.rows().isEmpty())
                        .map(table -> explained(table, "fairness selection", selections(report)))
                        .forEach(tables::add));
        fairness.pay().forEach((currency, report) -> tables.addAll(pay(currency, report)));
        return new Section("fairness", LocalizedText.of("Fairness", "公平性"), intro(), tables, List.of());
    }

    private LocalizedText intro() {
        String en = "Whether equal inputs are paid equally and more sales never cost pay";
        String zh = "检查依据相同者所得是否相同、多售出是否反而少得";
        return fairness.reference()
                .map(reference -> LocalizedText.of(
                        en + "; and whether groups are paid and may move up alike. Groups of fewer than "
                                + fairness.rules().leastGroup()
                                + " people are not shown, and no figure from which one person’s pay could be found. Gaps are"
                                + " shares of what the largest group, " + reference
                                + ", is paid: above zero if a group is paid less. Total pay is what was earned, with what"
                                + " draws and guarantees add and without what is kept for debts; salaries are not in the"
                                + " data. A concern is a reason to look, no verdict.",
                        zh + "，以及各群体的薪酬和晋升机会是否相当。不足 " + fairness.rules().leastGroup()
                                + " 人的群体不予显示，可推知个人所得的数字也不予显示。差距为占人数最多的群体（" + reference
                                + "）所得的比例，大于零表示该群体所得较少。薪酬总额为本期应得加预支与保底补足、减为欠款扣回的金额；数据中没有固定工资。"
                                + "关注事项只是进一步查看的理由，并非定论。"))
                .orElseGet(() -> LocalizedText.of(
                        en + ". Without a file of groups, groups are not compared.", zh + "。没有群体文件，因此不比较群体。"));
    }

    private ExplainedTable checks() {
        Rows rows = new Rows(
                "fairness-checks",
                LocalizedText.of("Checks of everybody’s pay", "全员薪酬检查"),
                List.of(
                        Column.of("check", LocalizedText.of("Check", "检查"), ColumnType.TEXT),
                        Column.of("checked", LocalizedText.of("Checked", "检查次数"), ColumnType.WHOLE),
                        Column.of("found", LocalizedText.of("Found", "发现"), ColumnType.WHOLE)),
                explanations);
        rows.cell(new Cell.Name(LocalizedText.of(
                        "Equal inputs, equal pay: commissions compared, sets of payees paid differently",
                        "依据相同则所得相同：比较的提成数、所得不同的人员组数")))
                .cell(new Cell.Whole(fairness.compared()))
                .cell(new Cell.Whole(fairness.unequal().size()))
                .end();
        rows.cell(new Cell.Name(LocalizedText.of(
                        "More sales never cost pay: runs with one more sale, payees whose pay would fall",
                        "多售出不少得：各加一笔销售后的重算次数、所得反而减少的情形")))
                .cell(new Cell.Whole(fairness.tried()))
                .cell(new Cell.Whole(fairness.drops().size()))
                .end();
        return rows.table();
    }

    private List<ExplainedTable> pay(Currency currency, FairnessReport report) {
        String of = "fairness " + currency.code();
        List<ExplainedTable> tables = new ArrayList<>();
        for (Table table : report.tables()) {
            Optional<Map<CellRef, Explanation>> cells = switch (table.key()) {
                case "fairness-pay" -> Optional.of(gaps(report));
                case "fairness-quartiles" -> Optional.of(quartiles(report));
                case "fairness-categories" -> Optional.of(categories(report));
                // Nobody decides about pay by hand here, and selections are no matter of currency.
                default -> Optional.empty();
            };
            if (!table.rows().isEmpty()) {
                cells.ifPresent(found -> tables.add(explained(in(currency, table), of + " " + table.key(), found)));
            }
        }
        return tables;
    }

    private Table in(Currency currency, Table table) {
        return new Table(
                table.key() + "-" + currency.code().toLowerCase(Locale.ROOT),
                LocalizedText.of(
                        table.title().en() + ", " + currency, table.title().zh() + "（" + currency + "）"),
                table.columns(),
                table.rows().stream()
                        .map(row -> table.columns().get(0).key().equals("category") ? named(row) : row)
                        .toList());
    }

    /** A category is a tier, which has a name. */
    private List<Cell> named(List<Cell> row) {
        List<Cell> cells = new ArrayList<>(row);
        cells.set(0, new Cell.Name(labels.of(TierId.of(((Cell.Text) row.get(0)).value()))));
        return cells;
    }

    private ExplainedTable explained(Table table, String of, Map<CellRef, Explanation> cells) {
        Map<CellRef, String> ids = new TreeMap<>();
        cells.forEach((cell, explanation) ->
                ids.put(cell, explanations.add(of + " " + cell.row() + " " + cell.column(), explanation)));
        return new ExplainedTable(table, ids);
    }

    private static int column(Table table, String key) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).key().equals(key)) {
                return i;
            }
        }
        throw new AssertionError(table.key() + " has no column " + key);
    }

    private static Table table(FairnessReport report, String key) {
        return report.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<CellRef, Explanation> selections(FairnessReport report) {
        int ratio = column(table(report, "fairness-selections"), "ratio");
        Map<CellRef, Explanation> cells = new TreeMap<>();
        int row = 0;
        for (var selection : report.selections()) {
            for (GroupSelection group : selection.groups()) {
                cells.put(new CellRef(row++, ratio), group.ratio());
            }
        }
        return cells;
    }

    private static Map<CellRef, Explanation> gaps(FairnessReport report) {
        Table table = table(report, "fairness-pay");
        Map<CellRef, Explanation> cells = new TreeMap<>();
        int row = 0;
        for (GroupPay group : report.pay()) {
            for (PayPart part : PayPart.values()) {
                PartGap gap = group.gaps().get(part);
                if (gap != null) {
                    cells.put(new CellRef(row, column(table, "mean_gap")), gap.mean());
                    cells.put(new CellRef(row, column(table, "median_gap")), gap.median());
                }
                cells.put(new CellRef(row++, column(table, "receiving")), group.receiving());
            }
        }
        return cells;
    }

    private static Map<CellRef, Explanation> quartiles(FairnessReport report) {
        int share = column(table(report, "fairness-quartiles"), "share");
        Map<CellRef, Explanation> cells = new TreeMap<>();
        int row = 0;
        for (GroupPay group : report.pay()) {
            for (Explanation each : group.quartiles()) {
                cells.put(new CellRef(row++, share), each);
            }
        }
        return cells;
    }

    private static Map<CellRef, Explanation> categories(FairnessReport report) {
        Table table = table(report, "fairness-categories");
        Map<CellRef, Explanation> cells = new TreeMap<>();
        int row = 0;
        for (CategoryPay category : report.categories()) {
            for (CategoryGap gap : category.gaps()) {
                cells.put(new CellRef(row, column(table, "determination")), category.determination());
                cells.put(new CellRef(row, column(table, "gap")), gap.gap());
                cells.put(new CellRef(row, column(table, "explained")), gap.explained());
                cells.put(new CellRef(row, column(table, "unexplained")), gap.unexplained());
                cells.put(new CellRef(row++, column(table, "squared_errors")), gap.squaredErrors());
            }
        }
        return cells;
    }
}
