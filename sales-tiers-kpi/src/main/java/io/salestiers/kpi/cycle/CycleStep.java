package io.salestiers.kpi.cycle;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;

/** What is done with a cycle as a whole, and the capability that it takes over the unit of the cycle. */
public enum CycleStep {
    /** From draft to agreeing goals: everybody is checked to have a scorecard and a competent reviewer, and no other cycle to evaluate the same days. */
    OPEN_GOALS("open-goals"),
    /** From agreeing goals to running: everybody has goals. */
    START("start"),
    /** From running to scoring, once the period is over. */
    OPEN_REVIEW("open-review"),
    /** From scoring to calibration: everybody is scored, and from here on nobody scores again. */
    START_CALIBRATION("start-calibration"),
    /** Attaches the report of how ratings spread, as they are now. It changes no rating. */
    ATTACH_DISTRIBUTION("attach-distribution"),
    /** From calibration to locked: everything is approved, and somebody is not excluded. */
    LOCK("lock"),
    /** From locked to published, by somebody else than who locked, with an up-to-date distribution report. */
    PUBLISH("publish"),
    /** From published to hearing appeals. An appeal may be filed before. */
    OPEN_APPEALS("open-appeals"),
    /** From hearing appeals to closed: every window is over, no appeal and no reopened result is left. Who has not appealed is recorded as <em>not appealed</em>. */
    CLOSE("close"),
    /** Gives the cycle up, for a stated reason, before anything is published. */
    CANCEL("cancel");

    private final String text;

    CycleStep(String text) {
        this.text = text;
    }

    /**
     * What it takes.
     *
     * @return the capability
     */
    public Capability capability() {
        return switch (this) {
            case OPEN_GOALS -> Capabilities.CYCLE_OPEN;
            case START, OPEN_REVIEW, START_CALIBRATION, ATTACH_DISTRIBUTION, OPEN_APPEALS -> Capabilities.CYCLE_RUN;
            case LOCK -> Capabilities.CYCLE_LOCK;
            case PUBLISH -> Capabilities.RESULT_PUBLISH;
            case CLOSE, CANCEL -> Capabilities.CYCLE_CLOSE;
        };
    }

    String text() {
        return text;
    }
}
