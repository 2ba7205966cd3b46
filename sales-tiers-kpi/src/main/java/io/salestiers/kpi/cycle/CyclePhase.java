package io.salestiers.kpi.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an evaluation cycle stands. It goes forward only; what was published is never taken back, only superseded. */
public enum CyclePhase {
    /** It is being prepared. */
    @JsonProperty("draft")
    DRAFT("draft"),
    /** Goals are agreed. */
    @JsonProperty("goals-open")
    GOALS_OPEN("goals-open"),
    /** People work. */
    @JsonProperty("running")
    RUNNING("running"),
    /** The period is over; people and managers score. */
    @JsonProperty("review-open")
    REVIEW_OPEN("review-open"),
    /** Managers' scores are frozen; ratings are compared, decided and approved. */
    @JsonProperty("calibrating")
    CALIBRATING("calibrating"),
    /** Everything is approved and waits for a second person to publish it. */
    @JsonProperty("locked")
    LOCKED("locked"),
    /** People know their results. */
    @JsonProperty("published")
    PUBLISHED("published"),
    /** Appeals are heard, and results that were reopened are worked on. */
    @JsonProperty("appeals-open")
    APPEALS_OPEN("appeals-open"),
    /** It is over. Only a reopening, by two persons, opens it again for one result. */
    @JsonProperty("closed")
    CLOSED("closed"),
    /** It was given up before anything was published. */
    @JsonProperty("cancelled")
    CANCELLED("cancelled");

    private final String key;

    CyclePhase(String name) {
        this.key = "kpi.cycle.phase." + name;
    }

    /**
     * Whether results are out.
     *
     * @return true from {@link #PUBLISHED} to {@link #CLOSED}
     */
    public boolean published() {
        return this == PUBLISHED || this == APPEALS_OPEN || this == CLOSED;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code kpi.cycle.phase.review-open}
     */
    public String key() {
        return key;
    }
}
