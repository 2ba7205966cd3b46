package io.salestiers.examples.benchmarks.formula;

import io.salestiers.examples.benchmarks.contender.Checksum;
import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import java.util.Arrays;

/**
 * A formula to be evaluated for every row.
 *
 * @param formula the formula
 * @param rows the figures
 */
public record FormulaProblem(Formula formula, FormulaRows rows) {
    /**
     * The problem of a size.
     *
     * @param formula the formula
     * @param size how many rows
     * @return the problem, the same at every call
     */
    public static FormulaProblem of(Formula formula, int size) {
        return new FormulaProblem(formula, FormulaRows.generate(size));
    }

    /**
     * The figures of the formula.
     *
     * @return a column for each, in the order of {@link Formula#figures()}; not to be written
     */
    public long[][] columns() {
        return formula.figures().stream().map(rows::column).toArray(long[][]::new);
    }

    /**
     * Compares results with the published sum and checksum; for a size without them, and within the tolerance of contenders that
     * are not exact, with those of the contender that is the easiest to read, and for that one, with the yardstick's.
     *
     * @param contender whose results they are
     * @param results the results in millionths
     * @throws WrongAnswer if they differ
     */
    public void check(FormulaRun contender, long[] results) {
        if (rows.size() == FormulaRows.PUBLISHED && contender.precision() == Precision.EXACT) {
            if (Checksum.of(results) != formula.checksum()
                    || Arrays.stream(results).sum() != formula.sum()) {
                throw new WrongAnswer(contender.name(), "not the published checksum and sum of " + formula);
            }
            return;
        }
        FormulaRun other =
                contender instanceof HandDecimalsFormula ? new HandColumnsFormula() : new HandDecimalsFormula();
        long[] expected = other.prepare(this).run();
        for (int row = 0; row < expected.length; row++) {
            if (Math.abs(results[row] - expected[row]) > contender.precision().tolerance()) {
                throw new WrongAnswer(
                        contender.name(),
                        formula + " of row " + row + " is " + results[row] + " instead of " + expected[row]);
            }
        }
    }
}
