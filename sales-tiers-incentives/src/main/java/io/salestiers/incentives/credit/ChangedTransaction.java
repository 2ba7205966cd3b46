package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of a transaction that comes again under its key with other content. One that comes again with the same
 * content counts once, always.
 */
public enum ChangedTransaction {
    /** Neither version is credited, which is an error: a source that corrects must send a correction. */
    @JsonProperty("refused")
    REFUSED,
    /** The one read last is a new version and replaces the earlier ones, which is a note. Depends on the order of reading. */
    @JsonProperty("last-read-wins")
    LAST_READ_WINS
}
