package io.salestiers.incentives.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What of a team an override is paid on. In the examples the team is credited with 10,000 and earns 500 by commission. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OverrideBase.Gross.class, name = "gross"),
    @JsonSubTypes.Type(value = OverrideBase.Earned.class, name = "earned")
})
public sealed interface OverrideBase {
    /** The credits of the team, whatever its members are paid for them: 1 % of 10,000 = 100. */
    record Gross() implements OverrideBase {}

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

    /** The credits of the team. */
    OverrideBase GROSS = new Gross();

    /**
     * The components whose earnings count.
     *
     * @return empty for credits
     */
    default List<ComponentId> reads() {
        return this instanceof Earned earned ? earned.components() : List.of();
    }
}
