package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** From how many answers on a group of a survey is shown (匿名阈值). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Anonymity.Threshold.class, name = "threshold"),
    @JsonSubTypes.Type(value = Anonymity.Attributed.class, name = "attributed")
})
public sealed interface Anonymity {
    /** The least threshold: of two, each would know from the mean what the other answered. */
    int LEAST_THRESHOLD = 3;

    /**
     * Groups of fewer answers are not shown, and neither is what would let anybody work them out: with 5, a team of 4 has no
     * figures, and if it is the only one, the next smallest team has none either, because the figures of the office less
     * those of the other teams would be those of the 4.
     *
     * @param least the least number of answers, {@value Anonymity#LEAST_THRESHOLD} or more, which the survey checks
     */
    record Threshold(int least) implements Anonymity {}

    /** Everybody sees what each customer answered: for customers who were told so. Not for employees. */
    record Attributed() implements Anonymity {}

    /**
     * The least number of answers of a group that is shown.
     *
     * @return 1 if answers are attributed
     */
    default int leastShown() {
        return this instanceof Threshold threshold ? threshold.least() : 1;
    }
}
