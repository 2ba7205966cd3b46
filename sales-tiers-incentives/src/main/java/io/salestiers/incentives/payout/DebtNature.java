package io.salestiers.incentives.payout;

/** For what pay is kept, which the law treats differently in many places. */
public enum DebtNature {
    /** Money that was paid before it was earned, such as a draw. */
    ADVANCE,
    /** Pay that was earned and paid, and is taken back: a clawback, a correction, a balance that went below zero. */
    EARNED_PAY
}
