package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Ratio;

/**
 * A condition on a number: the win rate is at least 0.3. It is compared exactly, as the number is, not as it is shown:
 * 99.996 % is below 100 %.
 *
 * @param figure which number
 * @param relation how it is compared
 * @param value with what, in the unit of the number: 1 for an attainment of 100 %, 90 for 90 points
 * @param ifMissing what holds if there is no number
 */
public record Condition(FigureSource figure, Relation relation, Ratio value, IfMissing ifMissing) {
    /** How a number is compared with the value of a condition. */
    public enum Relation {
        /** The number is the value or more. */
        @JsonProperty("at-least")
        AT_LEAST,
        /** The number is more than the value. */
        @JsonProperty("above")
        ABOVE,
        /** The number is the value or less. */
        @JsonProperty("at-most")
        AT_MOST,
        /** The number is less than the value. */
        @JsonProperty("below")
        BELOW;

        /**
         * Compares.
         *
         * @param number the number
         * @param value the value of the condition
         * @return whether the relation holds
         */
        public boolean holds(Ratio number, Ratio value) {
            int order = number.compareTo(value);
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
            };
        }

        /**
         * The key of the words for it.
         *
         * @return for example {@code incentives.relation.at-least}
         */
        public String key() {
            return "incentives.relation."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What holds if the number of a condition is missing or not meaningful. */
    public enum IfMissing {
        /** The condition is met: nobody loses pay because a survey was not answered. */
        @JsonProperty("met")
        MET,
        /** The condition is not met. */
        @JsonProperty("not-met")
        NOT_MET,
        /** The component is not paid until the number is there, and the run says so. */
        @JsonProperty("waits")
        WAITS
    }

    /** Refuses absent parts. */
    public Condition {
        requireNonNull(figure, "figure");
        requireNonNull(relation, "relation");
        requireNonNull(value, "value");
        requireNonNull(ifMissing, "ifMissing");
    }
}
