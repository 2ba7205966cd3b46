package io.salestiers.kpi.analysis.forecast;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.analysis.internal.Cells;
import io.salestiers.kpi.analysis.internal.Exact;
import io.salestiers.kpi.measure.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A projection of what is known to the end of the period (预测). It is one number by one stated assumption, and claims no
 * interval: nothing here knows how likely it is. Immutable and safe for use by several threads.
 *
 * @param measure the measure
 * @param subject whose
 * @param period the period
 * @param day the last day that is known
 * @param method which part of the period counts as over
 * @param soFar what the period has brought up to the day
 * @param elapsed which part of the period is over, 0 to 1
 * @param expected so far ÷ elapsed; not meaningful as long as no part is over
 * @param explanation how it was found, with the assumption
 */
public record RunRateForecast(
        MeasureId measure,
        Subject subject,
        Period period,
        LocalDate day,
        RunRateMethod method,
        Reading soFar,
        Ratio elapsed,
        Reading expected,
        Explanation explanation) {
    /** Refuses absent parts and a part outside 0 to 1. */
    public RunRateForecast {
        requireNonNull(measure, "measure");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(day, "day");
        requireNonNull(method, "method");
        requireNonNull(soFar, "soFar");
        requireNonNull(expected, "expected");
        requireNonNull(explanation, "explanation");
        if (elapsed.signum() < 0 || elapsed.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("elapsed must be 0 to 1, but was " + elapsed);
        }
    }

    /**
     * A row for each forecast.
     *
     * @param forecasts the forecasts, in any order
     * @param rounding how shown numbers are rounded; the exact ones stand in the cells too
     * @return the table {@code run-rate-forecast}
     */
    public static Table table(Collection<RunRateForecast> forecasts, Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        forecasts.stream()
                .sorted(Comparator.comparing(RunRateForecast::period)
                        .thenComparing(RunRateForecast::measure)
                        .thenComparing(RunRateForecast::subject)
                        .thenComparing(RunRateForecast::day))
                .forEach(forecast -> rows.add(List.of(
                        Cells.text(forecast.measure().value()),
                        Cells.subject(forecast.subject()),
                        Cells.text(forecast.period().name()),
                        new Cell.Day(forecast.day()),
                        Cells.value(forecast.soFar(), rounding),
                        Cells.value(Exact.plain(forecast.elapsed()), rounding),
                        Cells.value(forecast.expected(), rounding),
                        Cells.exact(forecast.expected()),
                        Cells.currency(forecast.expected()),
                        new Cell.Term(forecast.method().assumptionKey()),
                        Cells.state(forecast.expected()),
                        Cells.reason(forecast.expected()))));
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("measure", "Measure", "度量"),
                Cells.text("subject", "Subject", "对象"),
                Cells.text("period", "Period", "期间"),
                Cells.day("day", "Known up to", "数据截止日"),
                Cells.number("so_far", "So far", "累计至今"),
                Cells.number("elapsed", "Part that is over", "已过比例", Unit.RATIO),
                Cells.number("expected", "Expected", "预计值"),
                Cells.text("exact", "Exact", "精确值"),
                Cells.text("currency", "Currency", "币种"),
                Cells.text("assumption", "Assumption", "假设")));
        columns.addAll(Cells.stateColumns());
        return new Table("run-rate-forecast", LocalizedText.of("Run-rate forecast", "按进度预测"), columns, rows);
    }
}
