package io.salestiers.core.training;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in training. */
public enum TrainingFinding implements FindingCode {
    /** A number of levels that can't be. */
    LEVELS("levels", Severity.ERROR),
    /** Two things of one kind with one id. */
    TWICE("twice", Severity.ERROR),
    /** Something that the catalog does not have. */
    UNKNOWN("unknown", Severity.ERROR),
    /** A level that there is not. */
    LEVEL_RANGE("level-range", Severity.ERROR),
    /** A validity of no month, or a negative window. */
    EXPIRY_RANGE("expiry-range", Severity.ERROR),
    /** A course that asks for neither attendance nor an exam. */
    NEVER_COMPLETED("never-completed", Severity.ERROR),
    /** An exam that can't be taken. */
    ATTEMPTS_RANGE("attempts-range", Severity.ERROR),
    /** A share that is not above 0 and at most 1. */
    SHARE_RANGE("share-range", Severity.ERROR),
    /** Something that is due before the start. */
    DUE_BEFORE_START("due-before-start", Severity.ERROR),

    /** A fact that is there more than once, and counts once. */
    REPEATED("repeated", Severity.INFO),
    /** Different facts with one id, of which none counts. */
    ID_TWICE("id-twice", Severity.WARNING),
    /** A fact about something that the catalog does not have. */
    FACT_UNKNOWN("fact-unknown", Severity.WARNING),
    /** A level above the highest. */
    FACT_LEVEL("fact-level", Severity.WARNING),
    /** Attendance or an exam without an enrollment. */
    NOT_ENROLLED("not-enrolled", Severity.WARNING),
    /** An exam after the last attempt. */
    NO_ATTEMPT_LEFT("no-attempt-left", Severity.WARNING),
    /** An exam too soon after the one before. */
    EXAM_TOO_EARLY("exam-too-early", Severity.WARNING),
    /** A certificate that is revoked from somebody who does not hold it. */
    NOTHING_TO_REVOKE("nothing-to-revoke", Severity.WARNING),

    /** A course that was due and is not completed. */
    COURSE_OVERDUE("course-overdue", Severity.WARNING),
    /** A course that is not completed and not due yet. */
    COURSE_OPEN("course-open", Severity.INFO),
    /** A certificate that is due and was never got. */
    CERTIFICATE_MISSING("certificate-missing", Severity.WARNING),
    /** A certificate that is not got yet and not due yet. */
    CERTIFICATE_OPEN("certificate-open", Severity.INFO),
    /** A certificate that is no longer valid. */
    CERTIFICATE_EXPIRED("certificate-expired", Severity.WARNING),
    /** A certificate that was taken away. */
    CERTIFICATE_REVOKED("certificate-revoked", Severity.WARNING),
    /** A certificate that is in its renewal window. */
    CERTIFICATE_EXPIRING("certificate-expiring", Severity.INFO),
    /** A skill below what the role needs. */
    SKILL_BELOW("skill-below", Severity.WARNING),

    /** Another fact with this id in the store. */
    RECORDED("recorded", Severity.ERROR);

    private final String code;
    private final Severity severity;

    TrainingFinding(String name, Severity severity) {
        this.code = "core.training." + name;
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
