package io.salestiers.kpi.formula;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whose figures a reference reads, seen from the subject that is evaluated. */
public enum Level {
    /** The subject's own. */
    @JsonProperty("own")
    OWN,
    /** Those of the subject's team: {@code team(revenue)}. */
    @JsonProperty("team")
    TEAM,
    /** Those of the subject's office: {@code office(revenue)}. */
    @JsonProperty("office")
    OFFICE,
    /** Those of the whole company: {@code company(revenue)}. */
    @JsonProperty("company")
    COMPANY;

    /**
     * The key of its word in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.formula.level.team}
     */
    public String key() {
        return "kpi.formula.level." + name().toLowerCase(Locale.ROOT);
    }
}
