package io.salestiers.incentives.scenario;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with what is asked of scenarios. */
public enum ScenarioFinding implements FindingCode {
    /** A payee is not paid by the component whose curve is asked for. */
    NOT_PAID("not-paid", Severity.ERROR),
    /** There are more combinations of what may happen than are to be run through. */
    TOO_MANY_WORLDS("too-many-worlds", Severity.ERROR);

    private final String code;
    private final Severity severity;

    ScenarioFinding(String name, Severity severity) {
        this.code = "incentives.scenario." + name;
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
