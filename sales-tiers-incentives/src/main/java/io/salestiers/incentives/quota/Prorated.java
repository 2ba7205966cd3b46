package io.salestiers.incentives.quota;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is lowered for who takes part in some days of a period only: four different policies. The example is somebody who is
 * there for 15 of 30 days, with a quota of 10,000, a target pay of 1,000 and sales of 5,000.
 */
public enum Prorated {
    /** The quota: 5,000 of 5,000 is 100 %, which pays 1,000. */
    @JsonProperty("quota")
    QUOTA,
    /** The target pay: 5,000 of 10,000 is 50 %, of a target pay of 500. */
    @JsonProperty("target-pay")
    TARGET_PAY,
    /** Both: 100 % of a target pay of 500. */
    @JsonProperty("both")
    BOTH,
    /** Neither: 50 % of a target pay of 1,000. So too if quotas come prorated already. */
    @JsonProperty("neither")
    NEITHER;

    /**
     * Whether the quota is lowered.
     *
     * @return true for {@link #QUOTA} and {@link #BOTH}
     */
    public boolean ofQuota() {
        return this == QUOTA || this == BOTH;
    }

    /**
     * Whether the target pay is lowered.
     *
     * @return true for {@link #TARGET_PAY} and {@link #BOTH}
     */
    public boolean ofTargetPay() {
        return this == TARGET_PAY || this == BOTH;
    }
}
