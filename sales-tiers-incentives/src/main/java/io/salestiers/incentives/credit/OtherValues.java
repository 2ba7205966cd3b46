package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;

/** What a transaction weighs whose value has no weight, or that has no value of the dimension. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OtherValues.Weigh.class, name = "weigh"),
    @JsonSubTypes.Type(value = OtherValues.Refused.class, name = "refused")
})
public sealed interface OtherValues {
    /**
     * They have a weight of their own.
     *
     * @param weight 0 or more
     */
    record Weigh(Ratio weight) implements OtherValues {
        /** Refuses a weight below zero. */
        public Weigh {
            requireNonNull(weight, "weight");
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight must be zero or positive, but was " + weight);
            }
        }
    }

    /** The transaction is not credited, which is a finding. */
    record Refused() implements OtherValues {}
}
