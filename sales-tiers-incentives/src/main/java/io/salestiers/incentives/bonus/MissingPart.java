package io.salestiers.incentives.bonus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.internal.Rates;

/**
 * What follows where the number of one of several weighted parts is missing or not meaningful. Required: there is no default.
 *
 * <p>The examples have a target pay of 10,000, a part of 60 % whose number gives 0.9, and a part of 40 % without a number.
 * Where no part has a number nothing is paid, not even zero, unless the missing ones count as something.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MissingPart.PaysNothing.class, name = "pays-nothing"),
    @JsonSubTypes.Type(value = MissingPart.Waits.class, name = "waits"),
    @JsonSubTypes.Type(value = MissingPart.CountsAs.class, name = "counts-as"),
    @JsonSubTypes.Type(value = MissingPart.Renormalise.class, name = "renormalise")
})
public sealed interface MissingPart {
    /** The part is not paid, and the explanation says so: 60 % × 0.9 = 5,400. */
    record PaysNothing() implements MissingPart {}

    /** Nothing of the component is paid until the number is there, and the run says that it waits. */
    record Waits() implements MissingPart {}

    /**
     * A stated share takes the place of what the number would have given: with 1, 60 % × 0.9 + 40 % × 1 = 9,400.
     *
     * @param share the share, zero or more
     */
    record CountsAs(Ratio share) implements MissingPart {
        /** Refuses a negative share. */
        public CountsAs {
            requireNonNull(share, "share");
            Rates.requireShare("share", share);
        }
    }

    /**
     * The others share its weight in proportion, if enough weight is left: 60 % ÷ 60 % × 0.9 = 9,000. Otherwise nothing is
     * paid, and the run says why.
     *
     * @param leastPresentWeight the least sum of the weights of parts with a number, above 0 and at most 1
     */
    record Renormalise(Ratio leastPresentWeight) implements MissingPart {
        /** Refuses a weight outside these limits. */
        public Renormalise {
            requireNonNull(leastPresentWeight, "leastPresentWeight");
            if (leastPresentWeight.signum() <= 0 || leastPresentWeight.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException(
                        "leastPresentWeight must be above 0 and at most 1, but was " + leastPresentWeight);
            }
        }
    }
}
