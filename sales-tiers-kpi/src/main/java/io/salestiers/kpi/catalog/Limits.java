package io.salestiers.kpi.catalog;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * The values that a KPI can have if its inputs are right: a market share lies between 0 and 1, so 1.2 says that the market
 * was estimated too small. A value outside is not meaningful because its input is invalid, and carries the finding
 * {@link CatalogFinding#OUTSIDE_LIMITS}; it is never cut to the limit.
 *
 * @param least the smallest possible value, in the unit of the KPI; empty without a lower limit
 * @param most the largest possible value; empty without an upper limit
 */
public record Limits(Optional<Ratio> least, Optional<Ratio> most) {
    /** From 0 to 1: a share of a whole. */
    public static final Limits SHARE = between(0, 1);

    /** Refuses limits of nothing, and a lower limit above the upper one. */
    public Limits {
        requireNonNull(least, "least");
        requireNonNull(most, "most");
        if (least.isEmpty() && most.isEmpty()) {
            throw new IllegalArgumentException("limits must have a least or a most value");
        }
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            throw new IllegalArgumentException(
                    "the least value must not be above the most, but was " + least.get() + " with " + most.get());
        }
    }

    /**
     * Limits on both sides, both of them possible values.
     *
     * @param least the smallest possible value
     * @param most the largest possible value
     * @return the limits
     */
    public static Limits between(long least, long most) {
        return new Limits(Optional.of(Ratio.of(least)), Optional.of(Ratio.of(most)));
    }

    /**
     * A lower limit only.
     *
     * @param least the smallest possible value
     * @return the limits
     */
    public static Limits atLeast(long least) {
        return new Limits(Optional.of(Ratio.of(least)), Optional.empty());
    }

    /**
     * An upper limit only.
     *
     * @param most the largest possible value
     * @return the limits
     */
    public static Limits atMost(long most) {
        return new Limits(Optional.empty(), Optional.of(Ratio.of(most)));
    }

    /**
     * Whether a value is possible.
     *
     * @param value the value
     * @return true on the limits too
     */
    public boolean allow(Ratio value) {
        return least.filter(limit -> value.compareTo(limit) < 0).isEmpty()
                && most.filter(limit -> value.compareTo(limit) > 0).isEmpty();
    }

    /** For example {@code 0 … 1}. */
    @Override
    public String toString() {
        return least.map(Ratio::toString).orElse("") + " … "
                + most.map(Ratio::toString).orElse("");
    }
}
