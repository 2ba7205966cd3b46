package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import java.util.List;

/**
 * How an achievement or the value of a KPI becomes points.
 *
 * <p>Every curve is monotone: a better KPI never gets fewer points. The points lie on the {@link ScoreScale} of the
 * definition, which also checks its curves when it is made. Immutable and safe for use by several threads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ScoringCurve.Linear.class, name = "linear"),
    @JsonSubTypes.Type(value = ScoringCurve.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = ScoringCurve.PiecewiseLinear.class, name = "piecewise-linear"),
    @JsonSubTypes.Type(value = ScoringCurve.Threshold.class, name = "threshold")
})
public sealed interface ScoringCurve {
    /**
     * The points on target times the achievement, never below a floor and never above a cap. With 100 on target, floor 50
     * and cap 150: an achievement of 0.3 gives 50, 0.9 gives 90, 2 gives 150. For achievements only.
     *
     * @param floor the fewest points
     * @param cap the most points, at or above the floor
     */
    record Linear(Ratio floor, Ratio cap) implements ScoringCurve {
        /** Refuses absent parts. */
        public Linear {
            requireNonNull(floor, "floor");
            requireNonNull(cap, "cap");
        }
    }

    /**
     * Levels: the points of the step that is reached. There is a step for every value, and only one, because each begins
     * where the one before ends. Before 0: 0 points; from 0.8: 80; from 1: 100. Then 0.95 gives 80.
     *
     * @param tie what exactly the beginning of a step gets
     * @param start the points before the first step
     * @param steps the steps, each beginning above the one before; at least one
     */
    record Steps(TieRule tie, Ratio start, List<Step> steps) implements ScoringCurve {
        /** Copies the steps. */
        public Steps {
            requireNonNull(tie, "tie");
            requireNonNull(start, "start");
            steps = List.copyOf(steps);
        }
    }

    /**
     * Straight lines from knot to knot. Knots (0.7, 0), (1, 100) and (1.5, 200): 0.85 gives 50, 1.2 gives 140. Outside the
     * knots it goes on as stated.
     *
     * @param below what is given below the first knot
     * @param above what is given above the last knot
     * @param knots the knots, each above the one before; at least two
     */
    record PiecewiseLinear(OutsideKnots below, OutsideKnots above, List<Knot> knots) implements ScoringCurve {
        /** Copies the knots. */
        public PiecewiseLinear {
            requireNonNull(below, "below");
            requireNonNull(above, "above");
            knots = List.copyOf(knots);
        }
    }

    /**
     * A threshold that must be reached, a line from there to the target, and another one above it. Threshold 0.7 with 0
     * points there, 100 on target, 200 points for each 1 above it, cap 200: 0.69 gives the points below, 0.85 gives 50, 1.2
     * gives 140, from 1.5 on it gives 200. For achievements only.
     *
     * @param threshold the achievement that must be reached, below 1; who is exactly there has reached it
     * @param below the points below the threshold
     * @param atThreshold the points exactly there: plans differ in whether it is nothing, a half, or more
     * @param slopeAbove the points for each 1 of achievement above the target, 0 or more
     * @param cap the most points, at or above those on target
     */
    record Threshold(Ratio threshold, Ratio below, Ratio atThreshold, Ratio slopeAbove, Ratio cap)
            implements ScoringCurve {
        /** Refuses absent parts. */
        public Threshold {
            requireNonNull(threshold, "threshold");
            requireNonNull(below, "below");
            requireNonNull(atThreshold, "atThreshold");
            requireNonNull(slopeAbove, "slopeAbove");
            requireNonNull(cap, "cap");
        }
    }

    /**
     * A step of {@link Steps}.
     *
     * @param from where it begins, in what the curve looks at
     * @param points what it gives
     */
    record Step(Ratio from, Ratio points) {
        /** Refuses absent parts. */
        public Step {
            requireNonNull(from, "from");
            requireNonNull(points, "points");
        }
    }

    /**
     * A knot of {@link PiecewiseLinear}.
     *
     * @param at where it lies, in what the curve looks at
     * @param points the points there
     */
    record Knot(Ratio at, Ratio points) {
        /** Refuses absent parts. */
        public Knot {
            requireNonNull(at, "at");
            requireNonNull(points, "points");
        }
    }

    /** What a value gets that is exactly the beginning of a step. */
    enum TieRule {
        /** The step that begins there: the steps are half-open, their beginning included. */
        @JsonProperty("step-that-begins")
        STEP_THAT_BEGINS,
        /** The step that ends there: the beginning of a step is not included. */
        @JsonProperty("step-that-ends")
        STEP_THAT_ENDS
    }

    /** What {@link PiecewiseLinear} gives outside its knots. */
    enum OutsideKnots {
        /** The points of the nearest knot. */
        @JsonProperty("flat")
        FLAT,
        /** The line of the nearest two knots goes on, as far as the scale of the definition. */
        @JsonProperty("extended")
        EXTENDED
    }
}
