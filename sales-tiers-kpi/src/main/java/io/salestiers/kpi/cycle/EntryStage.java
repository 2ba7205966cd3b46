package io.salestiers.kpi.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the scorecard of one person stands in a cycle. */
public enum EntryStage {
    /** Nobody has scored. */
    @JsonProperty("not-started")
    NOT_STARTED("not-started"),
    /** The person has scored themself. */
    @JsonProperty("self-done")
    SELF_DONE("self-done"),
    /** The manager has scored. */
    @JsonProperty("manager-done")
    MANAGER_DONE("manager-done"),
    /** A calibration session has decided, with or without a change. */
    @JsonProperty("calibrated")
    CALIBRATED("calibrated"),
    /** Somebody else has approved. */
    @JsonProperty("approved")
    APPROVED("approved"),
    /** The person knows the result. */
    @JsonProperty("published")
    PUBLISHED("published"),
    /** The person has confirmed having seen it, which says nothing about agreeing. */
    @JsonProperty("acknowledged")
    ACKNOWLEDGED("acknowledged"),
    /** It rests, because of leave for example, and goes on where it stood. */
    @JsonProperty("on-hold")
    ON_HOLD("on-hold"),
    /** The person is not evaluated in this cycle, for a stated reason. */
    @JsonProperty("excluded")
    EXCLUDED("excluded"),
    /** The person contests the result, and nobody has decided yet. */
    @JsonProperty("under-appeal")
    UNDER_APPEAL("under-appeal"),
    /** A published result is evaluated anew; it stands until a new version supersedes it. */
    @JsonProperty("reopened")
    REOPENED("reopened");

    private final String key;

    EntryStage(String name) {
        this.key = "kpi.cycle.stage." + name;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code kpi.cycle.stage.manager-done}
     */
    public String key() {
        return key;
    }
}
