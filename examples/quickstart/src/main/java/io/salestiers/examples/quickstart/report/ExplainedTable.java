package io.salestiers.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.table.Table;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table whose cells lead to their explanations.
 *
 * @param table the table
 * @param explanationIds the id of the explanation by cell
 */
public record ExplainedTable(Table table, Map<CellRef, String> explanationIds) {
    /** Copies the map and refuses cells that the table doesn't have. */
    public ExplainedTable {
        requireNonNull(table, "table");
        explanationIds = Collections.unmodifiableMap(new TreeMap<>(explanationIds));
        for (CellRef cell : explanationIds.keySet()) {
            if (cell.row() >= table.rows().size()
                    || cell.column() >= table.columns().size()) {
                throw new IllegalArgumentException("table " + table.key() + " has no cell " + cell);
            }
        }
    }

    /**
     * A table without explanations.
     *
     * @param table the table
     * @return the table
     */
    public static ExplainedTable of(Table table) {
        return new ExplainedTable(table, Map.of());
    }

    /**
     * The explanation of a cell.
     *
     * @param row 0 for the first row
     * @param column 0 for the first column
     * @return its id, empty if it has none
     */
    public Optional<String> explanationId(int row, int column) {
        return Optional.ofNullable(explanationIds.get(new CellRef(row, column)));
    }
}
