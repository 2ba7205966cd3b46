package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.util.Optional;

/**
 * A target of some days of a period: CNY 1,000 for the first ten days of June, until the move to another team.
 *
 * @param range the days
 * @param value how much of the target belongs to them
 * @param carrier the position through which a person has it; empty for a target that does not come from a position
 */
public record TargetPiece(DateRange range, Quantity value, Optional<Subject> carrier) {
    /** Refuses absent parts. */
    public TargetPiece {
        requireNonNull(range, "range");
        requireNonNull(value, "value");
        requireNonNull(carrier, "carrier");
    }
}
