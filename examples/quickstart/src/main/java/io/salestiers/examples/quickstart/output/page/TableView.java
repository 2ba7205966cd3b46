package io.salestiers.examples.quickstart.output.page;

import java.util.List;

/**
 * A table.
 *
 * @param title the heading
 * @param head the headings of the columns
 * @param rows the rows, each with a cell a column; the first names the row
 * @param folded the number of rows of a long table, which a reader unfolds; empty for one that is shown at once
 */
public record TableView(Bilingual title, List<HeadView> head, List<List<CellView>> rows, Bilingual folded) {
    /** Copies the lists. */
    public TableView {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
