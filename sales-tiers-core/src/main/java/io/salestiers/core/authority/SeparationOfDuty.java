package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

/**
 * Two capabilities that must lie with different people (G12), such as nominating and approving.
 *
 * <p>The order of the two does not matter. Immutable and safe for use by several threads.
 *
 * @param first the one that comes first by its text
 * @param second the other
 */
public record SeparationOfDuty(Capability first, Capability second) implements Comparable<SeparationOfDuty> {
    /**
     * Puts the two in order.
     *
     * @throws IllegalArgumentException if they are the same
     */
    public SeparationOfDuty {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "duties must be different to be separated, but both are '" + first + "'");
        }
        if (first.compareTo(second) > 0) {
            Capability lower = second;
            second = first;
            first = lower;
        }
    }

    /**
     * Whether the two are separated.
     *
     * @param a a capability
     * @param b a capability
     * @return true if they are the two, in any order
     */
    public boolean separates(Capability a, Capability b) {
        return (first.equals(a) && second.equals(b)) || (first.equals(b) && second.equals(a));
    }

    /** By the first, then the second. */
    @Override
    public int compareTo(SeparationOfDuty other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
}
