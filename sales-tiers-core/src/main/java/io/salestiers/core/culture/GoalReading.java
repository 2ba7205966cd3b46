package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;

/**
 * Where a team stands with a goal, as somebody read it.
 *
 * @param goal the goal
 * @param day the day
 * @param value the figure
 */
public record GoalReading(GoalId goal, LocalDate day, Quantity value) {
    /** Refuses absent parts. */
    public GoalReading {
        requireNonNull(goal, "goal");
        requireNonNull(day, "day");
        requireNonNull(value, "value");
    }

    /** Whose figure it is, for {@code kpi.measure}. */
    static Subject subject(TeamGoal goal) {
        return new Subject.OfUnit(goal.unit());
    }
}
