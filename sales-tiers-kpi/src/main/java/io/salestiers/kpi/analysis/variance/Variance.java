package io.salestiers.kpi.analysis.variance;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Cells;
import io.salestiers.kpi.analysis.internal.Exact;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A difference and its drivers (差异分析). The effects add up to the difference exactly; there is no rest and no rounding.
 * Immutable and safe for use by several threads.
 *
 * @param question what is held against what
 * @param current the figure of the period
 * @param base what it is held against
 * @param difference current − base; a gap if one of them is, and then there are no effects
 * @param effects by driver, then by part
 * @param explanation the difference, and the drivers that add up to it
 */
public record Variance(
        VarianceQuestion question,
        Reading current,
        Reading base,
        Reading difference,
        List<DriverEffect> effects,
        Explanation explanation) {
    /** Copies the effects; refuses effects that do not add up to the difference. */
    public Variance {
        requireNonNull(question, "question");
        requireNonNull(current, "current");
        requireNonNull(base, "base");
        requireNonNull(explanation, "explanation");
        effects = List.copyOf(effects);
        Ratio sum = Ratio.sum(
                effects.stream().map(effect -> effect.effect().value()).toList());
        boolean complete =
                difference.quantity().map(Quantity::value).map(sum::equals).orElse(effects.isEmpty());
        if (!complete) {
            throw new IllegalArgumentException("effects must add up to " + difference + ", but add up to " + sum);
        }
    }

    /**
     * What each driver adds over all its parts.
     *
     * @return by driver; one that plays no part is not there
     */
    public SortedMap<Driver, Quantity> totals() {
        SortedMap<Driver, Quantity> totals = new TreeMap<>();
        effects.forEach(effect -> totals.merge(
                effect.driver(),
                effect.effect(),
                (a, b) -> Exact.like(a, a.value().plus(b.value()))));
        return Collections.unmodifiableSortedMap(totals);
    }

    /**
     * A row for each effect; without a difference one row that says why.
     *
     * @param rounding how shown numbers are rounded; the exact ones stand in the cells too
     * @return the table {@code variance}
     */
    public Table table(Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        for (DriverEffect effect : effects) {
            rows.add(row(
                    new Cell.Term(effect.driver().key()),
                    Cells.text(effect.part()),
                    Cells.value(effect.effect(), rounding),
                    Cells.text(effect.effect().value().toString()),
                    rounding));
        }
        if (difference.quantity().isEmpty()) {
            Cell none = Cells.absent(difference);
            rows.add(row(none, none, none, none, rounding));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("measure", "Measure", "度量"),
                Cells.text("subject", "Subject", "对象"),
                Cells.text("period", "Period", "期间"),
                Cells.text("base", "Held against", "比较基准"),
                Cells.text("driver", "Driver", "驱动因素"),
                Cells.text("part", "Item, unit or person", "产品、部门或人员"),
                Cells.number("effect", "Effect", "影响额"),
                Cells.text("exact", "Exact effect", "精确影响额"),
                Cells.text("currency", "Currency", "币种"),
                Cells.number("difference", "Difference", "差异总额")));
        columns.addAll(Cells.stateColumns());
        return new Table("variance", LocalizedText.of("Variance by driver", "差异驱动因素"), columns, rows);
    }

    private List<Cell> row(Cell driver, Cell part, Cell effect, Cell exact, Rounding rounding) {
        return List.of(
                Cells.text(question.measure().value()),
                Cells.subject(question.subject()),
                Cells.text(question.period().name()),
                Cells.text(question.base().toString()),
                driver,
                part,
                effect,
                exact,
                Cells.currency(difference),
                Cells.value(difference, rounding),
                Cells.state(difference),
                Cells.reason(difference));
    }
}
