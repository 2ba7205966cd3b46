package io.salestiers.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How figures of a measure join over people and over time. */
public enum AggregationClass {
    /** They are added: revenue of two people is the sum of both. */
    @JsonProperty("additive")
    ADDITIVE(true),
    /** A quotient observed as such: neither the sum nor the mean of two market shares is a market share. */
    @JsonProperty("ratio")
    RATIO(false),
    /** Members are counted once: a customer of two people is one customer of the team. Found from the observations. */
    @JsonProperty("distinct")
    DISTINCT(true),
    /** The largest: the largest deal of the team is the largest of its people's. */
    @JsonProperty("extreme")
    EXTREME(true),
    /** Of the parts nothing follows for the whole: a median. */
    @JsonProperty("non-additive")
    NON_ADDITIVE(false);

    private final boolean joins;

    AggregationClass(boolean joins) {
        this.joins = joins;
    }

    /**
     * Whether the figure of a team or of several periods can be found from the observations below it.
     *
     * @return false if a roll-up is an error
     */
    public boolean rollsUp() {
        return joins;
    }

    /**
     * The key of its word in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.aggregation.non-additive}
     */
    public String key() {
        return "kpi.aggregation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
