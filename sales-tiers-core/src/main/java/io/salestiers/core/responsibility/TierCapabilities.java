package io.salestiers.core.responsibility;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.TierId;

/**
 * Which capabilities (权限) a company lets a tier hold.
 *
 * <p>It is asked when a matrix is looked at by itself, before anybody holds a position. Whether the person in a position
 * really holds a capability on a day is the authority's to say. Implementations give the same answer to the same question
 * and may be asked by several threads.
 */
@FunctionalInterface
public interface TierCapabilities {
    /**
     * Whether a position of a tier can hold a capability.
     *
     * @param tier the tier
     * @param capability the capability
     * @return true if it can be granted to it
     */
    boolean canHold(TierId tier, Capability capability);
}
