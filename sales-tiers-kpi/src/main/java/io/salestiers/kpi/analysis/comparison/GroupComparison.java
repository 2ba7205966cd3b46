package io.salestiers.kpi.analysis.comparison;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.analysis.internal.Cells;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * The change of a KPI in two groups. A difference between them is an observation and no proof of a cause; {@link
 * #CAUTION} says so to every reader. Figures of small groups are not shown, and those of the other group neither, because
 * together with the total they would give the small one away. Nobody is named. Immutable and safe for use by several threads.
 *
 * @param kpi the KPI
 * @param before the period before
 * @param after the period after
 * @param least the smallest group that is shown
 * @param treated those who were trained
 * @param others those who were not
 * @param difference the mean change of the treated minus that of the others; not meaningful if a group is too small
 * @param explanation how it was found, from sums and numbers of members only
 */
public record GroupComparison(
        KpiId kpi,
        Period before,
        Period after,
        int least,
        GroupChange treated,
        GroupChange others,
        Reading difference,
        Explanation explanation) {
    /** What stands beside each such result, in both languages. */
    public static final LocalizedText CAUTION = LocalizedText.of(
            "The groups were not formed by chance: the difference shows no cause. Compare the levels before, and ask what"
                    + " else was different.",
            "两组并非随机分组，差异不能说明因果关系。请对比期初水平，并查明两组是否另有不同。");

    /** Refuses absent parts. */
    public GroupComparison {
        requireNonNull(kpi, "kpi");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(treated, "treated");
        requireNonNull(others, "others");
        requireNonNull(difference, "difference");
        requireNonNull(explanation, "explanation");
    }

    /**
     * A row for each group, then one for the difference, each with the caution.
     *
     * @param rounding how shown numbers are rounded; the exact ones stand in the cells too
     * @return the table {@code group-comparison}
     */
    public Table table(Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("treated", treated, rounding));
        rows.add(row("others", others, rounding));
        rows.add(List.of(
                Cells.text(kpi.value()),
                Cells.text(before.name()),
                Cells.text(after.name()),
                new Cell.Term("kpi.group.difference"),
                Cells.DOES_NOT_APPLY,
                Cells.DOES_NOT_APPLY,
                Cells.DOES_NOT_APPLY,
                Cells.DOES_NOT_APPLY,
                Cells.value(difference, rounding),
                Cells.currency(difference),
                new Cell.Name(CAUTION),
                Cells.state(difference),
                Cells.reason(difference)));
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("kpi", "KPI", "指标"),
                Cells.text("period_before", "Period before", "期初期间"),
                Cells.text("period_after", "Period after", "期末期间"),
                Cells.text("group", "Group", "组别"),
                Cells.whole("sample", "Sample", "样本数"),
                Cells.whole("left_out", "Left out", "未计入人数"),
                Cells.number("before", "Mean before", "期初均值"),
                Cells.number("after", "Mean after", "期末均值"),
                Cells.number("change", "Mean change", "平均变动"),
                Cells.text("currency", "Currency", "币种"),
                Cells.text("caution", "Caution", "说明")));
        columns.addAll(Cells.stateColumns());
        return new Table("group-comparison", LocalizedText.of("Comparison of groups", "分组对比"), columns, rows);
    }

    private List<Cell> row(String group, GroupChange change, Rounding rounding) {
        return List.of(
                Cells.text(kpi.value()),
                Cells.text(before.name()),
                Cells.text(after.name()),
                new Cell.Term("kpi.group." + group),
                new Cell.Whole(change.sample()),
                new Cell.Whole(change.left()),
                Cells.value(change.before(), rounding),
                Cells.value(change.after(), rounding),
                Cells.value(change.change(), rounding),
                Cells.currency(change.change()),
                new Cell.Name(CAUTION),
                Cells.state(change.change()),
                Cells.reason(change.change()));
    }
}
