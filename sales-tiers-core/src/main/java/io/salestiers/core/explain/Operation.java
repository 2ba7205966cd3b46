package io.salestiers.core.explain;

/**
 * How the value of a step follows from the steps below it. Who has the steps can do the arithmetic again, without the
 * library.
 */
public enum Operation {
    /** A fact or a stated number; nothing below it takes part. */
    GIVEN,
    /** The sum of the steps. */
    SUM,
    /** The product of the steps. */
    PRODUCT,
    /** The first step minus the second. */
    DIFFERENCE,
    /** The first step divided by the second. */
    QUOTIENT,
    /** The smallest of the steps. */
    LEAST,
    /** The largest of the steps. */
    GREATEST,
    /**
     * The first step, rounded as the inputs {@code decimals} (a number) and {@code mode} (a term, see
     * {@link io.salestiers.core.money.Rounding#modeKey()}) say: 0.125 with 2 and half-even is 0.12.
     */
    ROUNDED,
    /** The value of the first step; the others show why it was chosen. */
    CHOSEN,
    /**
     * The part of the first step that its weight, the second step, has in the sum of weights, the third step: whole minor
     * units, by largest remainder; the input {@code extra} says how many minor units (0 or 1) came from the remainder.
     */
    APPORTIONED,
    /** How many steps there are, or how many the inputs state. */
    COUNT,
    /** There is no value; the inputs say why. */
    NONE;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code core.operation.sum}
     */
    public String key() {
        return "core.operation." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
