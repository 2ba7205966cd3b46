package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

/**
 * How a company counts its facts: what becomes of repetitions, corrections and late ones, and how facts of territories and
 * of positions count for each other.
 *
 * @param intake what becomes of facts that come twice, too late, or of other days
 * @param territories how facts of territories and of positions count for each other
 */
public record FactRules(FactPolicy intake, TerritoryPolicy territories) {
    /** Refuses absent parts. */
    public FactRules {
        requireNonNull(intake, "intake");
        requireNonNull(territories, "territories");
    }
}
