package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.KpiId;

/** Where the points of an item outside the weights come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AdjustmentSource.PerStep.class, name = "per-step"),
    @JsonSubTypes.Type(value = AdjustmentSource.Stated.class, name = "stated")
})
public sealed interface AdjustmentSource {
    /**
     * Points for each step that a KPI lies above or below a number. Above 0, step 1, 2 points, whole steps: 3 complaints
     * are 6 points. Below 0.9, step 0.01, 1 point, in proportion: a collection rate of 0.875 is 2.5 points.
     *
     * @param kpi the KPI
     * @param side on which side of the number it counts
     * @param from the number, in the unit of the KPI
     * @param step the length of a step, above 0, in the unit of the KPI
     * @param points the points of a step, above 0
     * @param counting what is given for part of a step
     * @param missing what happens when the KPI has no number
     */
    record PerStep(
            KpiId kpi, Side side, Ratio from, Ratio step, Ratio points, StepCounting counting, MissingItem missing)
            implements AdjustmentSource {
        /** Refuses absent parts. */
        public PerStep {
            requireNonNull(kpi, "kpi");
            requireNonNull(side, "side");
            requireNonNull(from, "from");
            requireNonNull(step, "step");
            requireNonNull(points, "points");
            requireNonNull(counting, "counting");
            requireNonNull(missing, "missing");
        }
    }

    /** Points that people state, each time with evidence ({@link StatedAdjustment}). */
    record Stated() implements AdjustmentSource {}

    /** The side of a number on which steps are counted. */
    enum Side {
        /** Above it. */
        @JsonProperty("above")
        ABOVE,
        /** Below it. */
        @JsonProperty("below")
        BELOW
    }

    /** What is given for part of a step. */
    enum StepCounting {
        /** Nothing: 2.5 steps are 2. */
        @JsonProperty("whole-steps")
        WHOLE_STEPS,
        /** Its part: 2.5 steps are 2.5. */
        @JsonProperty("in-proportion")
        IN_PROPORTION
    }
}
