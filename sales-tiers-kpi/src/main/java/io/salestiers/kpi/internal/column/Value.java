package io.salestiers.kpi.internal.column;

import io.salestiers.core.money.Ratio;
import java.util.SortedMap;

/**
 * What an {@link Assembler} knows of a number or a truth while it makes a program. Immutable. Registers are numbered in the
 * order in which they are written.
 */
public sealed interface Value {
    /**
     * The same number for all rows.
     *
     * @param number the number
     */
    record Constant(Ratio number) implements Value {}

    /**
     * Registers times a number each, and a number: a term that is 0 stays, for the gaps of its register.
     *
     * @param terms one or more
     * @param constant is added
     */
    record Linear(SortedMap<Integer, Ratio> terms, Ratio constant) implements Value {}

    /**
     * A register divided by another that is always positive, times a number. The gaps are those of the first.
     *
     * @param coefficient not 0
     * @param upper the register above
     * @param lower the register below
     */
    record Fraction(Ratio coefficient, int upper, int lower) implements Value {}

    /**
     * A truth that is the same for all rows.
     *
     * @param holds whether it is true
     */
    record Fixed(boolean holds) implements Value {}

    /**
     * A truth of each row.
     *
     * @param register −1 for true, 0 for false
     */
    record Truth(int register) implements Value {}
}
