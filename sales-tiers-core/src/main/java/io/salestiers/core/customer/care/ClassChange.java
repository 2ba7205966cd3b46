package io.salestiers.core.customer.care;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of a follow-up that is not done yet when the class of the customer changes. A customer visited on 1 January is
 * due on 1 July as a C (half-yearly); on 1 February it becomes an A (monthly):
 */
public enum ClassChange {
    /** It stays due on 1 July; the one after that follows the new class. */
    @JsonProperty("keeps-due")
    KEEPS_DUE,
    /**
     * It is due one interval of the new class after the change, if that is sooner: on 1 March. A change that would make it
     * later changes nothing.
     */
    @JsonProperty("sooner")
    SOONER
}
