package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a payout curve leads from one knot to the next. The examples have a knot that pays 0.5 at an attainment of 0.7 and one
 * that pays 1 at 1.0.
 */
public enum CurveForm {
    /** Along a straight line: at 0.85, halfway, 0.75 is paid. */
    @JsonProperty("lines")
    LINES,
    /** It stays until the next knot is reached: at 0.85 still 0.5 is paid. */
    @JsonProperty("steps")
    STEPS
}
