package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * The achievement of a line: linear in its named form, never below a floor and never above a cap.
 *
 * <p>{@code ACTUAL_OVER_TARGET} with floor 0.5 and cap 1.5: 30 of 100 is 0.5, 90 of 100 is 0.9, 200 of 100 is 1.5.
 * Immutable and safe for use by several threads.
 *
 * @param form how actual and target become an achievement
 * @param floor the least achievement; 1 is on target
 * @param cap the largest achievement, at or above the floor
 * @param worst the actual at which {@link AchievementForm#WORST_MINUS} gives 0; present for that form only
 */
public record AchievementCurve(AchievementForm form, Ratio floor, Ratio cap, Optional<Ratio> worst) {
    /** Refuses a cap below the floor and a worst that the form does not have, or has and does not get. */
    public AchievementCurve {
        requireNonNull(form, "form");
        requireNonNull(floor, "floor");
        requireNonNull(cap, "cap");
        if (cap.compareTo(floor) < 0) {
            throw new IllegalArgumentException("cap must be at or above the floor " + floor + ", but was " + cap);
        }
        if (worst.isPresent() != (form == AchievementForm.WORST_MINUS)) {
            throw new IllegalArgumentException("worst goes with WORST_MINUS only, but the form was " + form
                    + " and worst " + worst.map(Ratio::toString).orElse("absent"));
        }
    }

    /**
     * A curve of a form without a worst value.
     *
     * @param form any form but {@link AchievementForm#WORST_MINUS}
     * @param floor the least achievement
     * @param cap the largest achievement
     * @return the curve
     */
    public static AchievementCurve of(AchievementForm form, Ratio floor, Ratio cap) {
        return new AchievementCurve(form, floor, cap, Optional.empty());
    }

    /**
     * The achievement before floor and cap.
     *
     * @param actual the exact value of the KPI
     * @param target its target
     * @return empty if it has none: the target is zero or less, or worst is not above it; or if it has no bound, which is
     *     when {@link AchievementForm#TARGET_OVER_ACTUAL} meets an actual of zero or less
     */
    Optional<Ratio> raw(Ratio actual, Ratio target) {
        if (!meaningful(target) || unbounded(actual)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (form) {
                    case ACTUAL_OVER_TARGET -> actual.dividedBy(target);
                    case TARGET_OVER_ACTUAL -> target.dividedBy(actual);
                    case TWO_MINUS -> Ratio.of(2).minus(actual.dividedBy(target));
                    case WORST_MINUS ->
                        worst.orElseThrow()
                                .minus(actual)
                                .dividedBy(worst.orElseThrow().minus(target));
                });
    }

    /**
     * The achievement.
     *
     * @param actual the exact value of the KPI
     * @param target its target
     * @return from floor to cap; empty if the target is zero or less, or worst is not above it
     */
    public Optional<Ratio> achievement(Ratio actual, Ratio target) {
        if (!meaningful(target)) {
            return Optional.empty();
        }
        return Optional.of(
                raw(actual, target).map(raw -> raw.min(cap).max(floor)).orElse(cap));
    }

    boolean meaningful(Ratio target) {
        return target.signum() > 0
                && (form != AchievementForm.WORST_MINUS || worst.orElseThrow().compareTo(target) > 0);
    }

    private boolean unbounded(Ratio actual) {
        return form == AchievementForm.TARGET_OVER_ACTUAL && actual.signum() <= 0;
    }
}
