package io.salestiers.kpi.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns from which a {@link ColumnProgram} reads, made by {@link ColumnProgram#inputs}: one for each of its references.
 * The arrays in them stay the caller's.
 */
public final class ColumnInputs {
    private final List<Reference> references;
    final long[][] values;
    final int[] @Nullable [] status;
    private final int rows;

    ColumnInputs(List<Reference> references, List<Column> columns) {
        this.references = references;
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

    List<Reference> references() {
        return references;
    }
}
