package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;

/**
 * What a matrix answers where a coordinate lies outside an axis: below its first edge, beyond its last one, or a text that the
 * axis does not list.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OutsideAxis.Nearest.class, name = "nearest"),
    @JsonSubTypes.Type(value = OutsideAxis.CountsAs.class, name = "counts-as"),
    @JsonSubTypes.Type(value = OutsideAxis.Answers.class, name = "answers"),
    @JsonSubTypes.Type(value = OutsideAxis.Refused.class, name = "refused")
})
public sealed interface OutsideAxis {
    /** It counts as the nearest edge: 0.75 as 0.80, 1.40 as 1.20. For numeric axes only. */
    record Nearest() implements OutsideAxis {}

    /**
     * It counts as a text that the axis lists. For axes of texts only.
     *
     * @param text for example {@code other}
     */
    record CountsAs(String text) implements OutsideAxis {
        /** Refuses an absent text; that the axis lists it is checked by the matrix. */
        public CountsAs {
            requireNonNull(text, "text");
        }
    }

    /**
     * The matrix answers with a stated value, whatever the other coordinates: below 80 % of the plan, 0.
     *
     * @param value the value
     */
    record Answers(Ratio value) implements OutsideAxis {
        /** Refuses an absent value. */
        public Answers {
            requireNonNull(value, "value");
        }
    }

    /** The matrix has no answer; see {@link MatrixReading.Refused}. */
    record Refused() implements OutsideAxis {}
}
