package io.salestiers.core.customer.crm;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who is right if the CRM says another owner than we do. We say {@code position:suzhou-1}, the CRM {@code position:suzhou-2}; both
 * are reported either way:
 */
public enum OwnerConflict {
    /** We are: the customer stays with suzhou-1, and somebody has to mend the CRM. */
    @JsonProperty("ours")
    OURS,
    /** The CRM is: the customer is handed over to suzhou-2, by all rules of a hand-over. */
    @JsonProperty("crm")
    CRM
}
