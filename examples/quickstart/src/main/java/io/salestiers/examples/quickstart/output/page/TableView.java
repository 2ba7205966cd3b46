package io.salestiers.examples.quickstart.output.page;

import java.util.List;

/**
 * A table.
 *
 * @param title the heading
 * @param head the headings of the columns
 * @param rows the rows, each with a cell a column; the first names the row
 */
public record TableView(Bilingual title, List<HeadView> head, List<List<CellView>> rows) {
    /** Copies the lists. */
    public TableView {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
