package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.MatrixReading.WeightedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One look into a matrix. */
final class MatrixLookUp {
    /* A step of an axis and how much it counts. */
    private record Step(String label, Ratio weight) {}

    private final RateMatrix matrix;
    private final List<Coordinate> coordinates;

    MatrixLookUp(RateMatrix matrix, List<Coordinate> coordinates) {
        this.matrix = matrix;
        this.coordinates = List.copyOf(coordinates);
        boolean fit = coordinates.size() == matrix.axes().size();
        for (int i = 0; fit && i < coordinates.size(); i++) {
            fit = matrix.axes().get(i) instanceof MatrixAxis.Numbers
                    == coordinates.get(i) instanceof Coordinate.Numeric;
        }
        if (!fit) {
            throw new IllegalArgumentException("coordinates must fit the axes "
                    + matrix.axes().stream().map(MatrixAxis::name).toList() + ", but were " + coordinates);
        }
    }

    MatrixReading read() {
        Optional<MatrixReading> stated = Optional.empty();
        for (int i = 0; i < coordinates.size(); i++) {
            MatrixAxis axis = matrix.axes().get(i);
            Coordinate coordinate = coordinates.get(i);
            Optional<OutsideAxis> outside = outside(axis, coordinate);
            if (outside.isPresent() && outside.get() instanceof OutsideAxis.Refused) {
                return new MatrixReading.Refused(axis.name(), coordinate);
            }
            if (stated.isEmpty() && outside.isPresent() && outside.get() instanceof OutsideAxis.Answers answer) {
                stated = Optional.of(new MatrixReading.Stated(axis.name(), coordinate, answer.value()));
            }
        }
        return stated.orElseGet(this::found);
    }

    private MatrixReading found() {
        List<WeightedCell> cells = List.of(new WeightedCell(List.of(), Ratio.ZERO, Ratio.ONE));
        for (int i = 0; i < coordinates.size(); i++) {
            List<Step> steps = steps(matrix.axes().get(i), coordinates.get(i));
            List<WeightedCell> more = new ArrayList<>();
            for (WeightedCell cell : cells) {
                for (Step step : steps) {
                    List<String> at = new ArrayList<>(cell.at());
                    at.add(step.label());
                    more.add(new WeightedCell(at, Ratio.ZERO, cell.weight().multipliedBy(step.weight())));
                }
            }
            cells = more;
        }
        return new MatrixReading.Found(cells.stream()
                .map(cell -> new WeightedCell(cell.at(), matrix.cell(cell.at()), cell.weight()))
                .toList());
    }

    private static Optional<OutsideAxis> outside(MatrixAxis axis, Coordinate coordinate) {
        if (axis instanceof MatrixAxis.Numbers numbers) {
            Ratio value = number(coordinate);
            AxisEdge last = numbers.edges().get(numbers.edges().size() - 1);
            if (!numbers.edges().get(0).reachedBy(value)) {
                return Optional.of(numbers.below());
            }
            return value.compareTo(last.at()) > 0 ? Optional.of(numbers.beyond()) : Optional.empty();
        }
        MatrixAxis.Texts texts = (MatrixAxis.Texts) axis;
        return texts.values().contains(text(coordinate)) ? Optional.empty() : Optional.of(texts.unknown());
    }

    private static List<Step> steps(MatrixAxis axis, Coordinate coordinate) {
        if (axis instanceof MatrixAxis.Texts texts) {
            String text = text(coordinate);
            boolean known = texts.values().contains(text);
            return List.of(new Step(known ? text : ((OutsideAxis.CountsAs) texts.unknown()).text(), Ratio.ONE));
        }
        MatrixAxis.Numbers numbers = (MatrixAxis.Numbers) axis;
        Ratio value = number(coordinate);
        int reached = 0;
        while (reached + 1 < numbers.edges().size()
                && numbers.edges().get(reached + 1).reachedBy(value)) {
            reached++;
        }
        AxisEdge edge = numbers.edges().get(reached);
        boolean between = numbers.lookUp() == AxisLookUp.INTERPOLATED
                && reached + 1 < numbers.edges().size()
                && value.compareTo(edge.at()) > 0;
        if (!between) {
            return List.of(new Step(edge.label(), Ratio.ONE));
        }
        AxisEdge next = numbers.edges().get(reached + 1);
        Ratio part = value.minus(edge.at()).dividedBy(next.at().minus(edge.at()));
        if (part.equals(Ratio.ONE)) {
            return List.of(new Step(next.label(), Ratio.ONE));
        }
        return List.of(new Step(edge.label(), Ratio.ONE.minus(part)), new Step(next.label(), part));
    }

    private static Ratio number(Coordinate coordinate) {
        return ((Coordinate.Numeric) coordinate).value();
    }

    private static String text(Coordinate coordinate) {
        return ((Coordinate.Text) coordinate).value();
    }
}
