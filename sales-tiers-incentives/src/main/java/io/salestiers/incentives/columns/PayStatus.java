package io.salestiers.incentives.columns;

/** What stands beside an amount of {@link PayTotals}. */
public enum PayStatus {
    /** The component does not concern the payee. */
    NO_PART,
    /** The amount is earned; it may be zero. */
    EARNED,
    /** Nothing is earned, for a reason that the explanation of the payee states: no quota, a gate that is not met, no fund. */
    UNPAID
}
