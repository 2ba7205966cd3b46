package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import java.util.List;

/**
 * By which weights members share a pool. A weight is never below zero: who has more returns than sales gets nothing, and takes
 * nothing from others. The examples have a fund of 100, shared by Ann and Bo.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PoolAllocation.Equal.class, name = "equal"),
    @JsonSubTypes.Type(value = PoolAllocation.ByPoints.class, name = "by-points"),
    @JsonSubTypes.Type(value = PoolAllocation.ByCredits.class, name = "by-credits"),
    @JsonSubTypes.Type(value = PoolAllocation.ByEarnings.class, name = "by-earnings")
})
public sealed interface PoolAllocation {
    /** Equally: 50 and 50. Who counts for a part of the period only, by the plan's choice, has a part of a weight. */
    record Equal() implements PoolAllocation {}

    /**
     * By share points that the host states for each member: with 3 and 1 points 75 and 25. Who has none gets nothing.
     *
     * @param points the points, a figure of the payee
     */
    record ByPoints(FigureSource points) implements PoolAllocation {
        /** Refuses a figure that is not the payee's. */
        public ByPoints {
            requireNonNull(points, "points");
            if (points.whose() != Whose.PAYEE) {
                throw new IllegalArgumentException("points must be the payee's, but are of " + points.whose());
            }
        }
    }

    /**
     * By contribution: with credits of 6,000 and 4,000 in the unit 60 and 40.
     *
     * @param credits which credits count
     */
    record ByCredits(CreditFilter credits) implements PoolAllocation {
        /** Refuses an absent filter. */
        public ByCredits {
            requireNonNull(credits, "credits");
        }
    }

    /**
     * By what they earn by some components: with commissions of 300 and 100 75 and 25.
     *
     * @param components the components, by id, at least one
     */
    record ByEarnings(List<ComponentId> components) implements PoolAllocation {
        /** Sorts the list and leaves out what is there twice; refuses an empty one. */
        public ByEarnings {
            components = Pointers.some(components);
        }
    }

    /**
     * The components whose earnings are weights.
     *
     * @return empty unless earnings are
     */
    default List<ComponentId> reads() {
        return this instanceof ByEarnings earnings ? earnings.components() : List.of();
    }
}
