package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

/**
 * A deal that is not credited.
 *
 * @param row its row in the columns
 * @param reason why
 */
public record RefusedDeal(int row, DealOutcome reason) {
    /** Refuses a reason that is none. */
    public RefusedDeal {
        requireNonNull(reason, "reason");
        if (!reason.refused()) {
            throw new IllegalArgumentException("a refused deal needs a reason, but was " + reason);
        }
    }
}
