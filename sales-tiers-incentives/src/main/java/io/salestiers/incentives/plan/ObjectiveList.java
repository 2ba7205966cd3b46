package io.salestiers.incentives.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.incentives.bonus.Objective;
import io.salestiers.incentives.bonus.ObjectiveLookup;
import java.util.List;

/** Where the objectives of a component are written. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ObjectiveList.InPlan.class, name = "in-plan"),
    @JsonSubTypes.Type(value = ObjectiveList.Agreed.class, name = "agreed")
})
public sealed interface ObjectiveList {
    /**
     * In the plan, the same for all its payees.
     *
     * @param objectives one or more, whose weights add up to exactly 1
     */
    record InPlan(List<Objective> objectives) implements ObjectiveList {
        /** Refuses ids that are there twice, and weights that do not add up to 1, with all that is wrong at once. */
        public InPlan {
            objectives = List.copyOf(objectives);
            List<Finding> findings = ObjectiveChecks.findings(objectives, "objective-list", "/objectives");
            if (!findings.isEmpty()) {
                throw new InvalidDefinitionException(findings);
            }
        }
    }

    /** Agreed with each payee for the period: {@link ObjectiveLookup#agreed} has them. */
    record Agreed() implements ObjectiveList {}
}
