package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.kpi.catalog.Direction;

/**
 * How actual and target become an achievement; 1 is exactly on target. A target of zero or less has no achievement.
 *
 * <p>Forms for KPIs that are better when lower differ much, so that each is named; actual divided by target is none of
 * them.
 */
public enum AchievementForm {
    /** Actual ÷ target: 90 of 100 is 0.9. */
    @JsonProperty("actual-over-target")
    ACTUAL_OVER_TARGET(Direction.HIGHER_IS_BETTER),
    /** Target ÷ actual: 50 days against 40 is 0.8, against 50 it is 1. An actual of zero or less is at the cap. */
    @JsonProperty("target-over-actual")
    TARGET_OVER_ACTUAL(Direction.LOWER_IS_BETTER),
    /** 2 − actual ÷ target: 50 days against 40 is 0.75. */
    @JsonProperty("two-minus")
    TWO_MINUS(Direction.LOWER_IS_BETTER),
    /** (worst − actual) ÷ (worst − target): 50 days against 40, worst 90, is 0.8. Worst must be above the target. */
    @JsonProperty("worst-minus")
    WORST_MINUS(Direction.LOWER_IS_BETTER);

    private final Direction direction;

    AchievementForm(Direction direction) {
        this.direction = direction;
    }

    /**
     * The direction of the KPIs for which it is meant.
     *
     * @return lower is better for all but {@link #ACTUAL_OVER_TARGET}
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The key of its text.
     *
     * @return for example {@code kpi.achievement.two-minus}
     */
    public String key() {
        return "kpi.achievement." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
