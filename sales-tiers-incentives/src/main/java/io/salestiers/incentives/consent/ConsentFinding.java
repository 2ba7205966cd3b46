package io.salestiers.incentives.consent;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in what payees have said about the terms of their pay. */
public enum ConsentFinding implements FindingCode {
    /** Something that only the payee can do. */
    NOT_OWN("not-own", Severity.ERROR),
    /** An acknowledgement of somebody else's quota. */
    TERMS_OF_ANOTHER("terms-of-another", Severity.ERROR),
    /** Terms that were acknowledged before. */
    ALREADY_ACKNOWLEDGED("already-acknowledged", Severity.ERROR),
    /** A change to which the payee consents already. */
    ALREADY_CONSENTED("already-consented", Severity.ERROR),
    /** A consent that can't be withdrawn because there is none. */
    NOTHING_TO_WITHDRAW("nothing-to-withdraw", Severity.ERROR),

    /** Terms that are not acknowledged and not due yet. */
    ACKNOWLEDGEMENT_OPEN("acknowledgement-open", Severity.INFO),
    /** Terms that were due and are not acknowledged. */
    ACKNOWLEDGEMENT_OVERDUE("acknowledgement-overdue", Severity.WARNING),
    /** An acknowledgement of terms that were never recorded. */
    UNKNOWN_TERMS("unknown-terms", Severity.WARNING),

    /** A change that was known too late lowers pay, and the payee has not consented to it. */
    CONSENT_MISSING("consent-missing", Severity.ERROR),
    /** The same, and the payee has consented to another change of the same terms. */
    CONSENT_TO_ANOTHER("consent-to-another", Severity.ERROR),
    /** The same, and the payee has withdrawn the consent. */
    CONSENT_ENDED("consent-ended", Severity.ERROR);

    private final String code;
    private final Severity severity;

    ConsentFinding(String name, Severity severity) {
        this.code = "incentives.consent." + name;
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
