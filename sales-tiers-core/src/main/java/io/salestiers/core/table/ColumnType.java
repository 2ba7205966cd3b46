package io.salestiers.core.table;

/** The kind of values that a column holds, beside {@link Cell.Absent}, which every column may hold. */
public enum ColumnType {
    /** {@link Cell.Text}, {@link Cell.Name} or {@link Cell.Term}. */
    TEXT,
    /** {@link Cell.Numeral}. */
    NUMBER,
    /** {@link Cell.Amount}. */
    MONEY,
    /** {@link Cell.Whole}. */
    WHOLE,
    /** {@link Cell.Day}. */
    DATE;

    boolean holds(Cell cell) {
        return cell instanceof Cell.Absent
                || switch (this) {
                    case TEXT -> cell instanceof Cell.Text || cell instanceof Cell.Name || cell instanceof Cell.Term;
                    case NUMBER -> cell instanceof Cell.Numeral;
                    case MONEY -> cell instanceof Cell.Amount;
                    case WHOLE -> cell instanceof Cell.Whole;
                    case DATE -> cell instanceof Cell.Day;
                };
    }
}
