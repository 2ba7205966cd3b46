package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;

/**
 * Something that an initiative wants done.
 *
 * @param id its id, unique in the strategy
 * @param name what it is called
 * @param owner the position that answers for it, whoever holds it
 * @param due the last day on which it is in time
 * @param weight how much it counts, positive
 */
public record StrategyAction(ActionId id, LocalizedText name, PositionId owner, LocalDate due, Ratio weight) {
    /** Refuses weights that are not positive. */
    public StrategyAction {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(owner, "owner");
        requireNonNull(due, "due");
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight must be positive, but was " + weight + " (" + id + ")");
        }
    }
}
