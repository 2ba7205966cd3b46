package io.salestiers.kpi.formula;

/** An operator between its operands; those of one kind are read from left to right. */
public enum InfixOperator {
    /** {@code a or b}; b is not looked at if a holds. */
    OR("or", 1),
    /** {@code a and b}; b is not looked at if a does not hold. */
    AND("and", 2),
    /** {@code a == b}, also written {@code =}. */
    EQUAL("==", 4),
    /** {@code a != b}, also written {@code <>}. */
    UNEQUAL("!=", 4),
    /** {@code a < b}. */
    LESS("<", 4),
    /** {@code a <= b}. */
    AT_MOST("<=", 4),
    /** {@code a > b}. */
    GREATER(">", 4),
    /** {@code a >= b}. */
    AT_LEAST(">=", 4),
    /** {@code a + b}. */
    PLUS("+", 5),
    /** {@code a - b}. */
    MINUS("-", 5),
    /** {@code a * b}. */
    TIMES("*", 6),
    /** {@code a / b}; not meaningful if b is zero. */
    DIVIDED_BY("/", 6);

    private final String symbol;
    private final int precedence;

    InfixOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /**
     * How tightly it binds.
     *
     * @return higher binds tighter
     */
    public int precedence() {
        return precedence;
    }

    /**
     * Whether it compares two numbers. Comparisons can't be chained.
     *
     * @return true for the six comparisons
     */
    public boolean comparison() {
        return precedence == 4;
    }

    /** As a formula writes it. */
    @Override
    public String toString() {
        return symbol;
    }
}
