package io.salestiers.examples.benchmarks.formula;

import java.util.List;

/**
 * A row as a value, in {@code double}.
 *
 * @param prior an amount
 * @param current an amount
 * @param target an amount
 * @param actual an amount
 * @param x1 a figure of the scorecard
 * @param x2 a figure of the scorecard
 * @param x3 a figure of the scorecard
 * @param x4 a figure of the scorecard
 * @param x5 a figure of the scorecard
 */
public record DoubleRow(
        double prior,
        double current,
        double target,
        double actual,
        double x1,
        double x2,
        double x3,
        double x4,
        double x5) {
    /**
     * Each row as a value.
     *
     * @param rows the columns
     * @return the values in the order of the columns
     */
    public static List<DoubleRow> listOf(FormulaRows rows) {
        return FormulaRow.listOf(rows).stream().map(DoubleRow::of).toList();
    }

    private static DoubleRow of(FormulaRow row) {
        return new DoubleRow(
                row.prior() / 100.0,
                row.current() / 100.0,
                row.target() / 100.0,
                row.actual() / 100.0,
                row.x1() / 10_000.0,
                row.x2() / 10_000.0,
                row.x3() / 10_000.0,
                row.x4() / 10_000.0,
                row.x5() / 10_000.0);
    }
}
