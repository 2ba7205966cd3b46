package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;

/**
 * What a scorecard line does when its KPI or its target has no number. Required: there is no default, least of all zero.
 *
 * <p>Lines A 50 %, B 30 % and C 20 % achieve 1.0, 0.8 and nothing at all. C renormalised: (0.5 × 1.0 + 0.3 × 0.8) ÷ 0.8 =
 * 92.5 points. C at a floor of 0: 74 points. C blocking: no score.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MissingPolicy.Renormalise.class, name = "renormalise"),
    @JsonSubTypes.Type(value = MissingPolicy.Floor.class, name = "floor"),
    @JsonSubTypes.Type(value = MissingPolicy.Block.class, name = "block")
})
public sealed interface MissingPolicy {
    /**
     * The line is left out and the others share its weight in proportion, if enough weight is left; otherwise there is no
     * score.
     *
     * @param leastPresentWeight the least sum of the weights of lines with a number, above 0 and at most 1
     */
    record Renormalise(Ratio leastPresentWeight) implements MissingPolicy {
        /** Refuses a weight of zero or less, or above 1. */
        public Renormalise {
            requireNonNull(leastPresentWeight, "leastPresentWeight");
            if (leastPresentWeight.signum() <= 0 || leastPresentWeight.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException(
                        "least present weight must be above 0 and at most 1, but was " + leastPresentWeight);
            }
        }
    }

    /** The line counts with the floor of its achievement. */
    record Floor() implements MissingPolicy {}

    /** There is no score. */
    record Block() implements MissingPolicy {}
}
