package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.ResolvedCondition;
import java.util.List;
import java.util.Optional;

/**
 * Who may share in a pool.
 *
 * @param presence the part of the period for which they count: 1 for all of it
 * @param earned the part of their earnings that belongs to the unit: 1 for all of them
 * @param credits the credits that are their weight, in order; none if weights are something else
 * @param points their share points; empty if weights are something else
 * @param qualifiers the conditions with their numbers, in order
 */
public record PoolMember(
        Ratio presence,
        Ratio earned,
        List<Credit> credits,
        Optional<Figure> points,
        List<ResolvedCondition> qualifiers) {
    /** Copies the lists. */
    public PoolMember {
        requireNonNull(presence, "presence");
        requireNonNull(earned, "earned");
        credits = List.copyOf(credits);
        requireNonNull(points, "points");
        qualifiers = List.copyOf(qualifiers);
    }
}
