package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What holds beyond the end of something that ends: of the last band of an interpolated table, or of the last knot of a
 * curve. The examples have a curve that goes from 1.0 at an attainment of 1.0 to 1.4 at 1.2.
 */
public enum BeyondLast {
    /** The value at the end: 1.4 at 1.2 and at 1.3. */
    @JsonProperty("flat")
    FLAT,
    /** The last line goes on: 1.4 at 1.2, and 1.6 at 1.3. */
    @JsonProperty("extended")
    EXTENDED
}
