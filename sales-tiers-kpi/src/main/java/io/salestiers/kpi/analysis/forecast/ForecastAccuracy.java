package io.salestiers.kpi.analysis.forecast;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.analysis.internal.Cells;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * How good forecasts were (预测准确率): measured for each person, position or territory, then pooled, so that one who expects too
 * much and one who expects too little do not cancel out. Immutable and safe for use by several threads.
 *
 * @param rule what became of subjects without a forecast
 * @param lines forecast and actual, by snapshot and subject
 * @param withoutForecast subjects for whom nothing was forecast and something is known, by snapshot and subject
 * @param withoutActual those whose actual has no value, with the reason, by snapshot and subject; they take no part
 * @param accuracy 1 − Σ|A − F| ÷ Σ|A|: 1 is perfect, and it may be below 0; not meaningful if Σ|A| is 0
 * @param bias Σ(F − A) ÷ ΣA: above 0 if too much was expected; not meaningful if ΣA is not above 0
 * @param accuracyExplanation how the accuracy was found
 * @param biasExplanation how the bias was found
 */
public record ForecastAccuracy(
        UnforecastRule rule,
        List<AccuracyLine> lines,
        List<Subject> withoutForecast,
        List<UnknownActual> withoutActual,
        Reading accuracy,
        Reading bias,
        Explanation accuracyExplanation,
        Explanation biasExplanation) {
    /** Copies the collections. */
    public ForecastAccuracy {
        requireNonNull(rule, "rule");
        requireNonNull(accuracy, "accuracy");
        requireNonNull(bias, "bias");
        requireNonNull(accuracyExplanation, "accuracyExplanation");
        requireNonNull(biasExplanation, "biasExplanation");
        lines = List.copyOf(lines);
        withoutForecast = List.copyOf(withoutForecast);
        withoutActual = List.copyOf(withoutActual);
    }

    /**
     * A row for each line, then one for all of them together.
     *
     * @param rounding how shown numbers are rounded; the exact ones stand in the cells too
     * @return the table {@code forecast-accuracy}
     */
    public Table table(Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        for (AccuracyLine line : lines) {
            Reading error = Reading.known(line.error());
            rows.add(List.of(
                    Cells.text(line.snapshot().value()),
                    Cells.subject(line.subject()),
                    Cells.value(line.forecast(), rounding),
                    Cells.value(line.actual(), rounding),
                    Cells.value(line.error(), rounding),
                    Cells.currency(error),
                    Cells.DOES_NOT_APPLY,
                    Cells.DOES_NOT_APPLY,
                    Cells.state(error),
                    Cells.reason(error)));
        }
        for (UnknownActual unknown : withoutActual) {
            Reading reading = unknown.reading();
            rows.add(List.of(
                    Cells.text(unknown.snapshot().value()),
                    Cells.subject(unknown.subject()),
                    Cells.absent(reading),
                    Cells.absent(reading),
                    Cells.absent(reading),
                    Cells.absent(reading),
                    Cells.DOES_NOT_APPLY,
                    Cells.DOES_NOT_APPLY,
                    Cells.state(reading),
                    Cells.reason(reading)));
        }
        rows.add(List.of(
                new Cell.Term("kpi.forecast.pooled"),
                Cells.DOES_NOT_APPLY,
                Cells.DOES_NOT_APPLY,
                Cells.DOES_NOT_APPLY,
                Cells.DOES_NOT_APPLY,
                Cells.DOES_NOT_APPLY,
                Cells.value(accuracy, rounding),
                Cells.value(bias, rounding),
                Cells.state(accuracy),
                Cells.reason(accuracy)));
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("snapshot", "Snapshot", "快照"),
                Cells.text("subject", "Subject", "对象"),
                Cells.number("forecast", "Forecast", "预测值"),
                Cells.number("actual", "Actual", "实际值"),
                Cells.number("error", "Error", "误差"),
                Cells.text("currency", "Currency", "币种"),
                Cells.number("accuracy", "Accuracy", "准确率", Unit.RATIO),
                Cells.number("bias", "Bias", "偏差率", Unit.RATIO)));
        columns.addAll(Cells.stateColumns());
        return new Table("forecast-accuracy", LocalizedText.of("Forecast accuracy", "预测准确率"), columns, rows);
    }
}
