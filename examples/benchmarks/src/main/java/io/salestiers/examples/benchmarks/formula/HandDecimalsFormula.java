package io.salestiers.examples.benchmarks.formula;

import io.salestiers.examples.benchmarks.contender.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What most teams write: {@code BigDecimal}, row by row. */
final class HandDecimalsFormula implements FormulaRun {
    private static final int[] LOW = {20, 10, 0, 50, 30};
    private static final int[] HIGH = {80, 60, 40, 95, 70};
    private static final BigDecimal[] WEIGHT = {
        new BigDecimal("0.30"),
        new BigDecimal("0.25"),
        new BigDecimal("0.20"),
        new BigDecimal("0.15"),
        new BigDecimal("0.10")
    };
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("1.5");
    /** What all five spans divide. */
    private static final int DENOMINATOR = 1_800;

    @Override
    public String name() {
        return "hand-decimals";
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        BigDecimal[][] rows = Decimals.rows(problem);
        long[] results = new long[rows.length];
        return () -> {
            for (int i = 0; i < rows.length; i++) {
                results[i] = Decimals.millionths(
                        switch (problem.formula()) {
                            case GROWTH -> growth(rows[i][0], rows[i][1]);
                            case ATTAINMENT -> attainment(rows[i][0], rows[i][1]);
                            case SCORECARD -> scorecard(rows[i]);
                        });
            }
            return results;
        };
    }

    private static BigDecimal growth(BigDecimal prior, BigDecimal current) {
        return prior.signum() == 0
                ? BigDecimal.ZERO
                : current.subtract(prior).multiply(HUNDRED).divide(prior, 6, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal attainment(BigDecimal actual, BigDecimal target) {
        return actual.divide(target, 6, RoundingMode.HALF_EVEN).min(MOST);
    }

    /** Divided last, so that it is exact. */
    private static BigDecimal scorecard(BigDecimal[] row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < row.length; k++) {
            BigDecimal score = row[k].subtract(BigDecimal.valueOf(LOW[k]))
                    .multiply(BigDecimal.valueOf(DENOMINATOR / (HIGH[k] - LOW[k])))
                    .max(BigDecimal.ZERO)
                    .min(BigDecimal.valueOf(DENOMINATOR * 12 / 10));
            sum = sum.add(score.multiply(WEIGHT[k]));
        }
        return sum.divide(BigDecimal.valueOf(DENOMINATOR), 6, RoundingMode.HALF_EVEN);
    }
}
