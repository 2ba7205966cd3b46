package io.salestiers.examples.quickstart.report;

/**
 * Where a cell lies in its table.
 *
 * @param row 0 for the first row
 * @param column 0 for the first column
 */
public record CellRef(int row, int column) implements Comparable<CellRef> {
    /** Refuses negative numbers. */
    public CellRef {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("row and column must not be negative: " + row + ", " + column);
        }
    }

    /** By row, then by column. */
    @Override
    public int compareTo(CellRef other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }
}
