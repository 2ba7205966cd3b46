package io.salestiers.kpi.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Over which groups a distribution is reported. */
public enum DistributionBase {
    /** One report over everybody in the cycle. */
    @JsonProperty("whole-cycle")
    WHOLE_CYCLE,
    /** A report for each tier: representatives are compared with representatives. */
    @JsonProperty("each-tier")
    EACH_TIER
}
