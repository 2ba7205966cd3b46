package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which level somebody reaches in a period. The example has met the conditions of the first and third of three levels, but not of the second. */
public enum LevelReach {
    /** The highest of which all conditions are met: the third. */
    @JsonProperty("highest-met")
    HIGHEST_MET,
    /** The highest of which all conditions are met, and those of all levels below: the first. */
    @JsonProperty("unbroken")
    UNBROKEN;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.level-reach}
     */
    public String key() {
        return "incentives.promotion.level-reach."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
