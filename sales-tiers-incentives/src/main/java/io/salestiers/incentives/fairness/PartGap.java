package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;

/**
 * How much less a group is paid than the reference group, as a share of what that is paid: (100 − 92) ÷ 100 = 0.08. Negative if
 * it is paid more (article 3 of Directive (EU) 2023/970).
 *
 * @param mean the gap of the means; without a value if it can't be shown, or the reference group is paid nothing
 * @param median the gap of the medians. The medians themselves are not among its steps, because that of an odd number of people
 *     is the pay of one of them
 */
public record PartGap(Explanation mean, Explanation median) {
    /** Refuses absent parts. */
    public PartGap {
        requireNonNull(mean, "mean");
        requireNonNull(median, "median");
    }
}
