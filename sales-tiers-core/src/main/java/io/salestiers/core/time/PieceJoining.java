package io.salestiers.core.time;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the pieces of a period join in which something changes: somebody moves to another tier or unit, takes over a position,
 * or an amount is revised. Results, targets and pay each state it, because the field's products disagree.
 *
 * <p>In the second quarter Anna is a representative in Suzhou until 14 May, then in Hangzhou, and supervisor of Hangzhou
 * from 1 June on: three pieces of 44, 17 and 30 days. Her KPIs are evaluated {@link #SEGMENTED} in three pieces,
 * {@link #BLENDED} in two, 61 days as representative and 30 as supervisor, {@link #AT_START} once as representative in
 * Suzhou, {@link #AT_END} once as supervisor of Hangzhou.
 *
 * <p>A position has a target of CNY 3,000 for June. Anna holds it until the 10th, Ben from the 11th. {@link #AT_START}: Anna
 * 3,000, Ben nothing. {@link #AT_END}: the other way round. {@link #BLENDED} and {@link #SEGMENTED}: Anna 1,000, Ben 2,000,
 * by days.
 */
public enum PieceJoining {
    /** What is so on the first day counts for the whole period. */
    @JsonProperty("at-start")
    AT_START,
    /** What is so on the last day counts for the whole period. */
    @JsonProperty("at-end")
    AT_END,
    /** Each piece has its part, and what is alike is measured together, against the sum of the parts. */
    @JsonProperty("blended")
    BLENDED,
    /** Each piece has its part, and is measured by itself. */
    @JsonProperty("segmented")
    SEGMENTED;

    /**
     * Whether the days of a period are cut.
     *
     * @return true for {@link #BLENDED} and {@link #SEGMENTED}
     */
    public boolean cuts() {
        return this == BLENDED || this == SEGMENTED;
    }
}
