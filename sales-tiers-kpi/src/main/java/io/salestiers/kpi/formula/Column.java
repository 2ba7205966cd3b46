package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of many rows, in arrays that stay the caller's: nothing is copied, and what is written into them later is seen.
 * Whoever shares a column between threads must not write it meanwhile.
 */
public final class Column {
    final long[] values;
    final int @Nullable [] status;

    private Column(long[] values, int @Nullable [] status) {
        this.values = values;
        this.status = status;
    }

    /**
     * A column without gaps.
     *
     * @param values the number of each row, in the scale of its {@link ColumnType}; kept, not copied
     * @return the column
     */
    public static Column of(long[] values) {
        return new Column(requireNonNull(values, "values"), null);
    }

    /**
     * A column with gaps.
     *
     * @param values the number of each row, in the scale of its {@link ColumnType}; what stands in a row whose status is not
     *     {@link ColumnStatus#KNOWN} is not looked at; kept, not copied
     * @param status the {@link ColumnStatus} of each row; kept, not copied
     * @return the column
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static Column of(long[] values, int[] status) {
        if (values.length != status.length) {
            throw new IllegalArgumentException("values and status must be of one length, but there are " + values.length
                    + " values and " + status.length + " statuses");
        }
        return new Column(values, status);
    }

    /**
     * A column of known zeros with space for gaps, to be written.
     *
     * @param rows how many rows, 0 or more
     * @return the column
     */
    public static Column ofRows(int rows) {
        return new Column(new long[rows], new int[rows]);
    }

    /** The statuses of a column that is written. */
    int[] writable() {
        if (status == null) {
            throw new IllegalArgumentException("the output needs space for statuses");
        }
        return status;
    }

    /**
     * How many rows it has.
     *
     * @return 0 or more
     */
    public int rows() {
        return values.length;
    }

    /**
     * The numbers.
     *
     * @return the array itself
     */
    public long[] values() {
        return values;
    }

    /**
     * The statuses.
     *
     * @return the array itself; empty for a column without gaps
     */
    public Optional<int[]> status() {
        return Optional.ofNullable(status);
    }
}
