package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether who acts for a position without a holder is credited. In the examples Ann acts for the position of Li, who left. */
public enum ActingCover {
    /** Ann is credited with what belongs to the position. */
    @JsonProperty("credited")
    CREDITED,
    /** The position counts as vacant. */
    @JsonProperty("not-credited")
    NOT_CREDITED
}
