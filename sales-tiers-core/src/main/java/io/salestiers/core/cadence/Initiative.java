package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import java.util.List;

/**
 * A part of a strategy that a unit carries out.
 *
 * @param id its id, unique in the strategy
 * @param name what it is called
 * @param unit the unit that carries it out
 * @param owner the position that answers for it
 * @param weight how much it counts in the strategy, positive
 * @param actions what is to be done, one or more
 */
public record Initiative(
        InitiativeId id,
        LocalizedText name,
        UnitId unit,
        PositionId owner,
        Ratio weight,
        List<StrategyAction> actions) {
    /** Refuses weights that are not positive, and nothing to do. */
    public Initiative {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(owner, "owner");
        actions = List.copyOf(actions);
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight must be positive, but was " + weight + " (" + id + ")");
        }
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("an initiative must have an action (" + id + ")");
        }
    }
}
