package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the tiers of a ladder are for. */
public enum LadderKind {
    /** They lead and sell (业务线): a higher tier may decide about a lower one. */
    @JsonProperty("line")
    LINE,
    /** They support (职能线), such as sales operations (销管) and HR: they prepare, for any tier, and decide about no line. */
    @JsonProperty("staff")
    STAFF
}
