package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a feedback item comes from (反馈来源). */
public enum FeedbackOrigin {
    /** A meeting. */
    @JsonProperty("meeting")
    MEETING,
    /** A survey, as a whole: never the sheet of one person. */
    @JsonProperty("survey")
    SURVEY,
    /** A customer. */
    @JsonProperty("customer")
    CUSTOMER,
    /** A colleague, outside meetings. */
    @JsonProperty("colleague")
    COLLEAGUE;

    /**
     * The key of its word.
     *
     * @return for example {@code core.feedback.origin.meeting}
     */
    public String key() {
        return "core.feedback.origin." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
