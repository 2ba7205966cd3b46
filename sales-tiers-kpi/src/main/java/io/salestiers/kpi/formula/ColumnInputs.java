package io.salestiers.kpi.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns from which a {@link ColumnProgram} reads, made by {@link ColumnProgram#inputs}: one for each of its references.
 * The arrays in them stay the caller's.
 */
public final class ColumnInputs {
    private final ColumnProgram program;
    final long[][] values;
    final int[] @Nullable [] status;
    private final int rows;

    ColumnInputs(ColumnProgram program, List<Column> columns) {
        this.program = program;
        this.values = new long[columns.size()][];
        this.status = new int[columns.size()][];
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            values[i] = column.values;
            status[i] = column.status;
            fewest = Math.min(fewest, column.rows());
        }
        this.rows = fewest;
    }

    /**
     * How many rows there are.
     *
     * @return those of the shortest column; {@link Integer#MAX_VALUE} if the formula reads nothing
     */
    public int rows() {
        return rows;
    }

    /** Refuses a program that would read the numbers in other scales. */
    void requireOf(ColumnProgram reader) {
        if (program != reader) {
            throw new IllegalArgumentException(
                    "inputs must be made by the program that reads them: " + reader.formula());
        }
    }
}
