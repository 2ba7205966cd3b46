package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.internal.Rates;

/**
 * What follows where the one number on which pay depends is missing or not meaningful. Required: there is no default, least of
 * all zero. The example has a target pay of 10,000.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MissingFigure.PaysNothing.class, name = "pays-nothing"),
    @JsonSubTypes.Type(value = MissingFigure.Waits.class, name = "waits"),
    @JsonSubTypes.Type(value = MissingFigure.CountsAs.class, name = "counts-as")
})
public sealed interface MissingFigure {
    /** Nothing is paid, not even zero, and the run says why. */
    record PaysNothing() implements MissingFigure {}

    /** Nothing is paid until the number is there, and the run says that it waits. */
    record Waits() implements MissingFigure {}

    /**
     * A stated value takes the place of what the number would have given: with 1 the target pay of 10,000 is paid.
     *
     * @param value the share of the target pay, or the coefficient; zero or more
     */
    record CountsAs(Ratio value) implements MissingFigure {
        /** Refuses a negative value. */
        public CountsAs {
            requireNonNull(value, "value");
            Rates.requireShare("value", value);
        }
    }
}
