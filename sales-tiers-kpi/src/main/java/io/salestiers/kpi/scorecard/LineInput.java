package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.Direction;

/** What the curve of a scorecard line looks at. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LineInput.Achievement.class, name = "achievement"),
    @JsonSubTypes.Type(value = LineInput.Value.class, name = "value")
})
public sealed interface LineInput {
    /**
     * The achievement against a target: 90 of 100 is 0.9. More achievement never gives fewer points.
     *
     * @param target what the KPI is held against
     * @param form how actual and target become an achievement
     */
    record Achievement(LineTarget target, AchievementForm form) implements LineInput {
        /** Refuses absent parts. */
        public Achievement {
            requireNonNull(target, "target");
            requireNonNull(form, "form");
        }
    }

    /**
     * The KPI itself, in its unit: 2 complaints, a margin of 0.18. A better value never gives fewer points.
     *
     * @param direction which way is better, as the catalogue says of the KPI; higher or lower
     */
    record Value(Direction direction) implements LineInput {
        /** Refuses an absent direction. */
        public Value {
            requireNonNull(direction, "direction");
        }
    }

    /**
     * The achievement against the same number for everybody.
     *
     * @param target the number, in the unit of the KPI
     * @param form how actual and target become an achievement
     * @return the input
     */
    static LineInput achievement(Ratio target, AchievementForm form) {
        return new Achievement(new LineTarget.Constant(target), form);
    }

    /**
     * Whether the points of a curve rise with what it looks at.
     *
     * @return false only for values that are better when lower
     */
    default boolean rising() {
        return !(this instanceof Value value) || value.direction() != Direction.LOWER_IS_BETTER;
    }
}
