package io.salestiers.kpi.analysis.warning;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How soon somebody should look. The order is from the least to the most urgent. */
public enum WarningSeverity {
    /** Good to know. */
    @JsonProperty("notice")
    NOTICE,
    /** Should be looked at in the next regular meeting. */
    @JsonProperty("warning")
    WARNING,
    /** Should be looked at now. */
    @JsonProperty("urgent")
    URGENT;

    /**
     * The key of the word for it in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.warning.severity.urgent}
     */
    public String key() {
        return "kpi.warning.severity." + name().toLowerCase(Locale.ROOT);
    }
}
