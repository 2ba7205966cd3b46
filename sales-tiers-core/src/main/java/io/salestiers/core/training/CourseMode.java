package io.salestiers.core.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a course is held (培训方式). */
public enum CourseMode {
    /** In the house, by own people (内部培训). */
    @JsonProperty("internal")
    INTERNAL,
    /** By others (外部培训). */
    @JsonProperty("external")
    EXTERNAL,
    /** Online, at one's own time (在线学习). */
    @JsonProperty("online")
    ONLINE;

    /**
     * The key of its word.
     *
     * @return for example {@code core.training.mode.online}
     */
    public String key() {
        return "core.training.mode." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
