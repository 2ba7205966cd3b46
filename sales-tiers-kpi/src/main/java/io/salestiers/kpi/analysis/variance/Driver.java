package io.salestiers.kpi.analysis.variance;

import java.util.Locale;

/**
 * What makes a difference. Price, volume and mix follow one convention, stated here because there are others: volume at prior
 * average price, mix at prior prices, price at current quantity, so that nothing is left over for a joint effect (the
 * three-way split of sales variances of management accounting: sales quantity, sales mix and sales price variance, as in
 * C. T. Horngren, S. M. Datar, M. V. Rajan, <i>Cost Accounting: A Managerial Emphasis</i>, chapter on customer profitability
 * and sales-variance analysis).
 *
 * <p>With q0, q1 the quantities of an item before and now, a0, a1 its amounts, p0 = a0 ÷ q0, p1 = a1 ÷ q1 its prices, and Q0, Q1
 * the sums of quantities over all items that have a price in both:
 */
public enum Driver {
    /** (p1 − p0) · q1: other prices for what is sold now. */
    PRICE,
    /** (Q1 − Q0) ÷ Q0 · a0: more or less of everything in the old proportions. */
    VOLUME,
    /** (q1 − Q1 · q0 ÷ Q0) · p0: other proportions at the old prices. */
    MIX,
    /** a1 of items that had neither amount nor quantity before. */
    NEW_ITEMS,
    /** −a0 of items that have neither amount nor quantity now. */
    ENDED_ITEMS,
    /**
     * a1 − a0 of items without a price before or now, because their quantity is zero or, by returns, below zero: the difference
     * is there, but can't be told apart.
     */
    UNPRICED,
    /** a1 − a0 of facts that say no item. */
    UNCLASSIFIED,
    /** The difference of a unit below, from those who had their place in it all the time. */
    UNIT,
    /** The difference of somebody directly in the unit, who had that place all the time. */
    MEMBER,
    /** The difference from those who had no place on some day of the two periods: they joined or left. */
    JOINERS_AND_LEAVERS,
    /** The difference from those who moved: who were elsewhere on some day of the two periods, in this unit or outside. */
    PERIMETER,
    /** What was sold by those who have no target. */
    WITHOUT_TARGET,
    /**
     * The sum of the targets below minus the target of the unit: above zero with over-assignment, below it where a part of the
     * target was handed to nobody.
     */
    TARGET_ASSIGNMENT;

    /**
     * The key of the words for it in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.driver.new-items}
     */
    public String key() {
        return "kpi.driver." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
