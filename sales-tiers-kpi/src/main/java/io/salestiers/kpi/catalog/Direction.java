package io.salestiers.kpi.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which way a KPI gets better. */
public enum Direction {
    /** More is better: revenue, win rate. */
    @JsonProperty("higher-is-better")
    HIGHER_IS_BETTER,
    /** Less is better: sales cycle, complaints. */
    @JsonProperty("lower-is-better")
    LOWER_IS_BETTER,
    /**
     * The nearer to zero, the better, on both sides: forecast bias, where 5 % too much is as far off as 5 % too little. No
     * quotient of actual and target says how good such a value is; a scorecard scores its distance from the target.
     */
    @JsonProperty("nearest-to-zero")
    NEAREST_TO_ZERO;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code kpi.direction.higher-is-better}
     */
    public String key() {
        return "kpi.direction." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
