package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

/**
 * The trial (试用期) after a promotion. Who does not pass it goes back, by a decision of somebody with a name.
 *
 * @param months how long, 1 to 12; days of protected leave make it longer
 * @param returns where somebody goes back to
 */
public record TrialRule(int months, ReturnRule returns) {
    /** Refuses other lengths. */
    public TrialRule {
        requireNonNull(returns, "returns");
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("months must be from 1 to 12, but was " + months);
        }
    }
}
