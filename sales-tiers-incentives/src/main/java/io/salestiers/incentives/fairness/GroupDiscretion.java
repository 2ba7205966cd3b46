package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;

/**
 * What people, not rules, have decided about the pay of a group.
 *
 * @param group the group
 * @param people how many people it has
 * @param affected for how many of them something was decided that changed their pay; the share of the group, explained
 * @param each the amount by which decisions have changed pay, by person of the group; without a value if too few are affected to
 *     be shown
 * @param gapWithout the gap of mean total pay to the reference group as it would be without any such decision
 * @param gapWith the gap as it is
 * @param beyondChance whether decisions have given the reference group more, or less, beyond as many standard errors as the
 *     rules say
 */
public record GroupDiscretion(
        GroupKey group,
        int people,
        Explanation affected,
        Explanation each,
        Explanation gapWithout,
        Explanation gapWith,
        boolean beyondChance) {
    /** Refuses absent parts. */
    public GroupDiscretion {
        requireNonNull(group, "group");
        requireNonNull(affected, "affected");
        requireNonNull(each, "each");
        requireNonNull(gapWithout, "gapWithout");
        requireNonNull(gapWith, "gapWith");
    }
}
