package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.quota.Quota;
import java.util.Optional;

/**
 * A return with the credit to which it refers, and how that one met the rate table.
 *
 * @param returned the credit of the return
 * @param original the credit that it takes back in part or in full
 * @param before the running total before the original, zero if each transaction stands alone; empty if it earned nothing,
 *     because there was no quota where one is needed
 * @param quota the quota that the original was measured on; empty if none
 */
public record ReturnedCredit(Credit returned, Credit original, Optional<Ratio> before, Optional<Quota> quota) {
    /** Refuses absent parts. */
    public ReturnedCredit {
        requireNonNull(returned, "returned");
        requireNonNull(original, "original");
        requireNonNull(before, "before");
        requireNonNull(quota, "quota");
    }
}
