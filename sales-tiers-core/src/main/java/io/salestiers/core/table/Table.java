package io.salestiers.core.table;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Results as they leave the library: for a report, a message, a workbook or a tool of analysis. Immutable and safe for
 * use by several threads.
 *
 * @param key stable name for files and programs, in lower-kebab case: {@code kpi-results}
 * @param title the heading in both languages
 * @param columns the columns, each key once
 * @param rows the rows, each with one cell a column, in the order in which they are shown
 */
public record Table(String key, LocalizedText title, List<Column> columns, List<List<Cell>> rows) {
    /** Refuses rows that don't fit the columns. */
    public Table {
        requireNonNull(title, "title");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (!key.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("key must be in lower-kebab case, but was '" + key + "'");
        }
        Set<String> keys = new HashSet<>();
        for (Column column : columns) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("column '" + column.key() + "' is there twice (table " + key + ")");
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            List<Cell> row = rows.get(r);
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row " + r + " must have " + columns.size() + " cells, but has "
                        + row.size() + " (table " + key + ")");
            }
            for (int c = 0; c < row.size(); c++) {
                if (!columns.get(c).type().holds(row.get(c))) {
                    throw new IllegalArgumentException("column '"
                            + columns.get(c).key() + "' holds " + columns.get(c).type() + ", but row " + r + " has "
                            + row.get(c) + " (table " + key + ")");
                }
            }
        }
    }
}
