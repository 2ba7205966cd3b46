package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.ResolvedCondition;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a contest.
 *
 * @param credits the credits that count, in order; none if a figure is measured
 * @param figure the number that is measured; empty if credits are
 * @param tie the number that breaks a tie; empty if none does
 * @param qualifiers the conditions with their numbers, in order
 */
public record ContestEntrant(
        List<Credit> credits, Optional<Figure> figure, Optional<Figure> tie, List<ResolvedCondition> qualifiers) {
    /** Copies the lists. */
    public ContestEntrant {
        credits = List.copyOf(credits);
        requireNonNull(figure, "figure");
        requireNonNull(tie, "tie");
        qualifiers = List.copyOf(qualifiers);
    }
}
