package io.salestiers.kpi.testkit.formula;

import io.salestiers.core.money.Rounding;
import io.salestiers.kpi.formula.Column;
import io.salestiers.kpi.formula.ColumnType;
import io.salestiers.kpi.formula.CompiledFormula;
import java.util.List;

/**
 * A formula with columns for all its references: what a program over columns needs.
 *
 * @param formula the program of single rows
 * @param types how the figures are stored, in the order of {@link CompiledFormula#references()}
 * @param columns the figures, in the same order, all of one length
 * @param rounding how results are rounded
 */
public record ColumnCase(CompiledFormula formula, List<ColumnType> types, List<Column> columns, Rounding rounding) {
    /** Copies the lists; the columns stay what they are. */
    public ColumnCase {
        types = List.copyOf(types);
        columns = List.copyOf(columns);
    }
}
