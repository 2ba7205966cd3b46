package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.List;
import java.util.Optional;

/** What a matrix says at some coordinates, and how it comes to that. */
public sealed interface MatrixReading {
    /**
     * A value from cells.
     *
     * @param cells the cells that count, with weights that add up to 1; a single one where nothing is interpolated
     */
    record Found(List<WeightedCell> cells) implements MatrixReading {
        /** Copies the cells. */
        public Found {
            cells = List.copyOf(cells);
        }

        /**
         * The value.
         *
         * @return the sum of weight × value over the cells, exact
         */
        public Ratio value() {
            Ratio value = Ratio.ZERO;
            for (WeightedCell cell : cells) {
                value = value.plus(cell.weight().multipliedBy(cell.value()));
            }
            return value;
        }

        @Override
        public Optional<Ratio> answer() {
            return Optional.of(value());
        }
    }

    /**
     * A value that an axis states for what lies outside it.
     *
     * @param axis the name of the axis, the first one that does so
     * @param coordinate the coordinate outside it
     * @param value the stated value
     */
    record Stated(String axis, Coordinate coordinate, Ratio value) implements MatrixReading {
        /** Refuses absent parts. */
        public Stated {
            requireNonNull(axis, "axis");
            requireNonNull(coordinate, "coordinate");
            requireNonNull(value, "value");
        }

        @Override
        public Optional<Ratio> answer() {
            return Optional.of(value);
        }
    }

    /**
     * No value: an axis refuses what lies outside it.
     *
     * @param axis the name of the axis, the first one that does so
     * @param coordinate the coordinate outside it
     */
    record Refused(String axis, Coordinate coordinate) implements MatrixReading {
        /** Refuses absent parts. */
        public Refused {
            requireNonNull(axis, "axis");
            requireNonNull(coordinate, "coordinate");
        }

        @Override
        public Optional<Ratio> answer() {
            return Optional.empty();
        }
    }

    /**
     * What the matrix answers.
     *
     * @return the value; empty if an axis refuses what lies outside it
     */
    Optional<Ratio> answer();

    /**
     * A cell that counts.
     *
     * @param at the labels of its steps, one for each axis
     * @param value what stands in it
     * @param weight how much it counts: above 0, up to 1
     */
    record WeightedCell(List<String> at, Ratio value, Ratio weight) {
        /** Copies the labels. */
        public WeightedCell {
            at = List.copyOf(at);
            requireNonNull(value, "value");
            requireNonNull(weight, "weight");
        }
    }
}
