package io.salestiers.core.customer.crm;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found when records of a CRM are taken over. */
public enum CrmFinding implements FindingCode {
    /** A field that is mapped twice, or mapped and ignored. */
    FIELD_TWICE("field-twice", Severity.ERROR),
    /** A target of two fields. */
    TARGET_TWICE("target-twice", Severity.ERROR),
    /** A target that records of the kind don't have. */
    TARGET_MISPLACED("target-misplaced", Severity.ERROR),
    /** A target that records of the kind can't be without. */
    TARGET_MISSING("target-missing", Severity.ERROR),
    /** An attribute without its name, or a name without an attribute. */
    ATTRIBUTE_NAME("attribute-name", Severity.ERROR),
    /** A record of another object than that of the mapping. */
    WRONG_OBJECT("wrong-object", Severity.ERROR),
    /** A record without a value that it must have. */
    VALUE_MISSING("value-missing", Severity.ERROR),
    /** A value that has another form than it should. */
    VALUE_MALFORMED("value-malformed", Severity.ERROR),
    /** A value without a translation. */
    VALUE_UNKNOWN("value-unknown", Severity.ERROR),
    /** A field that is neither mapped nor ignored. */
    FIELD_UNKNOWN("field-unknown", Severity.WARNING),
    /** A record that was deleted in the CRM. */
    DELETED("deleted", Severity.WARNING),
    /** A record about a customer that is not registered. */
    CUSTOMER_UNKNOWN("customer-unknown", Severity.WARNING),
    /** The CRM says another owner than we do, and ours stays. */
    OWNER_DIFFERS("owner-differs", Severity.WARNING),
    /** The CRM says another owner than we did, and is followed. */
    OWNER_FOLLOWED("owner-followed", Severity.WARNING),
    /** The CRM gives a customer to several owners. */
    OWNER_SPLIT("owner-split", Severity.WARNING),
    /** A record that can't be taken over, because a command was refused; the reasons stand beside it. */
    NOT_TAKEN_OVER("not-taken-over", Severity.WARNING),
    /** Personal data of a customer whose data were erased. */
    ERASED("erased", Severity.INFO),
    /** A customer that others changed again and again at the same time. */
    CONTENDED("contended", Severity.WARNING);

    private final String code;
    private final Severity severity;

    CrmFinding(String name, Severity severity) {
        this.code = "core.crm." + name;
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
