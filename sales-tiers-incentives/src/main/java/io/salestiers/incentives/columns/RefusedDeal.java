package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

    /* What a kernel gives: sixteen times the row, plus the outcome. */
    static List<RefusedDeal> of(long[] refused) {
        if (refused.length == 0) {
            return List.of();
        }
        List<RefusedDeal> all = new ArrayList<>(refused.length);
        for (long each : refused) {
            all.add(new RefusedDeal((int) (each >> 4), DealOutcome.of((int) (each & 15))));
        }
        return Collections.unmodifiableList(all);
    }
}
