package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * What counts against the limits of an owner: how many customers it has, and when it claimed.
 *
 * <p>A {@link CustomerStore} gives it, and refuses to store a claim that was decided on an older one: else two claims at the
 * same time could pass a limit together. Immutable and safe for use by several threads.
 *
 * @param owner whose
 * @param revision an opaque token of the store, another one whenever the rest has changed
 * @param held how many customers it has, 0 or more; those counted that come tomorrow, and those not that leave tomorrow
 * @param claims the days of its claims, in order; a day is there once for each claim
 */
public record OwnerLoad(CustomerOwner owner, String revision, int held, List<LocalDate> claims) {
    /** Sorts the days. */
    public OwnerLoad {
        requireNonNull(owner, "owner");
        requireNonNull(revision, "revision");
        claims = claims.stream().sorted().toList();
        if (held < 0) {
            throw new IllegalArgumentException("held must be 0 or more customers, but was " + held);
        }
    }

    long claimsIn(DateRange days) {
        return claims.stream().filter(days::contains).count();
    }
}
