package io.salestiers.kpi.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What becomes of a KPI when one of its inputs is missing. */
public enum WhenMissing {
    /** The KPI is missing too, and names the input. */
    @JsonProperty("missing")
    MISSING,
    /** The formula says with {@code coalesce} what stands in for the input. */
    @JsonProperty("substituted")
    SUBSTITUTED;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code kpi.catalog.when-missing.missing}
     */
    public String key() {
        return "kpi.catalog.when-missing." + name().toLowerCase(Locale.ROOT);
    }
}
