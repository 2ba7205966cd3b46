package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/** Where to look in a matrix, along one axis. */
public sealed interface Coordinate {
    /**
     * A number, for an axis of numbers.
     *
     * @param value an attainment where the axis is in shares of the quota (1 is 100 %), else an amount
     */
    record Numeric(Ratio value) implements Coordinate {
        /** Refuses an absent number. */
        public Numeric {
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A text, for an axis of texts.
     *
     * @param value the text, compared exactly
     */
    record Text(String value) implements Coordinate {
        /** Refuses an absent text. */
        public Text {
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A number.
     *
     * @param value the number
     * @return the coordinate
     */
    static Coordinate of(Ratio value) {
        return new Numeric(value);
    }

    /**
     * A text.
     *
     * @param value the text
     * @return the coordinate
     */
    static Coordinate of(String value) {
        return new Text(value);
    }
}
