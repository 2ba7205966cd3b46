package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.unit.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * A veto that took effect, and why.
 *
 * @param item the item
 * @param actual the value of the KPI; empty if it was stated
 * @param statements what was stated, by evidence; empty if a KPI drives it
 */
public record VetoResult(VetoItem item, Optional<Quantity> actual, List<StatedVeto> statements) {
    /** Copies the list. */
    public VetoResult {
        requireNonNull(item, "item");
        requireNonNull(actual, "actual");
        statements = List.copyOf(statements);
    }
}
