package io.salestiers.incentives.dispute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a dispute stands. */
public enum DisputePhase {
    /** It waits for the first decision. */
    @JsonProperty("filed")
    FILED,
    /** It is decided, and the payee may appeal until a day. */
    @JsonProperty("decided")
    DECIDED,
    /** The payee has appealed, and it waits for somebody else to decide. */
    @JsonProperty("appealed")
    APPEALED,
    /** It is over: granted in full, decided twice, or its appeal was withdrawn. */
    @JsonProperty("final")
    FINAL,
    /** It was withdrawn before anybody decided. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /**
     * Whether somebody has to decide.
     *
     * @return true for {@link #FILED} and {@link #APPEALED}
     */
    public boolean waiting() {
        return this == FILED || this == APPEALED;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code incentives.dispute.phase.filed}
     */
    public String key() {
        return "incentives.dispute.phase." + name().toLowerCase(Locale.ROOT);
    }
}
