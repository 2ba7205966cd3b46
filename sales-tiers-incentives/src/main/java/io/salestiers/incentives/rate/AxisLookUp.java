package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a number between two edges of a matrix axis means. The examples have edges at 0.95 and 1.00 with cells of 65 % and
 * 75 %.
 */
public enum AxisLookUp {
    /** The edge that is reached: 0.98 counts as 0.95, and the cell is 65 %. */
    @JsonProperty("floor")
    FLOOR,
    /**
     * A point on the straight line between the cells: 0.98 lies three fifths of the way, 65 % + 3/5 × 10 % = 71 %. With
     * several such axes the cells around are weighted by the product of the parts (multilinear interpolation).
     */
    @JsonProperty("interpolated")
    INTERPOLATED
}
