package io.salestiers.core.message;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found in messages, their audiences and the outbox. */
public enum MessageFindings implements FindingCode {
    /** An audience that names a unit or position that the organization never has. */
    UNKNOWN_IN_AUDIENCE("unknown-in-audience", Severity.WARNING),
    /** Something that can't be parted and is longer than a channel takes at once. */
    TOO_LONG("too-long", Severity.ERROR),
    /** A message that is settled, not due yet, or in other hands. */
    NOT_DUE("not-due", Severity.ERROR),
    /** An outcome for a message that nobody had claimed. */
    NOT_CLAIMED("not-claimed", Severity.ERROR),
    /** A value for which a template has no parameter. */
    UNKNOWN_VALUE("unknown-value", Severity.ERROR),
    /** A parameter of a template without a value. */
    MISSING_VALUE("missing-value", Severity.ERROR),
    /** A value of another kind than the parameter's. */
    WRONG_VALUE("wrong-value", Severity.ERROR),
    /** A placeholder in a text of a template that is no parameter. */
    UNKNOWN_PLACEHOLDER("unknown-placeholder", Severity.ERROR),
    /** Two parameters of a template with one name. */
    PARAMETER_TWICE("parameter-twice", Severity.ERROR),
    /** A placeholder that does not end. */
    OPEN_PLACEHOLDER("open-placeholder", Severity.ERROR),
    /** A parameter that no text of a template shows. */
    UNUSED_PARAMETER("unused-parameter", Severity.WARNING);

    private final String code;
    private final Severity severity;

    MessageFindings(String name, Severity severity) {
        this.code = "core.message." + name;
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
