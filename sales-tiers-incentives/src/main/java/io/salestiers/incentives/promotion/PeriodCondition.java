package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.List;

/**
 * What a period must show: a number that is high enough, or one of some ratings. Always an absolute standard: there is no
 * condition on a rank or on a share of people.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeriodCondition.OfFigure.class, name = "figure"),
    @JsonSubTypes.Type(value = PeriodCondition.OfRating.class, name = "rating")
})
public sealed interface PeriodCondition {
    /**
     * A number: the attainment is at least 1.
     *
     * @param condition the number and its standard; where the number is missing and the condition waits, it is not known
     */
    record OfFigure(Condition condition) implements PeriodCondition {
        /** Refuses an absent part. */
        public OfFigure {
            requireNonNull(condition, "condition");
        }
    }

    /**
     * A rating: A or B.
     *
     * @param accepted the ratings with which it is met, one or more, each once
     * @param ifMissing what holds if there is no rating
     */
    record OfRating(List<RatingId> accepted, Condition.IfMissing ifMissing) implements PeriodCondition {
        /** Sorts the ratings and refuses none. */
        public OfRating {
            accepted = accepted.stream().distinct().sorted().toList();
            requireNonNull(ifMissing, "ifMissing");
            if (accepted.isEmpty()) {
                throw new IllegalArgumentException("accepted must name a rating, but names none");
            }
        }
    }
}
