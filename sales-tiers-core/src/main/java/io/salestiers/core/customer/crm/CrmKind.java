package io.salestiers.core.customer.crm;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a record of a CRM is to us. */
public enum CrmKind {
    /** A customer. */
    @JsonProperty("customer")
    CUSTOMER,
    /** A visit of a customer. */
    @JsonProperty("visit")
    VISIT,
    /** A purchase of a customer. */
    @JsonProperty("purchase")
    PURCHASE,
    /** A feedback of a customer. */
    @JsonProperty("feedback")
    FEEDBACK
}
