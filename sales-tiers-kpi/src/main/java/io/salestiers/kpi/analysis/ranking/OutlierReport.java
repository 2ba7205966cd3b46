package io.salestiers.kpi.analysis.ranking;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.analysis.internal.Cells;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * The bounds that a rule gives and what lies outside. Immutable and safe for use by several threads.
 *
 * @param kpi the KPI
 * @param period the period
 * @param rule the rule
 * @param sample how many values are known
 * @param lower the lower bound; not meaningful with too few values, or if half of them and more are equal
 * @param upper the upper bound; known if the lower one is
 * @param outliers the values strictly outside, by subject; none if the bounds are not known
 * @param inside how many lie within; 0 if the bounds are not known
 * @param withoutValue those that have no value and take no part, by subject
 * @param explanation how the bounds were found
 */
public record OutlierReport(
        KpiId kpi,
        Period period,
        OutlierRule rule,
        int sample,
        Reading lower,
        Reading upper,
        List<Outlier> outliers,
        int inside,
        List<KpiValue> withoutValue,
        Explanation explanation) {
    /** Copies the lists. */
    public OutlierReport {
        requireNonNull(kpi, "kpi");
        requireNonNull(period, "period");
        requireNonNull(rule, "rule");
        requireNonNull(lower, "lower");
        requireNonNull(upper, "upper");
        requireNonNull(explanation, "explanation");
        outliers = List.copyOf(outliers);
        withoutValue = List.copyOf(withoutValue);
    }

    /**
     * A row for each outlier; without bounds one row that says why.
     *
     * @param rounding how shown bounds and distances are rounded; the exact ones stand in the cells too
     * @return the table {@code outliers}
     */
    public Table table(Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Outlier outlier : outliers) {
            rows.add(List.of(
                    Cells.text(period.name()),
                    Cells.text(kpi.value()),
                    Cells.subject(outlier.value().subject()),
                    Cells.value(outlier.value().reading(), outlier.value().published()),
                    Cells.currency(outlier.value().reading()),
                    new Cell.Term(outlier.above() ? "kpi.outlier.above" : "kpi.outlier.below"),
                    Cells.value(lower, rounding),
                    Cells.value(upper, rounding),
                    Cells.value(outlier.beyond(), rounding),
                    new Cell.Whole(sample),
                    Cells.state(lower),
                    Cells.reason(lower)));
        }
        if (lower.quantity().isEmpty()) {
            Cell none = Cells.absent(lower);
            rows.add(List.of(
                    Cells.text(period.name()),
                    Cells.text(kpi.value()),
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    new Cell.Whole(sample),
                    Cells.state(lower),
                    Cells.reason(lower)));
        }
        return new Table(
                "outliers",
                LocalizedText.of("Outliers", "离群值"),
                List.of(
                        Cells.text("period", "Period", "期间"),
                        Cells.text("kpi", "KPI", "指标"),
                        Cells.text("subject", "Subject", "对象"),
                        Cells.number("value", "Published value", "公布值"),
                        Cells.text("currency", "Currency", "币种"),
                        Cells.text("side", "Side", "方向"),
                        Cells.number("lower", "Lower bound", "下界"),
                        Cells.number("upper", "Upper bound", "上界"),
                        Cells.number("beyond", "Beyond the bound by", "超出界限"),
                        Cells.whole("sample", "Sample", "样本数"),
                        Cells.text("state", "State", "状态"),
                        Cells.text("reason", "Reason", "原因")),
                rows);
    }
}
