package io.salestiers.incentives.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of pay that is kept when somebody leaves. In the examples 100 are kept until the money arrives, which is the
 * earning event too; on the last day 60 % of it has arrived, so 60 have been released and 40 are kept.
 */
public enum HeldOnLeaving {
    /** All of it is released with the next payment: 40. */
    @JsonProperty("released")
    RELEASED,
    /** It waits for its event as before, as if the payee were still there: up to 40, as money arrives. */
    @JsonProperty("waits")
    WAITS,
    /**
     * What has not had its earning event by the last day ends: 40 are given up. What has had it is a wage and waits for its
     * release as before; pay that is earned when it is calculated can therefore not end, and rules that say so are refused.
     */
    @JsonProperty("unearned-ends")
    UNEARNED_ENDS;

    /**
     * The key of its text.
     *
     * @return for example {@code incentives.release.leaving.waits}
     */
    public String key() {
        return "incentives.release.leaving."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
