package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;

/**
 * The gap of a group within a category of equal work, and how much of it neutral factors explain: of a gap of 12 % of the
 * reference group's mean 9 % come from fewer days worked, 3 % from nothing that was stated.
 *
 * @param group the group
 * @param people how many of it are in the category
 * @param gap the gap of the means, as a share of the reference group's mean
 * @param explained the part of it that comes with different neutral factors, in the same unit: for each factor what one unit of
 *     it pays within the groups × the difference of the means. Without a value if there are too few people
 * @param unexplained what remains
 * @param squaredErrors the unexplained part in standard errors, squared: 9 if it is three standard errors large. Without a value
 *     if the factors explain every single pay
 * @param beyondChance whether the unexplained part is larger than as many standard errors as the rules say
 */
public record CategoryGap(
        GroupKey group,
        int people,
        Explanation gap,
        Explanation explained,
        Explanation unexplained,
        Explanation squaredErrors,
        boolean beyondChance) {
    /** Refuses absent parts. */
    public CategoryGap {
        requireNonNull(group, "group");
        requireNonNull(gap, "gap");
        requireNonNull(explained, "explained");
        requireNonNull(unexplained, "unexplained");
        requireNonNull(squaredErrors, "squaredErrors");
    }
}
