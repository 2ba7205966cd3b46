package io.salestiers.incentives.bonus;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An objective with its score.
 *
 * @param objective the objective
 * @param score the score; empty if nobody has judged
 */
public record ScoredObjective(Objective objective, Optional<ObjectiveScore> score) {
    /** Refuses absent parts. */
    public ScoredObjective {
        requireNonNull(objective, "objective");
        requireNonNull(score, "score");
    }
}
