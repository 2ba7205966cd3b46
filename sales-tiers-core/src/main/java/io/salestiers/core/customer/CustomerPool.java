package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;

/**
 * A pool of customers without an owner (公海).
 *
 * @param id which
 * @param name what readers see
 * @param unit whose it is: who may assign customers or administer them there may do so in the pool
 * @param access who may claim
 */
public record CustomerPool(PoolId id, LocalizedText name, UnitId unit, PoolAccess access) {
    /** Refuses absent parts. */
    public CustomerPool {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(access, "access");
    }
}
