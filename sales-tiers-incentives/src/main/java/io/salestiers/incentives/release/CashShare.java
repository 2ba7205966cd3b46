package io.salestiers.incentives.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What money that arrived in part brings about. The examples are of a sale of 1,000 of which 400 have been paid. */
public enum CashShare {
    /** Its part (按回款比例): 40 %. */
    @JsonProperty("in-proportion")
    IN_PROPORTION,
    /** Nothing until the whole is there (全额回款). */
    @JsonProperty("whole")
    WHOLE
}
