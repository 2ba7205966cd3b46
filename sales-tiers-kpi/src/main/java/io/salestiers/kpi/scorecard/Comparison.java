package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.Direction;
import java.util.Locale;

/** How a KPI is held against a number. */
public enum Comparison {
    /** Less than the number. */
    @JsonProperty("below")
    BELOW,
    /** The number or less. */
    @JsonProperty("at-most")
    AT_MOST,
    /** The number or more. */
    @JsonProperty("at-least")
    AT_LEAST,
    /** More than the number. */
    @JsonProperty("above")
    ABOVE;

    /**
     * Whether it holds.
     *
     * @param value the value
     * @param bound the number
     * @return true if it does
     */
    public boolean holds(Ratio value, Ratio bound) {
        int compared = value.compareTo(bound);
        return switch (this) {
            case BELOW -> compared < 0;
            case AT_MOST -> compared <= 0;
            case AT_LEAST -> compared >= 0;
            case ABOVE -> compared > 0;
        };
    }

    /** Whether it holds for bad values of the KPI and not for good ones. */
    boolean findsBad(Direction direction) {
        boolean low = this == BELOW || this == AT_MOST;
        return direction != (low ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER);
    }

    /**
     * The key of its text.
     *
     * @return for example {@code kpi.comparison.at-most}
     */
    public String key() {
        return "kpi.comparison." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
