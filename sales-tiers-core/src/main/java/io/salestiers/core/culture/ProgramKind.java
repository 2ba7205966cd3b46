package io.salestiers.core.culture;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a program offers (项目类型). */
public enum ProgramKind {
    /** Flexible working time (弹性工作). */
    @JsonProperty("flexible-time")
    FLEXIBLE_TIME,
    /** Care, such as advice in hard times (员工关怀). */
    @JsonProperty("care")
    CARE,
    /** Benefits (福利). */
    @JsonProperty("benefit")
    BENEFIT,
    /** Learning outside of what the work asks for (学习发展). */
    @JsonProperty("learning")
    LEARNING;

    /**
     * The key of its word.
     *
     * @return for example {@code core.culture.program.care}
     */
    public String key() {
        return "core.culture.program."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
