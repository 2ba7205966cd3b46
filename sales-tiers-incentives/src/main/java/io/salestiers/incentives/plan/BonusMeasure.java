package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.rate.MatrixAxis;
import io.salestiers.incentives.rate.RateMatrix;
import java.util.ArrayList;
import java.util.List;

/** Which share of the target pay a bonus pays. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BonusMeasure.Weighted.class, name = "weighted"),
    @JsonSubTypes.Type(value = BonusMeasure.Matrix.class, name = "matrix")
})
public sealed interface BonusMeasure {
    /**
     * One number, or several of which each decides about a part: at 60 % × 1.2 and 40 % × 0.5 the share is 0.92.
     *
     * @param figures the numbers with their weights, which add up to exactly 1, and their curves
     * @param missing what follows where a number is missing
     */
    record Weighted(List<WeightedFigure> figures, MissingPart missing) implements BonusMeasure {
        /** Refuses weights that are not above zero or do not add up to 1, with all that is wrong at once. */
        public Weighted {
            figures = List.copyOf(figures);
            requireNonNull(missing, "missing");
            Weights.check(
                    "bonus-measure",
                    "/figures",
                    figures.stream().map(WeightedFigure::weight).toList());
        }

        @Override
        public List<FigureSource> sources() {
            return figures.stream().map(WeightedFigure::figure).toList();
        }
    }

    /**
     * Several numbers that decide together: a row for each step of one, a column for each step of the other. A gate, such as
     * "both at 80 % or more", is what the axes say of numbers below their first edge.
     *
     * @param matrix the shares; 1 is all of the target pay. All its axes are of numbers
     * @param figures the number for each axis, in order
     * @param missing what follows where a number is missing
     */
    record Matrix(RateMatrix matrix, List<FigureSource> figures, MissingFigure missing) implements BonusMeasure {
        /** Refuses axes of texts, and more or fewer numbers than axes, with all that is wrong at once. */
        public Matrix {
            requireNonNull(matrix, "matrix");
            figures = List.copyOf(figures);
            requireNonNull(missing, "missing");
            List<Finding> findings = new ArrayList<>();
            if (figures.size() != matrix.axes().size()) {
                findings.add(Finding.of(PlanFinding.AXES_AND_FIGURES, Place.document("bonus-measure", "/figures"))
                        .with("axes", matrix.axes().size())
                        .with("figures", figures.size()));
            }
            for (int i = 0; i < matrix.axes().size(); i++) {
                if (matrix.axes().get(i) instanceof MatrixAxis.Texts texts) {
                    findings.add(
                            Finding.of(PlanFinding.AXIS_OF_TEXTS, Place.document("bonus-measure", "/matrix/axes/" + i))
                                    .with("axis", Argument.text(texts.name())));
                }
            }
            if (!findings.isEmpty()) {
                throw new InvalidDefinitionException(findings);
            }
        }

        @Override
        public List<FigureSource> sources() {
            return figures;
        }
    }

    /**
     * The numbers that decide.
     *
     * @return in the order in which they are written
     */
    List<FigureSource> sources();
}
