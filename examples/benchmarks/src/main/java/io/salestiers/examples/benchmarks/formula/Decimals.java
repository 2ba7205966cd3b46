package io.salestiers.examples.benchmarks.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows and results in {@code BigDecimal}. */
public final class Decimals {
    private Decimals() {}

    /**
     * The figures of a formula.
     *
     * @param problem the formula and its rows
     * @return for each row its figures, in the order of {@link Formula#figures()}
     */
    public static BigDecimal[][] rows(FormulaProblem problem) {
        long[][] columns = problem.columns();
        int scale = problem.formula().scale();
        return IntStream.range(0, problem.rows().size())
                .mapToObj(i -> Arrays.stream(columns)
                        .map(column -> BigDecimal.valueOf(column[i], scale))
                        .toArray(BigDecimal[]::new))
                .toArray(BigDecimal[][]::new);
    }

    /**
     * A decimal as a result.
     *
     * @param value the value
     * @return the nearest number of millionths, a tie to the even neighbor
     */
    public static long millionths(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }
}
