package io.salestiers.core.json;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with a document. All of them are errors. */
public enum JsonFinding implements FindingCode {
    /** The document has more bytes than allowed. */
    TOO_LARGE("too-large"),
    /** Lists and objects are in each other more deeply than allowed. */
    TOO_DEEP("too-deep"),
    /** A text, number or name is longer than allowed. */
    TOO_LONG("too-long"),
    /** The text is not JSON. */
    SYNTAX("syntax"),
    /** The document is of another kind. */
    WRONG_DOCUMENT("wrong-document"),
    /** The document has a version that this release does not read. */
    UNSUPPORTED_VERSION("unsupported-version"),
    /** A field that the document does not have. */
    UNKNOWN_FIELD("unknown-field"),
    /** A field that the document does not have, with a name near one that it has. */
    MISSPELT_FIELD("misspelt-field"),
    /** A required field is not there. */
    MISSING_FIELD("missing-field"),
    /** A field stands twice in one object. */
    DUPLICATE_FIELD("duplicate-field"),
    /** A value is {@code null}. */
    NULL("null"),
    /** A value is of another kind: a text where a list is expected. */
    WRONG_TYPE("wrong-type"),
    /** A value has another form: {@code 2025-02-30} where a day is expected. */
    WRONG_FORM("wrong-form"),
    /** A number has more digits or decimals than numbers from outside may have. */
    NUMBER_TOO_LONG("number-too-long"),
    /** A number is too small or too large. */
    OUT_OF_RANGE("out-of-range"),
    /** A value is none of those that are allowed. */
    NOT_ALLOWED("not-allowed"),
    /** A value is none of those that are allowed, but near one of them. */
    MISSPELT("misspelt"),
    /** The end of a range is not after its start. */
    RANGE_ORDER("range-order"),
    /** Two entries of a timeline have a day in common. */
    SHARED_DAYS("shared-days"),
    /** A share is not above 0 and at most 1. */
    SHARE("share"),
    /** A number is below zero. */
    NEGATIVE("negative"),
    /** An amount has more decimals than its currency, or is too large. */
    AMOUNT("amount"),
    /** The value as a whole is refused by its type. */
    REFUSED("refused"),
    /** There are more findings than are shown. */
    MORE("more");

    private final String code;

    JsonFinding(String name) {
        this.code = "core.json." + name;
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
