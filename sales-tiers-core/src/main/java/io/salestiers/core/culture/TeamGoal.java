package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;

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
    private static final String DOCUMENT = "team-goal";

    /**
     * Refuses parts that mean nothing, with everything that is wrong with them.
     *
     * @throws InvalidDefinitionException with all findings, if the days have no end or the goal can't be measured
     */
    public TeamGoal {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(days, "days");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        List<Finding> findings = new ArrayList<>();
        if (days.openEnded()) {
            findings.add(Finding.of(CultureFinding.GOAL_WITHOUT_END, Place.document(DOCUMENT, "/days")));
        }
        if (from.unit() != to.unit() || !from.currency().equals(to.currency())) {
            findings.add(Finding.of(CultureFinding.GOAL_UNITS, Place.document(DOCUMENT, "/to"))
                    .with("from", from.toString())
                    .with("to", to.toString()));
        } else if (from.value().equals(to.value())) {
            findings.add(Finding.of(CultureFinding.GOAL_NOWHERE, Place.document(DOCUMENT, "/to"))
                    .with("from", from.toArgument()));
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }
}
