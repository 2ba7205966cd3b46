package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a plan states for somebody and a period: CNY 1,200,000 for the company in {@code 2025}, and from 1 July CNY 1,500,000.
 *
 * <p>A revision is a second amount of the same subject and period with the day from which it holds; the first has none.
 * Both are amounts of the <em>whole</em> period; what a change within it means is the plan's {@link PieceJoining}.
 * Immutable and safe for use by several threads.
 *
 * @param subject a unit, whose amount is broken down, a position or a person
 * @param period the name of the period, as {@link io.salestiers.core.time.Period#name()} writes it
 * @param value zero or more, in the unit of the plan's measure, money in whole minor units and everything else in whole
 *     numbers
 * @param from the first day on which it holds; empty for the amount that holds from the start of the period
 */
public record PlannedAmount(Subject subject, String period, Quantity value, Optional<LocalDate> from) {
    /** Refuses absent parts; the rest is checked by {@link TargetPlan}, which says where. */
    public PlannedAmount {
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(value, "value");
        requireNonNull(from, "from");
    }

    /**
     * An amount that holds for the whole period.
     *
     * @param subject who
     * @param period the name of the period
     * @param value how much
     * @return the amount
     */
    public static PlannedAmount of(Subject subject, String period, Quantity value) {
        return new PlannedAmount(subject, period, value, Optional.empty());
    }
}
