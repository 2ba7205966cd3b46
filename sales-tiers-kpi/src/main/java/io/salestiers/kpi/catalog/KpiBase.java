package io.salestiers.kpi.catalog;

import static java.util.Objects.requireNonNull;

/**
 * A number by which the formula of a KPI divides, and what becomes of the KPI when it is zero or negative.
 *
 * <p>Pipeline coverage divides by what is left to sell, {@code target(revenue) - revenue}: at a target of 100 and 120 sold
 * that is −20, and the KPI is not meaningful because it is covered, not −2.5.
 *
 * @param formula the base as the formula writes it, or in any other spelling with the same canonical form
 * @param whenZero what becomes of the KPI when it is zero
 * @param whenNegative what becomes of the KPI when it is below zero
 */
public record KpiBase(String formula, WhenZero whenZero, WhenNegative whenNegative) {
    /** Refuses absent parts and a blank formula. */
    public KpiBase {
        requireNonNull(whenZero, "whenZero");
        requireNonNull(whenNegative, "whenNegative");
        if (formula.isBlank()) {
            throw new IllegalArgumentException("the formula of a base must not be blank");
        }
    }
}
