package io.salestiers.kpi.appraisal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** From which side somebody rates a person (评价主体). Together they are the full circle of 360°. */
public enum RaterGroup {
    /** The person themself (自评). */
    @JsonProperty("self")
    SELF,
    /** Managers (上级). */
    @JsonProperty("manager")
    MANAGER,
    /** Peers (同级). */
    @JsonProperty("peer")
    PEER,
    /** Subordinates (下级). */
    @JsonProperty("subordinate")
    SUBORDINATE,
    /** Customers (客户). */
    @JsonProperty("customer")
    CUSTOMER;

    /**
     * The key of its text.
     *
     * @return for example {@code kpi.rater-group.peer}
     */
    public String key() {
        return "kpi.rater-group." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether its raters can stay unknown at all: who oneself and one's managers are is known. */
    boolean mayBeAnonymous() {
        return this != SELF && this != MANAGER;
    }
}
