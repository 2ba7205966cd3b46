package io.salestiers.examples.benchmarks.formula;

import java.util.List;

/** One of the formulas. */
public enum Formula {
    /** Growth over the prior period in percent, 0 where there was nothing. */
    GROWTH(
            "if(prior == 0, 0, (current - prior) / prior * 100)",
            List.of("prior", "current"),
            2,
            40944102211330L,
            0xbe69f399e2ae3f78L),
    /** How much of the target was reached, at most 1.5. */
    ATTAINMENT("min(actual / target, 1.5)", List.of("actual", "target"), 2, 112590620317L, 0x76bdd4d86b7f4af3L),
    /** Five weighted scores, each from 0 at its lower to 1 at its upper bound and at most 1.2. */
    SCORECARD(
            "0.30 * clamp((x1 - 20) / (80 - 20), 0, 1.2) + 0.25 * clamp((x2 - 10) / (60 - 10), 0, 1.2)"
                    + " + 0.20 * clamp((x3 - 0) / (40 - 0), 0, 1.2) + 0.15 * clamp((x4 - 50) / (95 - 50), 0, 1.2)"
                    + " + 0.10 * clamp((x5 - 30) / (70 - 30), 0, 1.2)",
            List.of("x1", "x2", "x3", "x4", "x5"),
            4,
            61754501247L,
            0x37848c91faa00671L);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> figures;

    private final int scale;
    private final long sum;
    private final long checksum;

    Formula(String text, List<String> figures, int scale, long sum, long checksum) {
        this.text = text;
        this.figures = figures;
        this.scale = scale;
        this.sum = sum;
        this.checksum = checksum;
    }

    /**
     * The formula in the library's language.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * The names of its figures.
     *
     * @return the names
     */
    public List<String> figures() {
        return figures;
    }

    /**
     * With how many decimals its figures are stored.
     *
     * @return 2 for cents, 4 for units of 0.0001
     */
    public int scale() {
        return scale;
    }

    /** The published sum of the results of {@link FormulaRows#PUBLISHED} rows. */
    long sum() {
        return sum;
    }

    /** The published checksum of the results of {@link FormulaRows#PUBLISHED} rows. */
    long checksum() {
        return checksum;
    }
}
