package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.formula.Formula;

/**
 * How a language writes what the formulas need. Templates have {@code %s} for each part.
 *
 * @param choice a condition, the value if it holds and the value if not
 * @param equal two values that are equal
 * @param least the lower of two values
 * @param greatest the higher of two values
 */
record Dialect(String choice, String equal, String least, String greatest) {
    /** As in Java. */
    static final Dialect JAVA = new Dialect("%s ? %s : %s", "%s == %s", "Math.min(%s, %s)", "Math.max(%s, %s)");

    /** A formula in this language; numbers have a decimal point, since some languages divide whole numbers otherwise. */
    String text(Formula formula) {
        return switch (formula) {
            case GROWTH ->
                choice.formatted(equal.formatted("prior", "0.0"), "0.0", "(current - prior) / prior * 100.0");
            case ATTAINMENT -> least.formatted("actual / target", "1.5");
            case SCORECARD ->
                "0.30 * " + score("(x1 - 20.0) / (80.0 - 20.0)")
                        + " + 0.25 * " + score("(x2 - 10.0) / (60.0 - 10.0)")
                        + " + 0.20 * " + score("(x3 - 0.0) / (40.0 - 0.0)")
                        + " + 0.15 * " + score("(x4 - 50.0) / (95.0 - 50.0)")
                        + " + 0.10 * " + score("(x5 - 30.0) / (70.0 - 30.0)");
        };
    }

    private String score(String share) {
        return least.formatted(greatest.formatted(share, "0.0"), "1.2");
    }
}
