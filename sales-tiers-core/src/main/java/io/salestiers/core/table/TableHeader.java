package io.salestiers.core.table;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a table is, without its rows: who reads it knows each column by its key, type and unit before the first row comes.
 * Immutable and safe for use by several threads.
 *
 * @param key stable name for files and programs, in lower-kebab case: {@code kpi-results}
 * @param title the heading in both languages
 * @param columns the columns, each key once, in the order of the cells of a row
 */
public record TableHeader(String key, LocalizedText title, List<Column> columns) {
    /** Refuses another form of key and two columns with one key. */
    public TableHeader {
        requireNonNull(title, "title");
        columns = List.copyOf(columns);
        if (!key.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("key must be in lower-kebab case, but was '" + key + "'");
        }
        Set<String> keys = new HashSet<>();
        for (Column column : columns) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("column '" + column.key() + "' is there twice (table " + key + ")");
            }
        }
    }

    /**
     * A row as it may stand below this header.
     *
     * @param number which row it is, 0 for the first, for the message
     * @param row the cells
     * @return an unmodifiable copy
     * @throws IllegalArgumentException if it has not one cell a column, or a cell that its column does not hold
     */
    public List<Cell> checked(long number, List<Cell> row) {
        List<Cell> cells = List.copyOf(row);
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("row " + number + " must have " + columns.size() + " cells, but has "
                    + cells.size() + " (table " + key + ")");
        }
        for (int c = 0; c < cells.size(); c++) {
            if (!columns.get(c).type().holds(cells.get(c))) {
                throw new IllegalArgumentException("column '"
                        + columns.get(c).key() + "' holds " + columns.get(c).type() + ", but row " + number + " has "
                        + cells.get(c) + " (table " + key + ")");
            }
        }
        return cells;
    }
}
