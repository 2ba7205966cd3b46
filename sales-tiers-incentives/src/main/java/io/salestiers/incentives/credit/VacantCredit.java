package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the direct credit of a vacant position goes. */
public enum VacantCredit {
    /** To the house account. It still rolls up. */
    @JsonProperty("to-house")
    TO_HOUSE,
    /** To the nearest position above it in the reporting line that is not vacant, as its direct credit; without one, to the house. */
    @JsonProperty("to-next-above")
    TO_NEXT_ABOVE
}
