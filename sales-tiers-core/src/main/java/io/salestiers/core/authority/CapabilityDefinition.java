package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A capability with what the rules need to know about it.
 *
 * <p>{@code pay:approve} is a decision, sensitive, and concerns people. Immutable and safe for use by several threads.
 *
 * @param capability the capability
 * @param kind sight, preparation or decision
 * @param flags what else is true of it, in the order of the constants
 */
public record CapabilityDefinition(Capability capability, CapabilityKind kind, Set<CapabilityFlag> flags)
        implements Comparable<CapabilityDefinition> {
    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if hierarchy is said to give what is not sight, or something that is not a
     *     preparation may be done for oneself
     */
    public CapabilityDefinition {
        requireNonNull(capability, "capability");
        requireNonNull(kind, "kind");
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
        if (flags.contains(CapabilityFlag.BY_HIERARCHY) && kind != CapabilityKind.SIGHT) {
            throw new IllegalArgumentException("hierarchy gives sight only, but '" + capability + "' is a " + kind);
        }
        if (flags.contains(CapabilityFlag.FOR_ONESELF) && kind != CapabilityKind.PREPARATION) {
            throw new IllegalArgumentException(
                    "only a preparation may be done for oneself, but '" + capability + "' is a " + kind);
        }
    }

    /**
     * A capability with some flags.
     *
     * @param capability the capability
     * @param kind sight, preparation or decision
     * @param flags what else is true of it
     * @return the definition
     */
    public static CapabilityDefinition of(Capability capability, CapabilityKind kind, CapabilityFlag... flags) {
        return new CapabilityDefinition(capability, kind, Set.of(flags));
    }

    /**
     * Whether a flag is set.
     *
     * @param flag the flag
     * @return true if it is true of the capability
     */
    public boolean is(CapabilityFlag flag) {
        return flags.contains(flag);
    }

    /** By capability. */
    @Override
    public int compareTo(CapabilityDefinition other) {
        return capability.compareTo(other.capability);
    }
}
