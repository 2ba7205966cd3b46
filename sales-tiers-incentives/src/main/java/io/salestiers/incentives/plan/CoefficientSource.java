package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.internal.Rates;
import io.salestiers.incentives.rate.PayoutCurve;
import java.util.List;
import java.util.Optional;

/** Where the value of a coefficient comes from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CoefficientSource.OfFigure.class, name = "of-figure"),
    @JsonSubTypes.Type(value = CoefficientSource.Fixed.class, name = "fixed")
})
public sealed interface CoefficientSource {
    /**
     * A number, as it is or through a curve: a score of 95 points gives 1.1 by a step from 90 on.
     *
     * @param figure the number; without a curve it must be a ratio, and counts as 0 where it is below 0
     * @param curve which coefficient a number gives: lines or steps
     */
    record OfFigure(FigureSource figure, Optional<PayoutCurve> curve) implements CoefficientSource {
        /** Refuses a score without a curve: 95 points are not a coefficient of 95. */
        public OfFigure {
            requireNonNull(figure, "figure");
            requireNonNull(curve, "curve");
            if (figure instanceof FigureSource.Score && curve.isEmpty()) {
                throw new InvalidDefinitionException(List.of(
                        Finding.of(PlanFinding.SCORE_WITHOUT_CURVE, Place.document("coefficient-source", "/figure"))));
            }
        }
    }

    /**
     * A number that the plan states for all.
     *
     * @param value zero or more
     */
    record Fixed(Ratio value) implements CoefficientSource {
        /** Refuses a negative value. */
        public Fixed {
            requireNonNull(value, "value");
            Rates.requireShare("value", value);
        }
    }
}
