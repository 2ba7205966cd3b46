package io.salestiers.core.org;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found when a reorganization is applied to an organization, and when its result is recorded. */
public enum ReorganizationFindings implements FindingCode {
    /** A unit, position, territory or role that is not there and is not opened either. */
    UNKNOWN("unknown", Severity.ERROR),
    /** Something new with an id that is in use. */
    TAKEN("taken", Severity.ERROR),
    /** A change before its subject exists, or after it is closed; or a reference to something on such a day. */
    NOT_OPEN("not-open", Severity.ERROR),
    /** A reference to something that another change closes on the same day. */
    CLOSES_THAT_DAY("closes-that-day", Severity.ERROR),
    /** Two changes that say something about the same thing on the same day. */
    CONTRADICTION("contradiction", Severity.ERROR),
    /** A unit or territory that goes below itself, or a position that reports to itself, directly or through others. */
    INTO_ITSELF("into-itself", Severity.ERROR),
    /** A split or merge that names something twice. */
    NAMED_TWICE("named-twice", Severity.ERROR),
    /** A split into less than two parts, or a merge of nothing. */
    TOO_FEW("too-few", Severity.ERROR),
    /** A split that gives a part something that does not lie in the divided unit. */
    NOT_IN_UNIT("not-in-unit", Severity.ERROR),
    /** A split that does not say to which part something in the divided unit goes. */
    FORGOTTEN("forgotten", Severity.ERROR),
    /** Something is closed in which something still lies, now or as planned. */
    NOT_EMPTY("not-empty", Severity.ERROR),
    /** Something ends on the day on which it begins, so that it would never have been. */
    ENDS_ON_FIRST_DAY("ends-on-first-day", Severity.ERROR),
    /** The end of an appointment that is not there. */
    NOT_APPOINTED("not-appointed", Severity.ERROR),
    /** The end of a claim that is not there. */
    NOT_CLAIMED("not-claimed", Severity.ERROR),
    /** An appointment of somebody to a position that they hold already. */
    ALREADY_APPOINTED("already-appointed", Severity.ERROR),
    /** An appointment of a holder to a position that has one. */
    HELD("held", Severity.ERROR),
    /** A claim that the position has already. */
    ALREADY_CLAIMED("already-claimed", Severity.ERROR),
    /** The end of an appointment or claim that is not after its day. */
    UNTIL_ORDER("until-order", Severity.ERROR),
    /** A share of working time that is not above 0 and at most 1. */
    SHARE("share", Severity.ERROR),
    /** An organization is to be recorded at an instant that is not after the one of what is recorded last. */
    RECORDED_LATER("recorded-later", Severity.ERROR),
    /** A position closes while others report to it. */
    REPORTS_LEFT("reports-left", Severity.WARNING),
    /** A position closes before appointments to it or claims of it begin that are planned; they have no effect. */
    PLANNED_IN_VAIN("planned-in-vain", Severity.WARNING),
    /** A change that says what is so already. */
    WITHOUT_EFFECT("without-effect", Severity.WARNING),
    /** A change that holds only until another one that was planned before. */
    PLANNED_LATER("planned-later", Severity.INFO);

    private final String code;
    private final Severity severity;

    ReorganizationFindings(String name, Severity severity) {
        this.code = "core.reorganization." + name;
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
