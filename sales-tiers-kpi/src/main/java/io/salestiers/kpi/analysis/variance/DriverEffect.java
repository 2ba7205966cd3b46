package io.salestiers.kpi.analysis.variance;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.unit.Quantity;
import java.util.Optional;

/**
 * What one driver adds to a difference. Immutable.
 *
 * @param driver the driver
 * @param part of which item, or the key of which unit or person, such as {@code unit:suzhou}; empty if of none
 * @param effect how much, with its sign
 * @param explanation how it was found
 */
public record DriverEffect(Driver driver, Optional<String> part, Quantity effect, Explanation explanation) {
    /** Refuses absent parts, and an explanation of another value. */
    public DriverEffect {
        requireNonNull(driver, "driver");
        requireNonNull(part, "part");
        if (!explanation.value().equals(Optional.of(effect))) {
            throw new IllegalArgumentException("the explanation must be of " + effect + ", but is of " + explanation);
        }
    }
}
