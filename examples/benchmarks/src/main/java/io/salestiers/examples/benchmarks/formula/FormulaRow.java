package io.salestiers.examples.benchmarks.formula;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row as a value, in whole numbers.
 *
 * @param prior cents
 * @param current cents
 * @param target cents
 * @param actual cents
 * @param x1 units of 0.0001
 * @param x2 units of 0.0001
 * @param x3 units of 0.0001
 * @param x4 units of 0.0001
 * @param x5 units of 0.0001
 */
public record FormulaRow(
        long prior, long current, long target, long actual, long x1, long x2, long x3, long x4, long x5) {
    /**
     * Each row as a value.
     *
     * @param rows the columns
     * @return the values in the order of the columns
     */
    public static List<FormulaRow> listOf(FormulaRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new FormulaRow(
                        rows.column("prior")[i],
                        rows.column("current")[i],
                        rows.column("target")[i],
                        rows.column("actual")[i],
                        rows.column("x1")[i],
                        rows.column("x2")[i],
                        rows.column("x3")[i],
                        rows.column("x4")[i],
                        rows.column("x5")[i]))
                .toList();
    }
}
