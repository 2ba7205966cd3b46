package io.salestiers.incentives.fairness;

import java.util.Locale;

/** What a ratio of selection rates and its probability say. The examples are 4/5 and a level of 5 %. */
public enum SelectionVerdict {
    /** At or above four fifths, and such differences come about by chance. */
    NO_CONCERN,
    /** Above four fifths, but too many were selected for chance: 8,500 of 10,000 beside 9,500 of 10,000. */
    DIFFERENCE_BEYOND_CHANCE,
    /** Below four fifths, but so few were selected that it may be chance: 1 of 5 beside 2 of 6. */
    LOW_BUT_UNCERTAIN,
    /** Below four fifths, and not by chance: 12 of 48 beside 30 of 60. */
    LOW;

    /**
     * The key of the words for it in {@link io.salestiers.incentives.IncentivesMessages}.
     *
     * @return for example {@code incentives.fairness.verdict.low}
     */
    public String key() {
        return "incentives.fairness.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
