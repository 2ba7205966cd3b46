package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;

/**
 * What follows where a part of the score of a candidate has no number. Required: there is no default, least of all zero. The
 * example has performance with 60 % and 80 points, and attitude with 40 % and no number.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MissingScorePart.Waits.class, name = "waits"),
    @JsonSubTypes.Type(value = MissingScorePart.CountsAs.class, name = "counts-as"),
    @JsonSubTypes.Type(value = MissingScorePart.Renormalise.class, name = "renormalise")
})
public sealed interface MissingScorePart {
    /** The score is not known until the number is there. */
    record Waits() implements MissingScorePart {}

    /**
     * Stated points take its place: with 50, 60 % × 80 + 40 % × 50 = 68.
     *
     * @param points zero or more
     */
    record CountsAs(Ratio points) implements MissingScorePart {
        /** Refuses negative points. */
        public CountsAs {
            requireNonNull(points, "points");
            if (points.signum() < 0) {
                throw new IllegalArgumentException("points must be zero or more, but was " + points);
            }
        }
    }

    /**
     * The others share its weight in proportion, if enough weight is left: 60 % × 80 ÷ 60 % = 80. Otherwise the score is not
     * known.
     *
     * @param leastPresentWeight the least sum of the weights of parts with a number, above 0 and at most 1
     */
    record Renormalise(Ratio leastPresentWeight) implements MissingScorePart {
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
