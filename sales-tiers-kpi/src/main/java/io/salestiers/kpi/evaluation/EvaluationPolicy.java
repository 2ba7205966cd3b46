package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.PieceJoining;

/**
 * What becomes of joiners, leavers and movers in an evaluation. Immutable and safe for use by several threads.
 *
 * @param joining how a period is evaluated in which somebody changes tier or unit
 * @param target which part of the period's target a piece is held against
 * @param minimumDays how many calendar days somebody must take part in a period to be evaluated in it, 1 or more: with 30
 *     who joins on 10 June is not evaluated for the second quarter, and {@link Evaluation#tooShort()} says so. It is the
 *     days of the person in the period that count, not those of a piece
 */
public record EvaluationPolicy(PieceJoining joining, PieceTarget target, int minimumDays) {
    /** Refuses absent parts and a minimum below 1. */
    public EvaluationPolicy {
        requireNonNull(joining, "joining");
        requireNonNull(target, "target");
        if (minimumDays < 1) {
            throw new IllegalArgumentException("minimumDays must be 1 or more, but was " + minimumDays);
        }
    }
}
