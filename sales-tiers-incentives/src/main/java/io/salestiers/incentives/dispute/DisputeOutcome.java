package io.salestiers.incentives.dispute;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What came of a dispute in one of its instances. */
public enum DisputeOutcome {
    /** The line stays as it is; on appeal, the first decision stands. */
    @JsonProperty("rejected")
    REJECTED,
    /** The payee gets what was claimed, or an amount where none was claimed. */
    @JsonProperty("upheld")
    UPHELD,
    /** The payee gets less than was claimed. */
    @JsonProperty("upheld-in-part")
    UPHELD_IN_PART
}
