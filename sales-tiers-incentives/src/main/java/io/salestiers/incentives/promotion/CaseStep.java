package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What was decided about a case. */
public enum CaseStep {
    /** Somebody was nominated. */
    @JsonProperty("nominated")
    NOMINATED,
    /** The panel came to its recommendation. */
    @JsonProperty("panel")
    PANEL,
    /** It was approved. */
    @JsonProperty("approved")
    APPROVED,
    /** It was not approved. */
    @JsonProperty("rejected")
    REJECTED,
    /** The trial was passed. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** The trial was not passed. */
    @JsonProperty("returned")
    RETURNED,
    /** What the person contested was heard. */
    @JsonProperty("heard")
    HEARD;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.case-step}
     */
    public String key() {
        return "incentives.promotion.case-step."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
