package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.observation.DimensionId;

/**
 * Along which hierarchy a direct credit rolls up. Along each of them the whole direct credit rolls up to each position: who
 * has 60 % of a deal gives 60 % to every manager in the reporting line, every head of a unit and everybody who answers for
 * the territory, so that all hierarchies have the same total.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RollUpLine.ReportingLine.class, name = "reporting-line"),
    @JsonSubTypes.Type(value = RollUpLine.UnitHeads.class, name = "unit-heads"),
    @JsonSubTypes.Type(value = RollUpLine.Territories.class, name = "territories")
})
public sealed interface RollUpLine {
    /** To the position of the manager, that of the manager's manager, and so on to the top. */
    record ReportingLine() implements RollUpLine {}

    /** To the heads of the unit of the position and of all units above it, each once, without the position itself. */
    record UnitHeads() implements RollUpLine {}

    /**
     * To the positions that claim the territory of the transaction or a territory around it, each once, without the position
     * itself.
     *
     * @param dimension the dimension of transactions whose value is the id of their territory
     */
    record Territories(DimensionId dimension) implements RollUpLine {
        /** Refuses an absent dimension. */
        public Territories {
            requireNonNull(dimension, "dimension");
        }
    }
}
