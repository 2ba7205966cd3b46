package io.salestiers.kpi.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a KPI gets better. */
public enum Direction {
    /** More is better: revenue, win rate. */
    @JsonProperty("higher-is-better")
    HIGHER_IS_BETTER,
    /** Less is better: sales cycle, complaints. */
    @JsonProperty("lower-is-better")
    LOWER_IS_BETTER;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code kpi.direction.higher-is-better}
     */
    public String key() {
        return this == HIGHER_IS_BETTER ? "kpi.direction.higher-is-better" : "kpi.direction.lower-is-better";
    }
}
