package io.salestiers.kpi.analysis.trend;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.analysis.internal.Cells;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * A KPI of a subject over periods (趋势). Gaps stay gaps: a period without a value is a point without one, and nothing is
 * filled in. Immutable and safe for use by several threads.
 *
 * @param kpi the KPI
 * @param subject whose
 * @param rule how the trend is read
 * @param points every period from the first to the last given one
 * @param slope the slope of the line of least squares through the known values, in the unit of the KPI a period; not
 *     meaningful with too few of them
 * @param direction which way the values go
 * @param explanation how slope and direction were found
 */
public record Trend(
        KpiId kpi,
        Subject subject,
        TrendRule rule,
        List<TrendPoint> points,
        Reading slope,
        TrendDirection direction,
        Explanation explanation) {
    /** Copies the points. */
    public Trend {
        requireNonNull(kpi, "kpi");
        requireNonNull(subject, "subject");
        requireNonNull(rule, "rule");
        requireNonNull(slope, "slope");
        requireNonNull(direction, "direction");
        requireNonNull(explanation, "explanation");
        points = List.copyOf(points);
    }

    /**
     * A row for each point.
     *
     * @param rounding how shown numbers are rounded; the exact ones stand in the cells too
     * @return the table {@code trend}
     */
    public Table table(Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        for (TrendPoint point : points) {
            rows.add(List.of(
                    Cells.text(kpi.value()),
                    Cells.subject(subject),
                    Cells.text(point.period().name()),
                    Cells.value(point.value(), rounding),
                    Cells.exact(point.value()),
                    Cells.currency(point.value()),
                    Cells.value(point.change(), rounding),
                    Cells.value(point.growth(), rounding),
                    Cells.value(point.changeFromYearAgo(), rounding),
                    Cells.value(point.growthFromYearAgo(), rounding),
                    Cells.value(point.movingAverage(), rounding),
                    Cells.value(slope, rounding),
                    new Cell.Term(direction.key()),
                    Cells.state(point.value()),
                    Cells.reason(point.value())));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("kpi", "KPI", "指标"),
                Cells.text("subject", "Subject", "对象"),
                Cells.text("period", "Period", "期间"),
                Cells.number("value", "Value", "数值"),
                Cells.text("exact", "Exact value", "精确值"),
                Cells.text("currency", "Currency", "币种"),
                Cells.number("change", "Change", "环比变动"),
                Cells.number("growth", "Growth", "环比增长率"),
                Cells.number("change_year_ago", "Change from the year before", "同比变动"),
                Cells.number("growth_year_ago", "Growth from the year before", "同比增长率"),
                Cells.number("moving_average", "Moving average", "移动平均"),
                Cells.number("slope", "Slope a period", "每期斜率"),
                Cells.text("direction", "Direction", "走势")));
        columns.addAll(Cells.stateColumns());
        return new Table("trend", LocalizedText.of("Trend", "趋势"), columns, rows);
    }
}
