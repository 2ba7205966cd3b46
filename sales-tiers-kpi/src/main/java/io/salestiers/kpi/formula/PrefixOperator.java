package io.salestiers.kpi.formula;

/** An operator before its operand. */
public enum PrefixOperator {
    /** {@code -x}. */
    MINUS("-"),
    /** {@code not x}. */
    NOT("not ");

    private final String symbol;

    PrefixOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As a formula writes it. */
    @Override
    public String toString() {
        return symbol;
    }

    int precedence() {
        return this == MINUS ? Expression.SIGN : Expression.NEGATION;
    }
}
