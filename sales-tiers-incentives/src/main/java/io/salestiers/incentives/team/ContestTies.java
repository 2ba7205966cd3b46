package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;

/**
 * What becomes of equal results. In the examples the prizes are 100, 50 and 20; Ann has 900, Bo and Cy have 700 each, Dan has
 * 600.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContestTies.Shared.class, name = "shared"),
    @JsonSubTypes.Type(value = ContestTies.BetterPrize.class, name = "better-prize"),
    @JsonSubTypes.Type(value = ContestTies.Earlier.class, name = "earlier"),
    @JsonSubTypes.Type(value = ContestTies.ByFigure.class, name = "by-figure")
})
public sealed interface ContestTies {
    /**
     * Who is tied shares the prizes of the tied places: Bo and Cy have (50 + 20) ÷ 2 = 35 each, Dan is fourth and has none. A
     * minor unit that is left over goes to the lower id by code point.
     */
    record Shared() implements ContestTies {}

    /** All have the better prize: Bo and Cy have 50 each, which costs 30 more than the prizes; Dan is fourth. */
    record BetterPrize() implements ContestTies {}

    /**
     * Who reached the result on an earlier day is before the other: if Bo's total was 700 or more at the end of 10 August for
     * the first time and Cy's on 12 August, Bo has 50 and Cy 20. Only for totals of credits. Who is still tied shares.
     */
    record Earlier() implements ContestTies {}

    /**
     * Who has the larger number is before the other: by new customers Cy with 4 is before Bo with 3. No number comes last. Who
     * is still tied shares.
     *
     * @param figure the number, of the payee
     */
    record ByFigure(FigureSource figure) implements ContestTies {
        /** Refuses a figure that is not the payee's. */
        public ByFigure {
            requireNonNull(figure, "figure");
            if (figure.whose() != Whose.PAYEE) {
                throw new IllegalArgumentException("the figure must be the payee's, but is of " + figure.whose());
            }
        }
    }

    /** Who is tied shares. */
    ContestTies SHARED = new Shared();
}
