package io.salestiers.incentives.promotion;

/** What came of a panel. */
public enum PanelOutcome {
    /** It recommends. */
    RECOMMENDED,
    /** It does not recommend. */
    NOT_RECOMMENDED,
    /** It has as many votes for as against and leaves it to who approves. */
    LEFT_TO_APPROVER
}
