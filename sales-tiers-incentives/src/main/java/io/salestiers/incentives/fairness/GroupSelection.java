package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;

/**
 * How often a group is selected, against the group that is selected most often: of 48 women 12 (25 %), of 60 men 30 (50 %),
 * which is a ratio of 0.5.
 *
 * @param group the group
 * @param candidates how many of it could be selected
 * @param selected how many were
 * @param ratio its rate ÷ the highest rate, explained; without a value if nobody at all was selected
 * @param probability how probable so uneven a selection of the two groups, or one still more uneven, is by chance alone
 *     (Fisher's exact test, two-sided), rounded up to six decimals; 1 for the group of the highest rate
 * @param verdict what the rules say to that
 */
public record GroupSelection(
        GroupKey group, int candidates, int selected, Explanation ratio, Ratio probability, SelectionVerdict verdict) {
    /** Refuses absent parts. */
    public GroupSelection {
        requireNonNull(group, "group");
        requireNonNull(ratio, "ratio");
        requireNonNull(probability, "probability");
        requireNonNull(verdict, "verdict");
    }

    /**
     * The share that was selected.
     *
     * @return selected ÷ candidates
     */
    public Ratio rate() {
        return Ratio.of(selected, candidates);
    }
}
