package io.salestiers.incentives.ledger;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with a stored run, and in what it can differ from what is calculated today. All of them are errors. */
public enum RunFinding implements FindingCode {
    /** A part of a stored run is none, for example an input whose kind is not in lower-kebab case. */
    REFUSED("run-refused"),
    /** A stored run has two lines of one payee, source, currency and balance. */
    DUPLICATE_LINE("run-duplicate-line"),
    /** A stored run has an input in two versions. */
    DUPLICATE_INPUT("run-duplicate-input"),
    /** The run of today is of another period. */
    OTHER_PERIOD("replay-other-period"),
    /** The run was calculated by a release that calculates in another way. */
    OTHER_SEMANTICS("replay-other-semantics"),
    /** An input has another revision than was recorded. */
    OTHER_REVISION("replay-other-revision"),
    /** An input has the revision that was recorded, but its content has another fingerprint. */
    OTHER_CONTENT("replay-other-content"),
    /** An input that was recorded is not read today. */
    INPUT_GONE("replay-input-gone"),
    /** An input is read today that was not recorded. */
    INPUT_NEW("replay-input-new"),
    /** A line has another amount today. */
    OTHER_AMOUNT("replay-other-amount"),
    /** A line has the amount that was recorded, but comes about in another way. */
    OTHER_EXPLANATION("replay-other-explanation"),
    /** A line that was recorded is not there today. */
    LINE_GONE("replay-line-gone"),
    /** A line is there today that was not recorded. */
    LINE_NEW("replay-line-new");

    private final String code;

    RunFinding(String name) {
        this.code = "incentives.ledger." + name;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
