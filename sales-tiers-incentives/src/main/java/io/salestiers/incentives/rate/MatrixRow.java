package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of a matrix along its last axis. Of a matrix with one axis there is a single row without coordinates.
 *
 * @param at the labels of the steps on all axes but the last, in order
 * @param values the values by the steps of the last axis, in order
 */
public record MatrixRow(List<String> at, List<Ratio> values) {
    /** Copies both lists; completeness is checked by the matrix. */
    public MatrixRow {
        at = List.copyOf(at);
        values = List.copyOf(values);
    }

    /**
     * A row of a matrix with two axes.
     *
     * @param at the label of the step on the first axis, for example {@code 0.95}
     * @param values the values, for example {@code 0.35}, {@code 0.45}
     * @return the row
     */
    public static MatrixRow of(String at, String... values) {
        return new MatrixRow(
                List.of(at), Arrays.stream(values).map(Ratio::parse).toList());
    }
}
