package io.salestiers.incentives.assignment;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import java.util.Comparator;

/**
 * That a person is paid by a plan on some days: Ann by {@code sales-2025} from 2025-03-01 on.
 *
 * @param person who
 * @param plan the plan
 * @param days when; without an end until further notice
 */
public record PlanAssignment(PersonId person, PlanId plan, DateRange days) implements Comparable<PlanAssignment> {
    private static final Comparator<PlanAssignment> ORDER = Comparator.comparing(PlanAssignment::person)
            .thenComparing(PlanAssignment::plan)
            .thenComparing(PlanAssignment::days);

    /** Refuses absent parts. */
    public PlanAssignment {
        requireNonNull(person, "person");
        requireNonNull(plan, "plan");
        requireNonNull(days, "days");
    }

    /** By person, plan and days. */
    @Override
    public int compareTo(PlanAssignment other) {
        return ORDER.compare(this, other);
    }
}
