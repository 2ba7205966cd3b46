package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.CellRef;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the rows of a table together with the explanations of their cells. */
final class Rows {
    private final String key;
    private final LocalizedText title;
    private final List<Column> columns;
    private final Explanations explanations;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<CellRef, String> explained = new TreeMap<>();
    private List<Cell> row = new ArrayList<>();

    Rows(String key, LocalizedText title, List<Column> columns, Explanations explanations) {
        this.key = key;
        this.title = title;
        this.columns = columns;
        this.explanations = explanations;
    }

    Rows cell(Cell cell) {
        row.add(cell);
        return this;
    }

    Rows cell(Cell cell, String id, Explanation explanation) {
        explained.put(new CellRef(rows.size(), row.size()), explanations.add(id, explanation));
        return cell(cell);
    }

    void end() {
        rows.add(row);
        row = new ArrayList<>();
    }

    ExplainedTable table() {
        return new ExplainedTable(new Table(key, title, columns, rows), explained);
    }
}
