package io.salestiers.incentives.modifier;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.List;

/**
 * A limit on what a payee earns by several components together: no more than CNY 50,000 by commission and bonus. The limits of a
 * plan are applied in their order, each to what the one before has left. They are added to the earnings of the components, which
 * stay as they are, so that each line of a statement still says what it gave.
 *
 * @param kind whether it is the most or the least
 * @param amount the limit, zero or more; it concerns the earnings in its currency only
 * @param components the components that are added up, by id; empty for all of them
 * @param excess what becomes of pay above a cap: lost or deferred. It cannot be carried, because the next period would not know
 *     into which component; of a floor it must be {@link CapExcess#LOST}, because nothing is above it
 */
public record PlanLimit(Kind kind, Money amount, List<ComponentId> components, CapExcess excess) {
    /** Whether a limit is the most or the least. */
    public enum Kind {
        /** The most: earnings of 126 under a limit of 80 become 80. */
        @JsonProperty("cap")
        CAP,
        /** The least: earnings of 126 over a limit of 150 become 150. Who has no earnings at all is raised to nothing. */
        @JsonProperty("floor")
        FLOOR
    }

    /** Sorts the components; refuses a negative amount, an excess that is carried, and a floor with an excess. */
    public PlanLimit {
        requireNonNull(kind, "kind");
        requireNonNull(amount, "amount");
        requireNonNull(excess, "excess");
        components = components.stream().distinct().sorted().toList();
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount must be zero or positive, but was " + amount);
        }
        if (excess == CapExcess.CARRIED) {
            throw new IllegalArgumentException(
                    "the excess of a limit on several components must be lost or deferred, but was " + excess);
        }
        if (kind == Kind.FLOOR && excess != CapExcess.LOST) {
            throw new IllegalArgumentException("a floor has no excess, so it must be lost, but was " + excess);
        }
    }

    /**
     * Whether a component is added up.
     *
     * @param component the component
     * @return true if it is listed, or none is
     */
    public boolean concerns(ComponentId component) {
        return components.isEmpty() || components.contains(component);
    }
}
