package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.credit.CreditFilter;
import java.util.List;

/** What of a team an override is paid on. In the examples the team is credited with 10,000 and earns 500 by commission. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OverrideBase.Gross.class, name = "gross"),
    @JsonSubTypes.Type(value = OverrideBase.Earned.class, name = "earned")
})
public sealed interface OverrideBase {
    /**
     * The credits of the team, whatever its members are paid for them: 1 % of 10,000 = 100.
     *
     * @param credits which credits count; with those that are rolled up beside the direct ones a sale would count twice
     */
    record Gross(CreditFilter credits) implements OverrideBase {
        /** Refuses an absent filter. */
        public Gross {
            requireNonNull(credits, "credits");
        }
    }

    /**
     * What the members earn by some components, rounded as they are: 10 % of 500 = 50.
     *
     * @param components the components, by id, at least one
     */
    record Earned(List<ComponentId> components) implements OverrideBase {
        /** Sorts the list and leaves out what is there twice; refuses an empty one. */
        public Earned {
            components = Pointers.some(components);
        }
    }

    /**
     * The components whose earnings count.
     *
     * @return empty for credits
     */
    default List<ComponentId> reads() {
        return this instanceof Earned earned ? earned.components() : List.of();
    }
}
