package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;

/**
 * What a scorecard line does when its KPI or its target has no number. Required: there is no default, least of all zero.
 *
 * <p>Lines A 50 %, B 30 % and C 20 % give 100 points, 80 points and nothing at all. C renormalised: (0.5 × 100 + 0.3 × 80) ÷
 * 0.8 = 92.5 points. C at a floor of 0: 74 points. C carried from a quarter before, when it was 90: 92 points. C blocking: no
 * score.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MissingPolicy.Renormalise.class, name = "renormalise"),
    @JsonSubTypes.Type(value = MissingPolicy.Floor.class, name = "floor"),
    @JsonSubTypes.Type(value = MissingPolicy.CarryPrevious.class, name = "carry-previous"),
    @JsonSubTypes.Type(value = MissingPolicy.Block.class, name = "block")
})
public sealed interface MissingPolicy {
    /** A policy that needs no other period. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Renormalise.class, name = "renormalise"),
        @JsonSubTypes.Type(value = Floor.class, name = "floor"),
        @JsonSubTypes.Type(value = Block.class, name = "block")
    })
    sealed interface OfThisPeriod extends MissingPolicy permits Renormalise, Floor, Block {}

    /**
     * The line is left out and the others share its weight in proportion, if enough weight is left; otherwise there is no
     * score.
     *
     * @param leastPresentWeight the least sum of the weights of lines with a number, above 0 and at most 1
     */
    record Renormalise(Ratio leastPresentWeight) implements OfThisPeriod {
        /** Refuses an absent weight. */
        public Renormalise {
            requireNonNull(leastPresentWeight, "leastPresentWeight");
        }
    }

    /** The line counts with the fewest points of its curve. */
    record Floor() implements OfThisPeriod {}

    /** There is no score. */
    record Block() implements OfThisPeriod {}

    /**
     * The line counts with the points it had in the latest earlier period of the same kind in which it had a number of its
     * own. What was carried is not carried on: with 2 periods, points of the first quarter serve the second and third, not
     * the fourth. The earlier scorecard must have the same scale.
     *
     * @param atMostPeriods how many periods back the points may be from, 1 or more
     * @param otherwise what happens if there are none
     */
    record CarryPrevious(int atMostPeriods, OfThisPeriod otherwise) implements MissingPolicy {
        /** Refuses an absent policy. */
        public CarryPrevious {
            requireNonNull(otherwise, "otherwise");
        }
    }
}
