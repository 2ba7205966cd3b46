package io.salestiers.kpi.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether people score themselves (自评) before their manager does. */
public enum SelfAssessment {
    /** The manager scores after the person has. */
    @JsonProperty("required")
    REQUIRED,
    /** A person may, and the manager need not wait for it. */
    @JsonProperty("optional")
    OPTIONAL,
    /** Nobody does. */
    @JsonProperty("none")
    NONE
}
