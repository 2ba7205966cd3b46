package io.salestiers.kpi.formula;

import io.salestiers.core.result.WithFindings;

/**
 * A formula that was read: {@code if(target(revenue) == 0, 0, attainment(revenue))}. Its names are not yet bound to
 * measures; that is what {@link FormulaCompiler} does. Immutable and safe for use by several threads.
 */
public final class Formula {
    /** The most characters of a formula. */
    public static final int MAX_LENGTH = 4_096;
    /** The most literals, names, operators and calls of a formula. */
    public static final int MAX_NODES = 1_000;
    /** The deepest nesting of parentheses, calls and signs. */
    public static final int MAX_DEPTH = 64;

    /** The most values in one filter. */
    public static final int MAX_FILTER_VALUES = 100;

    private final String text;
    private final Expression root;

    Formula(String text, Expression root) {
        this.text = text;
        this.root = root;
    }

    /**
     * Reads a formula.
     *
     * @param text the formula
     * @return the formula, or all that is wrong with its form; every finding has {@code line} and {@code column} among
     *     its arguments, and {@link FormulaIssue} shows it under the text
     */
    public static WithFindings<Formula> parse(String text) {
        return Parser.parse(text);
    }

    /**
     * The text as it was read.
     *
     * @return with its blanks
     */
    public String text() {
        return text;
    }

    /**
     * The outermost node of the tree.
     *
     * @return the tree
     */
    public Expression root() {
        return root;
    }

    /** The formula in its one canonical form, which reads back to the same tree. */
    @Override
    public String toString() {
        return root.toString();
    }
}
