package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

/**
 * How many customers one owner may have at once (客户保有上限).
 *
 * @param most how many, 1 or more; with 50 the fifty-first is refused
 * @param reach which gains are refused
 */
public record HoldingLimit(int most, LimitReach reach) {
    /** Refuses a limit below 1. */
    public HoldingLimit {
        requireNonNull(reach, "reach");
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more customers, but was " + most);
        }
    }
}
