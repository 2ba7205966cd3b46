package io.salestiers.kpi.calibration;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in distributions and calibration. */
public enum CalibrationFinding implements FindingCode {
    /** The shares of a distribution do not add up to exactly 1. */
    SHARES_NOT_ONE("shares-not-one", Severity.ERROR),
    /** A distribution with two shares of one rating. */
    RATING_TWICE("rating-twice", Severity.ERROR),
    /** More or fewer people than expected have a rating. */
    DIFFERS("differs", Severity.WARNING),
    /** The same in a group that is too small for more than a guideline. */
    DIFFERS_FROM_GUIDELINE("differs-from-guideline", Severity.INFO),
    /** The cut between two ratings falls among people with equal scores. */
    CUT_IN_TIE("cut-in-tie", Severity.WARNING),
    /** People without a score, so that nothing can be said about cuts. */
    WITHOUT_SCORE("without-score", Severity.INFO),
    /** Somebody who does not count. */
    LEFT_OUT("left-out", Severity.INFO);

    private final String code;
    private final Severity severity;

    CalibrationFinding(String name, Severity severity) {
        this.code = "kpi.calibration." + name;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
