package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;

/**
 * A goal that a team has together (团队目标), such as to come from 80 to 100 customers in the first half of the year. It is no
 * target for pay: that is a {@code kpi.target}.
 *
 * @param id its id
 * @param name what people read
 * @param unit whose goal it is
 * @param days the days in which it is to be reached, with an end
 * @param from where the team starts
 * @param to where it wants to get, above or below that, in the same unit and currency
 */
public record TeamGoal(GoalId id, LocalizedText name, UnitId unit, DateRange days, Quantity from, Quantity to) {
    /** Refuses absent parts, days without an end, and a goal that can't be measured. */
    public TeamGoal {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        if (days.openEnded()) {
            throw new IllegalArgumentException("a goal must have an end (goal " + id + ")");
        }
        if (from.unit() != to.unit() || !from.currency().equals(to.currency())) {
            throw new IllegalArgumentException(
                    "a goal must have one unit, but has " + from + " and " + to + " (goal " + id + ")");
        }
        if (from.value().equals(to.value())) {
            throw new IllegalArgumentException(
                    "a goal must lead somewhere, but is " + from + " from the start (goal " + id + ")");
        }
    }
}
