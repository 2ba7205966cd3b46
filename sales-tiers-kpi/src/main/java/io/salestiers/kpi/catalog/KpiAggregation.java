package io.salestiers.kpi.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * How the value of a KPI for a whole follows from its parts: what a reader may do with the values of two regions, or of two
 * months, to get that of both. A KPI declares it, and {@link KpiCatalog#compile} holds it against the formula.
 *
 * <p>In the examples region A has won 30 of 50 closed deals and region B 10 of 40.
 */
public enum KpiAggregation {
    /** The values are added: A and B have won 30 + 10 = 40 deals. The formula is linear in measures that are added. */
    @JsonProperty("additive")
    ADDITIVE,
    /**
     * Computed from the totals of its parts, never from the values themselves: the win rate of both is 40 ÷ 90, not the mean
     * of 30 ÷ 50 and 10 ÷ 40. The usual case is a ratio of sums.
     */
    @JsonProperty("ratio")
    RATIO,
    /** Counts each member once, so the whole needs the set: a customer of both regions is one customer. */
    @JsonProperty("distinct")
    DISTINCT,
    /** The largest or smallest: the largest deal of both is the larger of the two. */
    @JsonProperty("extreme")
    EXTREME,
    /** Of the values of the parts nothing follows for the whole: a median, a balance at the end of a period. */
    @JsonProperty("non-additive")
    NON_ADDITIVE;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code kpi.catalog.aggregation.non-additive}
     */
    public String key() {
        return "kpi.catalog.aggregation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
