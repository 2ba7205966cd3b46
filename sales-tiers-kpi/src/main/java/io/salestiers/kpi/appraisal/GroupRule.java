package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * How a group of raters takes part in a dimension.
 *
 * <p>With fewer raters than its minimum the group does not count, and nothing of it is shown; its weight goes as
 * {@link DimensionSource.FromAnswers#missingGroup()} says. Checked by the form it stands in. Immutable and safe for use by
 * several threads.
 *
 * @param group the group
 * @param weight its share of the dimension, 0 or more; the weights of a dimension add up to exactly 1. That of the person
 *     themself is normally 0: their answers are shown and do not count
 * @param minimumRaters the least number of raters, 1 or more; at least {@value #LEAST_ANONYMOUS} if it is anonymous, because
 *     with two each would know from the mean what the other answered
 * @param anonymous whether its raters must stay unknown; never the person themself or their managers
 */
public record GroupRule(RaterGroup group, Ratio weight, int minimumRaters, boolean anonymous) {
    /** The least minimum of an anonymous group. */
    public static final int LEAST_ANONYMOUS = 3;

    /** Refuses absent parts. */
    public GroupRule {
        requireNonNull(group, "group");
        requireNonNull(weight, "weight");
    }
}
