package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who answers a survey (调查对象). */
public enum Respondents {
    /** People of the company. Their answers are anonymous always, and nothing names a person. */
    @JsonProperty("employees")
    EMPLOYEES,
    /** Customers. Their answers may be about the person who looks after them. */
    @JsonProperty("customers")
    CUSTOMERS;

    /**
     * The key of its word.
     *
     * @return for example {@code core.feedback.respondents.employees}
     */
    public String key() {
        return "core.feedback.respondents." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
