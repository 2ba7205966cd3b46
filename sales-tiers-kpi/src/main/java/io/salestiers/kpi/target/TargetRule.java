package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.time.PeriodKind;

/**
 * How the targets of a tier are computed: the quota of a representative for a quarter is {@code 1.10 *
 * prior(team(revenue)) / team(listed_positions)}.
 *
 * <p>Every person with a primary position of the tier on the deciding day of the period gets one. Team, office and company
 * in the formula are those of the person in the period for which the target is, also inside {@code prior(...)}.
 * Immutable and safe for use by several threads.
 *
 * @param tier whose targets
 * @param measure of which measure
 * @param kind for which periods
 * @param formula the formula; it has no {@code target(...)} of its own
 * @param rounding how the result is rounded, once
 * @param forPay whether pay depends on it
 */
public record TargetRule(
        TierId tier, MeasureId measure, PeriodKind kind, String formula, Rounding rounding, boolean forPay) {
    /** Refuses absent parts and a blank formula. */
    public TargetRule {
        requireNonNull(tier, "tier");
        requireNonNull(measure, "measure");
        requireNonNull(kind, "kind");
        requireNonNull(rounding, "rounding");
        if (formula.isBlank()) {
            throw new IllegalArgumentException("formula must not be blank (target of " + measure + ")");
        }
    }
}
