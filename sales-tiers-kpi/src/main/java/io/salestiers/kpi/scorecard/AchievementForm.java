package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.Direction;

/**
 * How actual and target become an achievement; 1 is exactly on target.
 *
 * <p>Forms for KPIs that are better when lower differ much, so that each is named; actual divided by target is none of
 * them. In each form the achievement never rises when the KPI worsens. Immutable and safe for use by several threads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AchievementForm.ActualOverTarget.class, name = "actual-over-target"),
    @JsonSubTypes.Type(value = AchievementForm.TargetOverActual.class, name = "target-over-actual"),
    @JsonSubTypes.Type(value = AchievementForm.TwoMinus.class, name = "two-minus"),
    @JsonSubTypes.Type(value = AchievementForm.WorstMinus.class, name = "worst-minus"),
    @JsonSubTypes.Type(value = AchievementForm.Deviation.class, name = "deviation")
})
public sealed interface AchievementForm {
    /** Actual ÷ target: 90 of 100 is 0.9. For KPIs that are better when higher; none at a target of zero or less. */
    record ActualOverTarget() implements AchievementForm {
        @Override
        public String key() {
            return "kpi.achievement.actual-over-target";
        }

        @Override
        public boolean suits(Direction direction) {
            return direction == Direction.HIGHER_IS_BETTER;
        }
    }

    /**
     * Target ÷ actual: 50 days against 40 is 0.8, against 50 it is 1. For KPIs that are better when lower; none at a target
     * of zero or less. At an actual of zero or less it has no bound: the most points of the curve.
     */
    record TargetOverActual() implements AchievementForm {
        @Override
        public String key() {
            return "kpi.achievement.target-over-actual";
        }
    }

    /** 2 − actual ÷ target: 50 days against 40 is 0.75. For KPIs that are better when lower; none at a target of zero or less. */
    record TwoMinus() implements AchievementForm {
        @Override
        public String key() {
            return "kpi.achievement.two-minus";
        }
    }

    /**
     * (worst − actual) ÷ (worst − target): 50 days against 40, worst 90, is 0.8. For KPIs that are better when lower; none
     * at a target of zero or less, or if worst is not above it.
     *
     * @param worst the actual at which the achievement is 0, in the unit of the KPI
     */
    record WorstMinus(Ratio worst) implements AchievementForm {
        /** Refuses an absent number. */
        public WorstMinus {
            requireNonNull(worst, "worst");
        }

        @Override
        public String key() {
            return "kpi.achievement.worst-minus";
        }
    }

    /**
     * 1 − |actual − target| ÷ tolerance: a forecast bias of −0.03 against 0 with a tolerance of 0.12 is 0.75, and so is
     * 0.03. For KPIs that are better the nearer they are; any target will do. Below 0 beyond the tolerance.
     *
     * @param tolerance the distance at which the achievement is 0, above 0, in the unit of the KPI
     */
    record Deviation(Ratio tolerance) implements AchievementForm {
        /** Refuses an absent number. */
        public Deviation {
            requireNonNull(tolerance, "tolerance");
        }

        @Override
        public String key() {
            return "kpi.achievement.deviation";
        }

        @Override
        public boolean suits(Direction direction) {
            return direction != Direction.HIGHER_IS_BETTER && direction != Direction.LOWER_IS_BETTER;
        }
    }

    /**
     * Whether the form goes with KPIs of a direction.
     *
     * @param direction which way is better
     * @return actual over target goes with higher is better, deviation with neither higher nor lower is better, the others
     *     with lower is better
     */
    default boolean suits(Direction direction) {
        return direction == Direction.LOWER_IS_BETTER;
    }

    /**
     * The key of its text.
     *
     * @return for example {@code kpi.achievement.two-minus}
     */
    String key();
}
