package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * How much of a debt is kept of the pay of a period: the share of what is due above the take-home, at most the limit, never more
 * than the debt. Half of what is above 1,000, at most 300, keeps 250 of 1,500 and 300 of 2,000. The host's
 * {@link DeductionLimit} may lower it further.
 *
 * @param share 0.5 for half of what is above the take-home; above 0, at most 1
 * @param limit the most in a period
 * @param takeHome what is left of the pay at least
 */
public record RecoveryTerms(Ratio share, RecoveryLimit limit, TakeHome takeHome) {
    /** Refuses a share out of range. */
    public RecoveryTerms {
        requireNonNull(limit, "limit");
        requireNonNull(takeHome, "takeHome");
        if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share);
        }
    }
}
