package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a part of a score stands for. */
public enum PartKind {
    /** What was achieved (业绩). */
    @JsonProperty("performance")
    PERFORMANCE,
    /** What somebody can do (专业能力). */
    @JsonProperty("skill")
    SKILL,
    /** How somebody works (工作态度). */
    @JsonProperty("attitude")
    ATTITUDE;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.part-kind}
     */
    public String key() {
        return "incentives.promotion.part-kind."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
