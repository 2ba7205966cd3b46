package io.salestiers.incentives.columns;

import io.salestiers.incentives.columns.internal.CreditKernel;
import java.util.Arrays;

/** What becomes of a deal in columns. */
public enum DealOutcome {
    /** It is credited. */
    CREDITED(CreditKernel.CREDITED),
    /** It is of a day outside of those of the program, and left aside. */
    OUTSIDE(CreditKernel.OUTSIDE),
    /** It names a payee that is not among those of the program. */
    NO_PAYEE(CreditKernel.NO_PAYEE),
    /** A value in a dimension is unknown, has no weight, or is one that the plan does not credit. */
    NO_WEIGHT(CreditKernel.NO_WEIGHT),
    /** Its shares are below zero, or do not total one whole. */
    SHARES_NOT_WHOLE(CreditKernel.SHARES_NOT_WHOLE);

    private final int code;

    DealOutcome(int code) {
        this.code = code;
    }

    /** The number that the loops have for it. */
    int code() {
        return code;
    }

    static DealOutcome of(int code) {
        return Arrays.stream(values())
                .filter(each -> each.code == code)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether such a deal is neither credited nor left aside, which somebody has to look at.
     *
     * @return true for all but the first two
     */
    public boolean refused() {
        return this != CREDITED && this != OUTSIDE;
    }
}
