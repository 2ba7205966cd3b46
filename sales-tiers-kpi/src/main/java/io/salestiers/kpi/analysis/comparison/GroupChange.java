package io.salestiers.kpi.analysis.comparison;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.measure.Reading;

/**
 * One group: how many, and the means of its KPI before, after, and of the change of each. Immutable.
 *
 * @param sample how many have a value before and after
 * @param left how many of the group have not, and are left out
 * @param before the mean before; not meaningful if the group or the other one is too small to be shown
 * @param after the mean after
 * @param change the mean change, which is after − before
 */
public record GroupChange(int sample, int left, Reading before, Reading after, Reading change) {
    /** Refuses absent parts and negative counts. */
    public GroupChange {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(change, "change");
        if (sample < 0 || left < 0) {
            throw new IllegalArgumentException("counts must be 0 or more, but were " + sample + " and " + left);
        }
    }
}
