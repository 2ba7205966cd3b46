package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a customer came where it is. */
public enum OwnershipCause {
    /** It was registered (报备). */
    @JsonProperty("registered")
    REGISTERED,
    /** It was claimed from a pool (领取). */
    @JsonProperty("claimed")
    CLAIMED,
    /** It was handed over (移交), or given out of a pool (分配). */
    @JsonProperty("handed-over")
    HANDED_OVER,
    /** It was released by hand (释放). */
    @JsonProperty("released")
    RELEASED,
    /** It was released by rule (回收). */
    @JsonProperty("released-by-rule")
    RELEASED_BY_RULE;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.customer.cause.handed-over}
     */
    public String key() {
        return "core.customer.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
