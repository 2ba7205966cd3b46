package io.salestiers.kpi.target;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the pieces of a period join in which something changes: somebody takes over a position, or an amount is revised.
 *
 * <p>A position has CNY 3,000 for June. Anna holds it until the 10th, Ben from the 11th. {@link #AT_START}: Anna 3,000, Ben
 * nothing. {@link #AT_END}: the other way round. {@link #BLENDED} and {@link #SEGMENTED}: Anna 1,000, Ben 2,000, by days.
 *
 * <p>The company has CNY 1,200 for a year of equal months, and from 1 July CNY 1,500. {@link #AT_START}: 100 in each month.
 * {@link #AT_END}: 125 in each month, also in the first half-year. {@link #BLENDED} and {@link #SEGMENTED}: 100 until June
 * and 125 from July on, 1,350 together.
 *
 * <p>Blended and segmented pieces have the same amounts. They differ in what {@link TargetValue#pieces()} tells whoever
 * measures against them: one result against the sum of the pieces, or each piece by itself.
 */
public enum PieceJoining {
    /** What is so on the first day counts for the whole period. */
    @JsonProperty("at-start")
    AT_START,
    /** What is so on the last day counts for the whole period. */
    @JsonProperty("at-end")
    AT_END,
    /** Each piece has its part, and the parts are one target. */
    @JsonProperty("blended")
    BLENDED,
    /** Each piece has its part, and each part is a target of its own days. */
    @JsonProperty("segmented")
    SEGMENTED;

    /** Whether the days are cut. */
    boolean cuts() {
        return this == BLENDED || this == SEGMENTED;
    }
}
