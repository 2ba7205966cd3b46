package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a case stands. */
public enum CasePhase {
    /** Somebody is nominated; a panel is to be convened. */
    @JsonProperty("nominated")
    NOMINATED,
    /** The panel votes. */
    @JsonProperty("in-panel")
    IN_PANEL,
    /** The panel recommends it, or leaves a tie to who approves. */
    @JsonProperty("recommended")
    RECOMMENDED,
    /** It is approved and has an effective day. */
    @JsonProperty("approved")
    APPROVED,
    /** It has taken effect, on trial. */
    @JsonProperty("on-trial")
    ON_TRIAL,
    /** The person contests a decision, and nobody has heard that yet. */
    @JsonProperty("contested")
    CONTESTED,
    /** It has taken effect for good. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** The trial was not passed. */
    @JsonProperty("returned")
    RETURNED,
    /** The panel did not recommend it, or it was not approved. */
    @JsonProperty("rejected")
    REJECTED,
    /** It was withdrawn, or lapsed because the person was right to contest it. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /**
     * Whether the case goes on, so that no other one of the person can begin.
     *
     * @return false once it is confirmed, returned, rejected or withdrawn
     */
    public boolean open() {
        return switch (this) {
            case NOMINATED, IN_PANEL, RECOMMENDED, APPROVED, ON_TRIAL, CONTESTED -> true;
            case CONFIRMED, RETURNED, REJECTED, WITHDRAWN -> false;
        };
    }

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.phase}
     */
    public String key() {
        return "incentives.promotion.phase." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
