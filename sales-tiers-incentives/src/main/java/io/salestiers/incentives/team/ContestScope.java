package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.assignment.UnitLevel;

/** Who competes with whom. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContestScope.Company.class, name = "company"),
    @JsonSubTypes.Type(value = ContestScope.EachUnit.class, name = "each-unit")
})
public sealed interface ContestScope {
    /** All with all. */
    record Company() implements ContestScope {}

    /**
     * Each unit has a contest of its own, with all prizes. Somebody takes part where they are on the last day of the contest on
     * which they hold an eligible position.
     *
     * @param units the units
     */
    record EachUnit(UnitLevel units) implements ContestScope {
        /** Refuses absent units. */
        public EachUnit {
            requireNonNull(units, "units");
        }
    }

    /** All with all. */
    ContestScope COMPANY = new Company();
}
