package io.salestiers.core.unit;

/** What a number counts. */
public enum Unit {
    /** A share or quotient without a unit: 1.00 is 100 %. */
    RATIO,
    /** How many: customers, deals, answers. */
    COUNT,
    /** An amount of money, of a currency that comes with the value. */
    MONEY,
    /** A number of days. */
    DAYS,
    /** Points of a score. */
    POINTS;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.unit.money}
     */
    public String key() {
        return "core.unit." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
