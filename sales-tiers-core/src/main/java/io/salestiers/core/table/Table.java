package io.salestiers.core.table;

import io.salestiers.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
        TableHeader header = new TableHeader(key, title, columns);
        columns = header.columns();
        List<List<Cell>> checked = new ArrayList<>(rows.size());
        for (List<Cell> row : rows) {
            checked.add(header.checked(checked.size(), row));
        }
        rows = Collections.unmodifiableList(checked);
    }

    /**
     * What the table is, without its rows.
     *
     * @return key, title and columns
     */
    public TableHeader header() {
        return new TableHeader(key, title, columns);
    }
}
