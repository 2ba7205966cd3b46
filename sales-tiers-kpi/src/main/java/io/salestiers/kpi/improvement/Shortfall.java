package io.salestiers.kpi.improvement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.cycle.CycleId;

/**
 * That a result misses a stated standard in absolute terms: a quota attainment of 0.62 where 0.80 is the standard. The ground
 * of an {@link ImprovementPlan}. A place in a ranking is none, and can't be written here.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param kpi what was measured
 * @param direction which way is better
 * @param actual what was reached, in the unit of the KPI
 * @param standard what is expected of everybody in the post, in the same unit
 * @param cycle in which cycle
 * @param result the digest of the published result
 */
public record Shortfall(KpiId kpi, Direction direction, Ratio actual, Ratio standard, CycleId cycle, Digest result) {
    /**
     * Refuses a result that meets the standard.
     *
     * @throws IllegalArgumentException if so
     */
    public Shortfall {
        requireNonNull(kpi, "kpi");
        requireNonNull(direction, "direction");
        requireNonNull(actual, "actual");
        requireNonNull(standard, "standard");
        requireNonNull(cycle, "cycle");
        requireNonNull(result, "result");
        int difference = actual.compareTo(standard);
        if (direction == Direction.HIGHER_IS_BETTER ? difference >= 0 : difference <= 0) {
            throw new IllegalArgumentException(
                    "a shortfall must miss the standard " + standard + " of " + kpi + ", but the result was " + actual);
        }
    }

    /**
     * By how much it is missed.
     *
     * @return the distance to the standard, above 0
     */
    public Ratio amount() {
        return direction == Direction.HIGHER_IS_BETTER ? standard.minus(actual) : actual.minus(standard);
    }

    JsonValue.Fields json() {
        return JsonValue.object()
                .with("kpi", kpi.value())
                .with("direction", direction.key())
                .with("actual", actual.toString())
                .with("standard", standard.toString())
                .with("cycle", cycle.value())
                .with("result", result.hex());
    }
}
