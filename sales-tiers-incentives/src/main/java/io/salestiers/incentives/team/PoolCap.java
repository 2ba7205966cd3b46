package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Money;

/**
 * The most that one member gets of a pool. In the examples a fund of 100 is shared 60, 30, 10 and the cap is 40.
 *
 * @param most the most, zero or more
 * @param excess what becomes of what lies above
 */
public record PoolCap(Money most, Excess excess) {
    /** What becomes of the share that lies above the cap. */
    public enum Excess {
        /**
         * The others share it by their weights, again up to the cap: 40, 40 and 20, because 60 in shares of 30 to 10 is 45 and
         * 15, of which again 5 lie above. What nobody may have any more is unassigned.
         */
        @JsonProperty("redistributed")
        REDISTRIBUTED,
        /** The company keeps it: 40, 30, 10, and 20 are unassigned. */
        @JsonProperty("kept")
        KEPT
    }

    /** Refuses a negative amount. */
    public PoolCap {
        requireNonNull(excess, "excess");
        if (most.signum() < 0) {
            throw new IllegalArgumentException("most must be zero or positive, but was " + most);
        }
    }
}
