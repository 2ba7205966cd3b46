package io.salestiers.incentives.ledger;

/** Steps of a period of a ledger that carry nothing but their reason. */
public enum PeriodStep {
    /** The next period begins. Takes {@link io.salestiers.core.authority.Capabilities#PAY_PLAN}. */
    OPEN("open"),
    /**
     * Nothing is booked in it any more. It is locked, a pay run was booked since, earlier periods are closed, nothing that is
     * expected for it is still accrued, and no request to reopen it waits. Takes
     * {@link io.salestiers.core.authority.Capabilities#PAY_APPROVE}.
     */
    CLOSE("close"),
    /**
     * Somebody wants it worked on again, with a reason. Takes {@link io.salestiers.core.authority.Capabilities#PAY_PLAN}, and
     * changes nothing yet.
     */
    REQUEST_REOPENING("request-reopening"),
    /**
     * It is worked on again: somebody else than who asked agrees. Takes
     * {@link io.salestiers.core.authority.Capabilities#PAY_APPROVE}.
     */
    APPROVE_REOPENING("approve-reopening"),
    /**
     * It stays as it is: somebody else than who asked says so. Takes
     * {@link io.salestiers.core.authority.Capabilities#PAY_APPROVE}.
     */
    REJECT_REOPENING("reject-reopening");

    private final String text;

    PeriodStep(String text) {
        this.text = text;
    }

    /** For names and digests of commands. */
    String text() {
        return text;
    }
}
