package io.salestiers.examples.benchmarks.formula;

import java.util.SplittableRandom;

/** Rows of figures as plain columns: amounts in cents, the figures of the scorecard in units of 0.0001. */
public final class FormulaRows {
    /** How many rows the published checksums are of. */
    public static final int PUBLISHED = 100_000;

    private final long[] prior;
    private final long[] current;
    private final long[] target;
    private final long[] actual;
    private final long[][] x;

    private FormulaRows(int size) {
        prior = new long[size];
        current = new long[size];
        target = new long[size];
        actual = new long[size];
        x = new long[5][size];
    }

    /**
     * Draws rows; the order of the draws is part of the definition.
     *
     * @param size how many
     * @return the rows, the same at every call
     */
    public static FormulaRows generate(int size) {
        FormulaRows drawn = new FormulaRows(size);
        SplittableRandom random = new SplittableRandom(20_240_601);
        for (int i = 0; i < size; i++) {
            drawn.prior[i] = random.nextInt(20) == 0 ? 0 : random.nextLong(10_000, 100_000_000);
            drawn.current[i] = random.nextLong(0, 120_000_000);
            drawn.target[i] = random.nextLong(10_000, 100_000_000);
            drawn.actual[i] = random.nextLong(0, 150_000_000);
            for (int k = 0; k < 5; k++) {
                drawn.x[k][i] = random.nextLong(0, 1_000_000);
            }
        }
        return drawn;
    }

    /**
     * How many there are.
     *
     * @return the number
     */
    public int size() {
        return prior.length;
    }

    /**
     * The figures of one name.
     *
     * @param figure the name, as the formulas have it
     * @return one for each row; not to be written
     */
    public long[] column(String figure) {
        return switch (figure) {
            case "prior" -> prior;
            case "current" -> current;
            case "target" -> target;
            case "actual" -> actual;
            default -> x[figure.charAt(1) - '1'];
        };
    }
}
