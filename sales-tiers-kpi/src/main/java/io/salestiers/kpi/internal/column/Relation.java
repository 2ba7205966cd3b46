package io.salestiers.kpi.internal.column;

/** How two numbers are compared. */
public enum Relation {
    /** {@code <} */
    LESS,
    /** {@code ≤} */
    AT_MOST,
    /** {@code =} */
    EQUAL,
    /** {@code ≠} */
    UNEQUAL,
    /** {@code >} */
    GREATER,
    /** {@code ≥} */
    AT_LEAST;

    /** Whether it holds for two numbers of which {@code Integer.signum(a.compareTo(b))} is known. */
    boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
