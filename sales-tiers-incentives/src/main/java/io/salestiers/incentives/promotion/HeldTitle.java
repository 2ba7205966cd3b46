package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;

/**
 * Days on which somebody has a title on a ladder of levels, as a {@link LevelCalculator} found it.
 *
 * @param ladder which ladder
 * @param level which title
 * @param days when
 */
public record HeldTitle(CareerLadderId ladder, LevelId level, DateRange days) {
    /** Refuses absent parts. */
    public HeldTitle {
        requireNonNull(ladder, "ladder");
        requireNonNull(level, "level");
        requireNonNull(days, "days");
    }
}
