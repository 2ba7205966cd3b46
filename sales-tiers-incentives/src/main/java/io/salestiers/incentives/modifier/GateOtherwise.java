package io.salestiers.incentives.modifier;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;

/** What is paid if the condition of a gate is not met. The examples would pay 126 on credits of 2,000. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GateOtherwise.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = GateOtherwise.Share.class, name = "share"),
    @JsonSubTypes.Type(value = GateOtherwise.FlatRate.class, name = "flat-rate"),
    @JsonSubTypes.Type(value = GateOtherwise.AtMost.class, name = "at-most")
})
public sealed interface GateOtherwise {
    /** Nothing: 0. */
    record Nothing() implements GateOtherwise {}

    /**
     * A share of it: with 0.5, 63.
     *
     * @param share zero or more
     */
    record Share(Ratio share) implements GateOtherwise {
        /** Refuses a negative share. */
        public Share {
            if (share.signum() < 0) {
                throw new IllegalArgumentException("share must be zero or positive, but was " + share);
            }
        }
    }

    /**
     * One rate on the credits instead, so that higher bands do not apply: with 0.05, 100.
     *
     * @param rate the rate, zero or more
     */
    record FlatRate(Ratio rate) implements GateOtherwise {
        /** Refuses a negative rate. */
        public FlatRate {
            if (rate.signum() < 0) {
                throw new IllegalArgumentException("rate must be zero or positive, but was " + rate);
            }
        }
    }

    /**
     * No more than a limit: with 80, 80.
     *
     * @param limit the limit
     */
    record AtMost(PayLimit limit) implements GateOtherwise {
        /** Refuses an absent limit. */
        public AtMost {
            requireNonNull(limit, "limit");
        }
    }
}
