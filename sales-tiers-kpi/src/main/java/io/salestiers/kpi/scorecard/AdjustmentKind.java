package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an item outside the weights adds points or takes them away. */
public enum AdjustmentKind {
    /** It adds points (加分项). */
    @JsonProperty("addition")
    ADDITION,
    /** It takes points away (扣分项). */
    @JsonProperty("deduction")
    DEDUCTION
}
